import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import type { Anchor } from '../model/anchor.ts';
import type { Selector } from '../model/selector.ts';
import { describe as describeSpans } from './describe.ts';
import { resolveAll } from './resolve.ts';

const resolve = (text: string, selector: Selector, markdown = false): Anchor => {
  const [anchor] = resolveAll(text, [selector], { markdown });
  if (!anchor) throw new Error('no anchor');
  return anchor;
};

/** `state|text|text…` of what a selector finds. */
const shown = (text: string, selector: Selector | string, markdown = false): string => {
  const anchor = resolve(text, typeof selector === 'string' ? { pieces: [selector] } : selector, markdown);
  if (anchor.state === 'lost') return 'lost';
  if (anchor.state === 'ambiguous') return `ambiguous ${anchor.total}`;
  return [anchor.state, ...anchor.spans.map(({ start, end }) => text.slice(start, end))].join('|');
};

const starts = (text: string, selector: Selector): readonly number[] => {
  const anchor = resolve(text, selector);
  return 'spans' in anchor ? anchor.spans.map(({ start }) => start) : [];
};

suite('exact', () => {
  it('finds wording that stands once', () => {
    expect(shown('قال سلو إن المقاتلين سيتركون بالمدينة.', 'المقاتلين سيتركون')).toBe('exact|المقاتلين سيتركون');
  });

  it('never takes the first of several silently', () => {
    const paragraph = 'أعلن المجلس خروج المقاتلين من المدينة.';
    const text = `${paragraph}\nنفى التحالف ذلك.\n${paragraph}`;
    expect(shown(text, paragraph)).toBe('ambiguous 2');
    expect(shown(text, 'خروج المقاتلين')).toBe('ambiguous 2');
    expect(starts(text, { pieces: [paragraph], occurrence: { index: 2, total: 2 } })).toEqual([
      text.lastIndexOf(paragraph),
    ]);
    expect(starts(text, { pieces: [paragraph], prefix: 'ذلك.\n' })).toEqual([text.lastIndexOf(paragraph)]);
    expect(starts(text, { pieces: [paragraph], suffix: '\nنفى' })).toEqual([0]);
  });

  it('gives the candidates of an ambiguous one in text order', () => {
    const anchor = resolve('one two one two', { pieces: ['two'] });
    expect(anchor).toEqual({
      state: 'ambiguous',
      total: 2,
      candidates: [[{ start: 4, end: 7 }], [{ start: 12, end: 15 }]],
    });
  });

  it('takes a changed total of occurrences as ambiguous, even where one place is left', () => {
    expect(shown('a cat, a cat', { pieces: ['cat'], occurrence: { index: 2, total: 3 } })).toBe('ambiguous 2');
    expect(shown('a cat', { pieces: ['cat'], occurrence: { index: 2, total: 2 } })).toBe('ambiguous 1');
    expect(shown('a cat, a cat', { pieces: ['cat'], occurrence: { index: 3, total: 2 } })).toBe('ambiguous 2');
  });

  it('prefers whole words to places inside words, and keeps plain string semantics where there is one place', () => {
    expect(shown('قالت إنها قال', 'قال')).toBe('exact|قال');
    expect(starts('قالت إنها قال', { pieces: ['قال'] })).toEqual([10]);
    expect(shown('قالت إنها', 'قال')).toBe('exact|قال');
    expect(shown('قالت ثم قالوا', 'قال')).toBe('ambiguous 2');
  });

  it('counts Arabic proclitics as word boundaries', () => {
    expect(shown('والتنظيم هنا والتنظيم هناك', 'التنظيم')).toBe('ambiguous 2');
    expect(shown('وبالمدينة ثم بالمدينة', 'المدينة')).toBe('ambiguous 2');
  });

  it('lets the context pick a place inside a word', () => {
    expect(starts('قال ثم قالت', { pieces: ['قال'], suffix: 'ت' })).toEqual([7]);
  });

  it('counts occurrences over all places, or over whole words when that total fits', () => {
    const text = 'قال وقالت وقال';
    expect(starts(text, { pieces: ['قال'], occurrence: { index: 2, total: 3 } })).toEqual([5]);
    expect(starts(text, { pieces: ['قال'], occurrence: { index: 2, total: 2 } })).toEqual([11]);
  });

  it('is ambiguous when the context agrees nowhere or in several places', () => {
    expect(shown('the cat and the cat', { pieces: ['cat'], prefix: 'zebra ' })).toBe('ambiguous 2');
    expect(shown('the cat and the cat', { pieces: ['cat'], prefix: 'the ' })).toBe('ambiguous 2');
  });

  it('heeds context that is equal but for spelling', () => {
    const text = 'وأكّد «سلو» الخبر. ونفى علوش الخبر.';
    expect(starts(text, { pieces: ['الخبر'], prefix: 'واكد "سلو" ' })).toEqual([text.indexOf('الخبر')]);
  });

  it('lets one side decide when the other was edited', () => {
    const text = 'Then he left the town today. Then she left the town yesterday.';
    expect(starts(text, { pieces: ['left the town'], prefix: 'she ', suffix: ' long ago' })).toEqual([38]);
  });

  it('asks for confirmation where an altered context speaks clearly for one place', () => {
    const text = 'The minister of defence said no. The opposition leader said no.';
    expect(shown(text, { pieces: ['said no'], prefix: 'The minister of defense ' })).toBe('moved|said no');
  });

  it('calls a single place moved when its context contradicts the selector beyond recognition', () => {
    const text = 'The minister said no.';
    expect(shown(text, { pieces: ['said no'], prefix: 'The minister ' })).toBe('exact|said no');
    expect(shown(text, { pieces: ['said no'], prefix: 'Our Minister ' })).toBe('exact|said no');
    expect(shown(text, { pieces: ['said no'], prefix: 'zwölf Kühe ' })).toBe('moved|said no');
  });

  it('never cuts a character', () => {
    expect(shown('cafe\u0301 x', 'cafe')).toBe('lost');
    expect(shown('a😀b', '\ud83d')).toBe('lost');
    expect(shown('👍🏽 ok', '👍')).toBe('lost');
    expect(shown('قالَ الوزير', 'قال')).toBe('normalized|قالَ');
  });

  it('survives lone surrogates and empty pieces', () => {
    expect(shown('a\ud800b', '\ud800b')).toBe('exact|\ud800b');
    expect(shown('abc', '')).toBe('lost');
    expect(shown('abc', { pieces: [] })).toBe('lost');
    expect(shown('abc', { pieces: ['', 'a'] })).toBe('lost');
    expect(shown('', 'a')).toBe('lost');
  });
});

