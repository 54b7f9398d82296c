import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../messages/render.ts';
import { maxProblems } from './capProblems.ts';
import { readSidecar } from './readSidecar.ts';
import { mutated, sidecarText } from './testing/generate.ts';

const entry = (lines: string): string =>
  `annotations:\n  - id: c1\n    kind: claim\n    exact: x\n${lines.replace(/^/gmu, '    ')}\n`;

const first = (lines: string) => {
  const sidecar = readSidecar(entry(lines));
  const [annotation] = sidecar.annotations;
  if (!annotation) throw new Error('no annotation');
  return { annotation, problems: sidecar.problems };
};

/** Code, words of the file that are meant, and replacement of each problem. */
const complaints = (text: string): readonly (readonly [string, string, string?])[] =>
  readSidecar(text).problems.map(({ code, span, fix }) => {
    const words = text.slice(span.start, span.end);
    return fix ? [code, words, fix.text] : [code, words];
  });

describe('readSidecar', () => {
  it('reads the article', () => {
    const text =
      'isnad: 1\nannotator: sm\narticle:\n  title: عنوان\n  outlet: aj\n  url: https://example.org/a\n  published: 2017-10-15\n  language: ar\n  status: finished\n  waive: { text.unannotated-quotation: names }\n';
    const { article, annotator, problems } = readSidecar(text);
    expect(problems).toEqual([]);
    expect(annotator).toBe('sm');
    expect(article).toMatchObject({
      title: 'عنوان',
      outlet: { id: 'aj' },
      url: 'https://example.org/a',
      published: '2017-10-15',
      language: 'ar',
      status: 'finished',
      waive: [{ code: 'text.unannotated-quotation', reason: 'names' }],
    });
  });

  it('reads speakers, an empty override among them', () => {
    const text =
      'speakers:\n  silo:\n    name: طلال سلو\n    names: { en: Talal Silo }\n    type: person\n    affiliation: sdf\n    aliases: [سلو]\n    sameAs: https://www.wikidata.org/entity/Q1\n    maybe: x\n  المتحدث:\n';
    const { speakers, problems } = readSidecar(text);
    expect(problems).toEqual([]);
    expect(speakers.get('silo')).toMatchObject({
      name: 'طلال سلو',
      names: { en: 'Talal Silo' },
      type: 'person',
      affiliation: { id: 'sdf', span: { start: 101, end: 104 } },
      aliases: ['سلو'],
      sameAs: [{ url: 'https://www.wikidata.org/entity/Q1' }],
    });
    expect(speakers.get('المتحدث')).toMatchObject({ node: undefined, names: {} });
  });

  it.each([
    ['speaker: a', { speakers: [{ id: 'a' }] }],
    ['speaker: [a, b]', { speakers: [{ id: 'a' }, { id: 'b' }] }],
    ['cue: قال', { cue: { pieces: ['قال'] } }],
    [
      'cue: { exact: قال, prefix: p, occurrence: 2/3 }',
      { cue: { pieces: ['قال'], prefix: 'p', occurrence: { index: 2, total: 3 } } },
    ],
    ['via: afp', { via: [[{ speaker: { id: 'afp' } }]] }],
    ['via: [afp, reuters]', { via: [[{ speaker: { id: 'afp' } }], [{ speaker: { id: 'reuters' } }]] }],
    [
      'via: [[afp, reuters], aj]',
      { via: [[{ speaker: { id: 'afp' } }, { speaker: { id: 'reuters' } }], [{ speaker: { id: 'aj' } }]] },
    ],
    [
      'via: [{ speaker: afp, mention: الوكالة }]',
      { via: [[{ speaker: { id: 'afp' }, mention: { pieces: ['الوكالة'] } }]] },
    ],
    [
      'evidence: [https://example.org/#a, b.pdf]',
      { evidence: [{ target: 'https://example.org/#a' }, { target: 'b.pdf' }] },
    ],
    [
      'evidence: [{ url: b.pdf, archived: https://example.org/b, date: 2017 }]',
      { evidence: [{ target: 'b.pdf', archived: 'https://example.org/b', date: '2017' }] },
    ],
    [
      'relations: [{ type: repeats, target: c9 }]',
      { relations: [{ type: 'repeats', target: { text: 'c9', id: 'c9' } }] },
    ],
    [
      'relations: [{ type: updates, target: "../a#b.txt#sm/c9" }]',
      { relations: [{ target: { path: '../a#b.txt', layer: 'sm', id: 'c9' } }] },
    ],
    ['answers: { deal-with: no }', { answers: [{ question: { id: 'deal-with' }, answer: 'no' }] }],
    [
      'review: [{ verdict: disputed, by: sm, date: 2026-01-02 }]',
      { review: [{ verdict: 'disputed', by: 'sm', date: '2026-01-02' }] },
    ],
    ['said: { date: 2017-10, place: الرقة }', { said: { date: '2017-10', place: 'الرقة' } }],
    ['waive: { claim.unsourced: }', { waive: [{ code: 'claim.unsourced', reason: '' }] }],
    ['x-mine: [anything]', {}],
    [
      'prefix: p\nsuffix: s\noccurrence: 1/2',
      { selector: { pieces: ['x'], prefix: 'p', suffix: 's', occurrence: { index: 1, total: 2 } } },
    ],
  ])('reads %s', (lines, expected) => {
    const { annotation, problems } = first(lines);
    expect(problems).toEqual([]);
    expect(annotation).toMatchObject(expected);
  });

  it('takes prefix and occurrence from the first piece and suffix from the last', () => {
    const text =
      'annotations:\n  - id: c1\n    kind: quote\n    exact:\n      - { exact: a, prefix: p, suffix: no, occurrence: 1/2 }\n      - b\n      - { exact: c, prefix: no, suffix: s }\n';
    const { annotations, problems } = readSidecar(text);
    expect(problems).toEqual([]);
    expect(annotations[0]?.selector).toEqual({
      pieces: ['a', 'b', 'c'],
      prefix: 'p',
      suffix: 's',
      occurrence: { index: 1, total: 2 },
    });
  });

  it('reads kinds of the project file', () => {
    const kinds = new Map([['rumour', { id: 'rumour', like: 'claim', span: { start: 0, end: 0 } }]] as const);
    const text = 'annotations:\n  - { id: a, kind: rumour, exact: x }\n  - { id: b, kind: rumor, exact: x }\n';
    const { annotations, problems } = readSidecar(text, kinds);
    expect(annotations.map(({ kind, base }) => [kind, base])).toEqual([
      ['rumour', 'claim'],
      ['rumor', 'note'],
    ]);
    expect(problems.map((problem) => problem.fix?.text)).toEqual(['rumour']);
  });

  it.each([
    ['stance: saidd', ['sidecar.invalid-value', 'saidd', 'said']],
    ['mode: indirekt', ['sidecar.invalid-value', 'indirekt', 'indirect']],
    ['certainty: صفر', ['sidecar.invalid-value', 'صفر']],
    ['speakr: a', ['sidecar.unknown-key', 'speakr', 'speaker']],
    ['\u200fcue: a', ['sidecar.unknown-key', '\u200fcue', 'cue']],
    ['nonsense: a', ['sidecar.unknown-key', 'nonsense']],
    ['asOf: 14.10.2017', ['sidecar.invalid-value', '14.10.2017']],
    ['asOf: 2017-13', ['sidecar.invalid-value', '2017-13']],
    ['translated: English', ['sidecar.invalid-value', 'English']],
    ['occurrence: 3/2', ['sidecar.invalid-value', '3/2']],
    ['occurrence: second', ['sidecar.invalid-value', 'second']],
    ['speaker:', ['sidecar.invalid-value', ':']],
    ['speaker: [a, [b]]', ['sidecar.invalid-value', '[b]']],
    ['note: [a]', ['sidecar.invalid-value', '[a]']],
    ['said: yesterday', ['sidecar.invalid-value', 'yesterday']],
    ['review: [{ by: sm }]', ['sidecar.invalid-value', 'by']],
    ['relations: [{ type: denies, target: c2 }]', ['sidecar.invalid-value', 'denies']],
    ['relations: [{ type: repeats }]', ['sidecar.invalid-value', 'type']],
    ['waive: { claim.unsorced: x }', ['sidecar.invalid-value', 'claim.unsorced', 'claim.unsourced']],
    ['evidence: [{ url: a, archived: nowhere }]', ['sidecar.invalid-value', 'nowhere']],
    ['via: [[]]', ['sidecar.invalid-value', '[]']],
  ])('complains about %s and keeps the rest', (lines, expected) => {
    const text = entry(`${lines}\ngist: kept`);
    expect(complaints(text)).toEqual([expected]);
    const sidecar = readSidecar(text);
    expect(sidecar.problems[0]?.annotation).toBe('c1');
    expect(sidecar.annotations[0]).toMatchObject({ id: 'c1', base: 'claim', gist: 'kept', stance: 'said' });
  });

  it.each([
    ['isnad: 2\n', [['sidecar.invalid-value', '2']]],
    ['isnad: one\n', [['sidecar.invalid-value', 'one', '1']]],
    ['hello\n', [['sidecar.invalid-value', 'hello']]],
    ['anotations: []\n', [['sidecar.unknown-key', 'anotations', 'annotations']]],
    ['annotations: { a: b }\n', [['sidecar.invalid-value', '{ a: b }']]],
    ['annotations:\n  - text\n', [['sidecar.invalid-value', 'text']]],
    [
      'annotations:\n  - kind: note\n',
      [
        ['sidecar.invalid-value', 'kind'],
        ['sidecar.invalid-value', 'kind'],
      ],
    ],
    ['annotations:\n  - { id: a b, kind: note, exact: x }\n', [['sidecar.invalid-value', 'a b']]],
    ['annotations:\n  - { id: a, kind: note, exact: [] }\n', [['sidecar.invalid-value', '[]']]],
    ['speakers:\n  afp: وكالة\n', [['sidecar.invalid-value', 'وكالة', "{ name: 'وكالة' }"]]],
    ['speakers:\n  a b: { name: x }\n', [['sidecar.invalid-value', 'a b']]],
    ['speakers:\n  a: { names: { العربية: x } }\n', [['sidecar.invalid-value', 'العربية']]],
    ['speakers:\n  a: { type: persn }\n', [['sidecar.invalid-value', 'persn', 'person']]],
    ['speakers:\n  a: { name: x }\n  a: { name: y }\n', [['sidecar.syntax', 'a']]],
    ['article: { url: example.org }\n', [['sidecar.invalid-value', 'example.org']]],
  ])('%j', (text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  it('has a message of its own for a newer version', () => {
    const message = (text: string) => readSidecar(text).problems[0]?.message.id;
    expect(message('isnad: 2')).toBe('value.version-newer');
    expect(message('isnad: 0')).toBe('value.version');
  });

  it('keeps both annotations of one id, the first by its id', () => {
    const text = 'annotations:\n  - { id: a, kind: note, exact: x }\n  - { id: a, kind: claim, exact: y }\n';
    const { annotations, byId, problems } = readSidecar(text);
    expect(annotations.map((annotation) => annotation.kind)).toEqual(['note', 'claim']);
    expect(byId.get('a')).toBe(annotations[0]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'sidecar.duplicate-id',
      span: annotations[1]?.idSpan,
      related: { span: annotations[0]?.idSpan },
      annotation: 'a',
    });
  });

  it('takes a map with very many unknown keys', () => {
    const keys = Array.from({ length: 10_000 }, (_, i) => `kez${i}: v`);
    const { problems } = readSidecar(`annotations:\n  - { id: a, kind: note, exact: x, ${keys.join(', ')} }\n`);
    expect(problems).toHaveLength(maxProblems + 1);
    expect(problems.at(-1)?.message).toEqual({ id: 'problems.more', args: { count: 10_000 - maxProblems } });
  });

  it('never throws, and has words and a place for whatever it says', () => {
    fc.assert(
      fc.property(mutated(sidecarText()), (text) => {
        for (const { message, span, related } of readSidecar(text).problems) {
          expect(render(message)).not.toMatch(/undefined|NaN/u);
          if (related) expect(render(related.message)).not.toBe('');
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
