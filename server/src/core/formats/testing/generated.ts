import fc from 'fast-check';
import { selectorFor, selectorKeys } from '../../editing/passage.ts';
import { modes, relationTypes, speakerTypes, stances } from '../../model/schema.ts';
import type { Span } from '../../model/span.ts';
import { newFile } from '../../sidecar/edit/newFile.ts';
import type { YamlMap } from '../../sidecar/edit/operation.ts';

/** An article with a sidecar, as somebody careful could have written them. */
export interface Generated {
  /** By path: `/a.txt` and its sidecar. */
  readonly files: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Which keys a generated annotation may have, beside `id`, `kind` and `exact`: all of them by default. */
export interface Keys {
  readonly annotation?: readonly string[];
  readonly speaker?: readonly string[];
  readonly article?: boolean;
  /** Kinds to choose from. */
  readonly kinds?: readonly string[];
  /** Whether spans may be discontinuous, and lie over one another. */
  readonly pieces?: boolean;
  readonly overlaps?: boolean;
}

const vocabulary = [
  ...['قال', 'قالَ', 'الرقّة', 'المتحدّث', '«نعم»', 'إنّ', 'وأضاف،', '١٢', 'سلو', 'عفرين', 'إلى', 'الآن'],
  ...[
    'said',
    'the',
    "it's",
    '“well”',
    'U.S.',
    '3/4',
    'e\u0301lite',
    '👩‍🚀',
    '😀',
    'x|y',
    'a_b',
    '[q]',
    '<b>',
    '&',
    '*',
    '=1',
  ],
];

const word = fc.constantFrom(...vocabulary);
const gap = fc.oneof({ weight: 8, arbitrary: fc.constant(' ') }, fc.constantFrom('. ', '، ', '\n\n', '\t', ' \u200f'));

/** Words with a number each, so that no two passages are alike by accident more often than in real texts. */
const textArbitrary = fc
  .tuple(fc.array(fc.tuple(word, gap, fc.integer({ min: 0, max: 30 })), { minLength: 6, maxLength: 40 }), fc.boolean())
  .map(([parts, crlf]) => {
    const text = parts
      .map(([one, after, number]) => `${one}${number > 20 ? number : ''}${after}`)
      .join('')
      .trimEnd();
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

const phrase = fc
  .array(fc.oneof(word, fc.constantFrom('no', 'null', '-', '#c', 'a: b', '"', "'", '{', '2024-01-02')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));
const multiline = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const date = fc.constantFrom('2024', '2024-05', '2024-05-06', '2024-05-06T07:08:09Z');
const link = fc.constantFrom('https://a.example/x?y=1&z=2', 'https://b.example/%D8%B9', 'http://c.example/#f');
const ids = ['silo', 'sdf', 'afp', 'شاهد', '007', 'x_1'];
const who = fc.constantFrom(...ids);
const someone = fc.oneof(who, fc.uniqueArray(who, { minLength: 2, maxLength: 3 }));

const annotationKeys: Readonly<Record<string, fc.Arbitrary<YamlMap[string]>>> = {
  speaker: someone,
  for: who,
  cue: phrase,
  mention: phrase,
  mode: fc.constantFrom(...modes),
  stance: fc.constantFrom(...stances),
  via: fc.array(
    fc.oneof(who, fc.uniqueArray(who, { minLength: 2, maxLength: 2 }), fc.record({ speaker: who, mention: phrase })),
    { minLength: 1, maxLength: 2 },
  ),
  said: fc.record({ date, place: phrase }),
  asOf: date,
  evidence: fc.array(fc.oneof(link, fc.record({ url: link, archived: link, date })), { minLength: 1, maxLength: 2 }),
  translated: fc.constantFrom('en', 'ku', 'ar-SY'),
  basis: fc.constantFrom('on-record', 'background'),
  certainty: fc.constantFrom('low', 'high'),
  gist: phrase,
  review: fc.array(fc.record({ verdict: fc.constantFrom('disputed', 'false', 'صحيح'), by: phrase, date, url: link }), {
    minLength: 1,
    maxLength: 2,
  }),
  tags: fc.uniqueArray(fc.constantFrom('evacuation', 'إجلاء', '-5', '@x'), { minLength: 1, maxLength: 3 }),
  note: multiline,
  waive: fc.constant({ 'claim.unsourced': 'معلوم للجميع' }),
  'x-team': phrase,
};

const speakerKeys: Readonly<Record<string, fc.Arbitrary<YamlMap[string]>>> = {
  names: fc.record({ en: phrase, ar: phrase }),
  type: fc.constantFrom(...speakerTypes),
  role: phrase,
  affiliation: who,
  aliases: fc.uniqueArray(phrase, { minLength: 1, maxLength: 2 }),
  sameAs: fc.uniqueArray(link, { minLength: 1, maxLength: 2 }),
  note: multiline,
};

function some(
  keys: Readonly<Record<string, fc.Arbitrary<YamlMap[string]>>>,
  wanted: readonly string[] | undefined,
): fc.Arbitrary<YamlMap> {
  const chosen = Object.entries(keys).filter(([key]) => wanted?.includes(key) ?? true);
  return fc.record(Object.fromEntries(chosen), { requiredKeys: [] }) as fc.Arbitrary<YamlMap>;
}

interface Drawn {
  readonly places: readonly (readonly [number, number])[];
  readonly kind: string;
  readonly keys: YamlMap;
  readonly link: { readonly to: number; readonly as: string };
}

/** Whole words of a text, one span each. */
const wordsOf = (text: string): readonly Span[] =>
  [...text.matchAll(/[^\s\u200f]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Articles with sidecars that read without a problem, all of whose annotations stand at an exact place. */
export function generated(keys: Keys = {}): fc.Arbitrary<Generated> {
  const kinds = keys.kinds ?? ['claim', 'quote', 'mention', 'note', 'ignore'];
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    places: fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: keys.pieces === false ? 1 : 3,
    }),
    kind: fc.constantFrom(...kinds),
    keys: some(annotationKeys, keys.annotation),
    link: fc.record({ to: fc.nat(6), as: fc.constantFrom('', '', 'continues', 'within', ...relationTypes) }),
  });
  const article =
    keys.article === false
      ? fc.constant<YamlMap>({})
      : (fc.record(
          { title: phrase, outlet: who, url: link, published: date, language: fc.constantFrom('ar', 'en') },
          { requiredKeys: [] },
        ) as fc.Arbitrary<YamlMap>);
  return fc
    .record({
      text: textArbitrary,
      annotations: fc.array(drawn, { minLength: 1, maxLength: 6 }),
      speakers: fc.tuple(...ids.map(() => fc.tuple(phrase, some(speakerKeys, keys.speaker)))),
      article,
    })
    .map(({ text, annotations, speakers, article: about }) => {
      const words = wordsOf(text);
      const taken: Span[] = [];
      const entries: YamlMap[] = [];
      for (const each of annotations) {
        const spans = spansFor(words, each.places);
        if (keys.overlaps === false && spans.some((span) => taken.some((other) => touches(span, other)))) continue;
        const selector = selectorFor(text, spans, { markdown: false });
        if (!selector) continue;
        taken.push(...spans);
        const id = `a${entries.length + 1}`;
        const to = `a${each.link.to + 1}`;
        const links =
          allowed(keys.annotation, each.link.as) && each.link.to < entries.length ? linkTo(each.link.as, to) : {};
        entries.push({ id, kind: each.kind, ...selectorKeys(selector), ...each.keys, ...links });
      }
      const known = Object.fromEntries(
        ids.map((id, i): [string, YamlMap] => [id, { name: speakers[i]?.[0] ?? id, ...speakers[i]?.[1] }]),
      );
      const yaml = newFile(
        [
          ...(Object.keys(about).length > 0 ? [{ op: 'set', path: ['article'], value: about } as const] : []),
          { op: 'set', path: ['speakers'], value: known },
          { op: 'set', path: ['annotations'], value: entries },
        ],
        'sidecar',
      );
      return { text, files: { '/a.txt': text, '/a.txt.isnad.yaml': yaml } };
    });
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const allowed = (wanted: readonly string[] | undefined, as: string): boolean => {
  if (as === '') return false;
  const key = as === 'continues' || as === 'within' ? as : 'relations';
  return wanted?.includes(key) ?? true;
};

const linkTo = (as: string, target: string): YamlMap =>
  as === 'continues' || as === 'within' ? { [as]: target } : { relations: [{ type: as, target }] };

/** Stretches of whole words in reading order, none touching another. */
function spansFor(words: readonly Span[], places: readonly (readonly [number, number])[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [at, length] of places.toSorted(([a], [b]) => a - b)) {
    const first = words[at % words.length];
    const last = words[Math.min((at % words.length) + length, words.length) - 1];
    const before = spans.at(-1);
    if (!first || !last || (before && first.start <= before.end)) continue;
    spans.push({ start: first.start, end: last.end });
  }
  return spans;
}