suite('discontinuous', () => {
  const text = '"We stay," he said, "until the end." Later: "We stay," she said, "until the end."';

  it('takes each piece nearest behind the one before', () => {
    expect(shown('"We stay," he said, "to the end." The end came.', { pieces: ['We stay', 'the end'] })).toBe(
      'exact|We stay|the end',
    );
    expect(starts('x the end "We stay," he said, "the end." the end', { pieces: ['We stay', 'the end'] })).toEqual([
      11, 31,
    ]);
  });

  it('is ambiguous when the whole stands twice, unless context or occurrence decides', () => {
    const pieces = ['We stay', 'until the end'];
    expect(shown(text, { pieces })).toBe('ambiguous 2');
    expect(starts(text, { pieces, prefix: 'Later: "' })).toEqual([45, 66]);
    expect(starts(text, { pieces, occurrence: { index: 1, total: 2 } })).toEqual([1, 21]);
  });

  it('lets the suffix pick the last piece', () => {
    const of = 'He said: go, then go and then go away.';
    expect(starts(of, { pieces: ['said', 'go'], suffix: ' away' })).toEqual([3, 30]);
  });

  it('does not reach over half the article', () => {
    expect(shown(`We stay ${'x '.repeat(3000)} the end`, { pieces: ['We stay', 'the end'] })).toBe('lost');
  });

  it('finds pieces whose order was turned round nowhere', () => {
    expect(shown('second then first', { pieces: ['first', 'second'] })).toBe('lost');
  });
});

suite('normalized', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['harakat and tatweel', 'قالَ الرَّئيسُ كـــلاماً', 'الرئيس كلاما', 'الرَّئيسُ كـــلاماً'],
    ['alef and hamza', 'الى الاجانب', 'إلى الأجانب', 'الى الاجانب'],
    ['ya and ta marbuta', 'على المدينه', 'علي المدينة', 'على المدينه'],
    ['presentation forms', 'ﻗﺎﻝ ﺍﻟﻤﺘﺤﺪﺙ ﻻ', 'قال المتحدث لا', 'ﻗﺎﻝ ﺍﻟﻤﺘﺤﺪﺙ ﻻ'],
    ['quotation marks', 'قال «لا تعليق» ثم', '"لا تعليق"', '«لا تعليق»'],
    ['digits', 'نحو ٤٠٠ مدني', '400 مدني', '٤٠٠ مدني'],
    ['Persian digits', 'نحو ۴۰۰ مدني', '400 مدني', '۴۰۰ مدني'],
    ['line breaks', 'one two\r\nthree', 'two three', 'two\r\nthree'],
    ['no-break spaces', 'one\u00a0\u00a0two', 'one two', 'one\u00a0\u00a0two'],
    ['bidi controls', 'قال\u200f \u202bسلو\u202c هنا', 'قال سلو هنا', 'قال\u200f \u202bسلو\u202c هنا'],
    ['joiners', 'می\u200cخواهم رفت', 'میخواهم رفت', 'می\u200cخواهم رفت'],
    ['decomposed letters', 'the cafe\u0301 bar', 'café', 'cafe\u0301'],
    ['full width', 'ＡＢＣ company', 'ABC', 'ＡＢＣ'],
    ['ellipses', 'well… no', 'well...', 'well…'],
  ];
  it.each(cases)('looks through %s', (_, text, exact, found) => {
    expect(shown(text, exact)).toBe(`normalized|${found}`);
  });

  it.each([
    ['emphasis', 'he **really _said_** so', 'really said so', 'really _said_** so'],
    [
      'link targets',
      'see [the report](https://x.org/a_(b)) now',
      'the report now',
      'the report](https://x.org/a_(b)) now',
    ],
    ['block quotations', '> we shall\n> stay here', 'we shall stay', 'we shall\n> stay'],
    ['escapes', 'five \\* six', 'five * six', 'five \\* six'],
  ])('looks through Markdown %s', (_, text, exact, found) => {
    expect(shown(text, exact, true)).toBe(`normalized|${found}`);
    expect(shown(text, exact)).not.toBe(`normalized|${found}`);
  });

  it('is as careful about repeats', () => {
    expect(shown('قالَ نعم. قالْ نعم.', 'قال نعم')).toBe('ambiguous 2');
    expect(shown('قالَ نعم. قالْ لا', { pieces: ['قال'], suffix: ' لا' })).toBe('normalized|قالْ');
  });
});

suite('fuzzy', () => {
  const text = 'Officials said the convoy would leave the city on Saturday with four hundred civilians aboard.';

  it('finds edited wording and asks for confirmation', () => {
    expect(shown(text, 'the convoy will leave the town on Saturday with four hundred civilians')).toBe(
      'moved|the convoy would leave the city on Saturday with four hundred civilians',
    );
  });

  it('finds edited pieces in order', () => {
    expect(shown(text, { pieces: ['the convoi would leave', 'four hundread civilians'] })).toBe(
      'moved|the convoy would leave|four hundred civilians',
    );
  });

  it('takes look-alikes as ambiguous', () => {
    expect(shown('It was seen by the red house. It was seen by the bed house.', 'seen by the wed house')).toBe(
      'ambiguous 2',
    );
  });

  it('loses what is gone', () => {
    expect(shown(text, 'The opposition denied every word of the report')).toBe('lost');
    expect(shown(text, 'The')).toBe('lost');
  });
});

suite('many at once', () => {
  it('gives each selector what it gets alone', () => {
    const words = fc.constantFrom('قال', 'وقال', 'قالت', 'نعم', 'لا', '«نعم»', 'لاَ', 'the', 'then', '\n', '.');
    const text = fc.array(words, { minLength: 1, maxLength: 40 }).map((list) => list.join(' '));
    const selector = fc.record({
      pieces: fc.array(words, { minLength: 1, maxLength: 3 }).map((list): readonly string[] => [list.join(' ')]),
    });
    fc.assert(
      fc.property(text, fc.array(selector, { minLength: 13, maxLength: 40 }), (of, selectors) => {
        const together = resolveAll(of, selectors);
        expect(together).toEqual(selectors.map((alone) => resolve(of, alone)));
      }),
      { numRuns: 60 },
    );
  });

  it('stops when cancelled', () => {
    expect(resolveAll('قالَ', [{ pieces: ['قال'] }], { token: { isCancellationRequested: true } })).toEqual([
      { state: 'lost' },
    ]);
  });
});

suite('describe', () => {
  it('writes nothing where the wording decides', () => {
    expect(describeSpans('one two', [{ start: 4, end: 7 }])).toEqual({ pieces: ['two'] });
  });

  it('writes the shortest context of whole words', () => {
    const text = 'he said it loudly and she said it softly';
    expect(describeSpans(text, [{ start: 26, end: 33 }])).toEqual({ pieces: ['said it'], prefix: 'she ' });
  });

  it('writes the occurrence where more than 32 characters would be needed', () => {
    const paragraph = 'Nobody answered the questions that were sent to them by post.';
    const text = `${paragraph} A. ${paragraph} B.`;
    expect(describeSpans(text, [{ start: 70, end: 85 }]).occurrence).toBeUndefined();
    expect(describeSpans(`${paragraph}\n${paragraph}\n${paragraph}`, [{ start: 78, end: 91 }])).toEqual({
      pieces: ['the questions'],
      occurrence: { index: 2, total: 3 },
    });
  });

  it('is resolved to just the spans it describes', () => {
    const words = fc.constantFrom(
      'قال',
      'وقال',
      'قالت',
      'نعم',
      'لا',
      'aa',
      'aaa',
      'a',
      '😀',
      'e\u0301',
      '\n',
      '.',
      '"',
    );
    const text = fc
      .array(words, { minLength: 2, maxLength: 30 })
      .chain((list) => fc.constantFrom(list.join(' '), list.join('')));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (of, a, b) => {
        const start = a % of.length;
        const end = start + 1 + (b % Math.min(12, of.length - start));
        const graphemes = [...new Intl.Segmenter('en').segment(of)].map(({ index }) => index);
        fc.pre(graphemes.includes(start) && (end === of.length || graphemes.includes(end)));
        const anchor = resolve(of, describeSpans(of, [{ start, end }]));
        expect(anchor).toEqual({ state: 'exact', spans: [{ start, end }] });
      }),
      { numRuns: 400 },
    );
  });
});
