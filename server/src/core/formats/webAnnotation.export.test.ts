import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsCharacter } from '../text/unicode.ts';
import type { ExportOptions } from './format.ts';
import { documentsOf, exported, plainOptions } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { trap, trapText } from './testing/trap.ts';
import { webAnnotation } from './webAnnotation.ts';

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly type: string; readonly exact: string; readonly prefix?: string; readonly suffix?: string },
    { readonly type: string; readonly start: number; readonly end: number },
  ];
}

interface Annotation {
  readonly id: string;
  readonly creator?: object;
  readonly body: unknown;
  readonly target: unknown;
}

async function annotationsOf(files: Readonly<Record<string, string>>, options: Partial<ExportOptions> = {}) {
  const { files: out, losses } = exported(webAnnotation, await documentsOf(files), { ...plainOptions, ...options });
  const annotations: Annotation[] = out.flatMap(({ content }) => JSON.parse(content).first.items);
  return { out, losses, annotations };
}

const targetsOf = ({ target }: Annotation): readonly Target[] =>
  (Array.isArray(target) ? target : [target]) as readonly Target[];

/** What a position selects in a text, in code points. */
const selected = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  [...text].slice(start, end).join('');

/** RFC 3986, characters only. */
const uri =
  /^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=]|%[0-9A-F]{2})*(?:#(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-F]{2})*)?$/;

const everyIri = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(everyIri);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    ['id', 'source', 'speaker', 'onBehalfOf', 'within', 'continues', 'to', 'partOf', 'last'].includes(key)
      ? [each].flat().filter((iri) => typeof iri === 'string')
      : everyIri(each),
  );
};

describe('webAnnotation', () => {
  it('says each passage twice: in words with what adjoins them, and as a position in code points', async () => {
    const check = (text: string, annotations: readonly Annotation[]): void => {
      for (const annotation of annotations) {
        for (const { selector } of targetsOf(annotation)) {
          if (!Array.isArray(selector)) continue;
          const [{ exact, prefix = '', suffix = '' }, position] = selector;
          expect(selected(text, position)).toBe(exact);
          const at = [...text].slice(0, position.start).join('').length;
          expect(text.slice(at - prefix.length, at)).toBe(prefix);
          expect(text.slice(at + exact.length, at + exact.length + suffix.length)).toBe(suffix);
          expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
          expect(splitsCharacter(text, at - prefix.length)).toBe(false);
          expect(splitsCharacter(text, at + exact.length + suffix.length)).toBe(false);
        }
      }
    };
    check(trapText, (await annotationsOf(trap)).annotations);
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files, text }) => check(text, (await annotationsOf(files)).annotations)),
      { numRuns: 20 },
    );
  });

  it('has a target for each piece, and words alone for what is lost', async () => {
    const { annotations } = await annotationsOf(trap);
    const byId = new Map(annotations.map((each) => [each.id.replace(/^.*#/u, ''), each]));
    expect(byId.get('c1')?.target).toHaveLength(2);
    expect(byId.get('lost')).toMatchObject({
      body: { anchor: 'lost' },
      target: { selector: { type: 'TextQuoteSelector', exact: 'هذا ليس في المقال إطلاقاً ولا ما يشبهه' } },
    });
    // Over the paragraph break, line breaks as they are.
    expect(targetsOf(byId.get('c4') as Annotation)[0]?.selector[0].exact).toBe('العدد ١٢\r\n\r\nبقي على حاله');
  });

  it('says where cue, mention and those of relays stand', async () => {
    const text = '🌊 قالت رسيل والإذاعة إن شاهداً قال إن السد انهار.';
    const { annotations } = await annotationsOf({
      '/a.txt': text,
      '/a.txt.isnad.yaml': `isnad: 1
annotations:
  - id: c1
    kind: claim
    exact: إن السد انهار
    cue: قال
    mention: شاهداً
    via: [[{ speaker: rasil, mention: رسيل }, { speaker: radio, mention: الإذاعة }], afp]
  - { id: c2, kind: claim, exact: إن السد انهار, via: [{ mention: رسيل }, { speaker: radio, mention: الإذاعة }] }
`,
    });
    const at = (words: string) => {
      const start = [...text.slice(0, text.indexOf(words))].length;
      return { exact: words, start, end: start + [...words].length };
    };
    expect(annotations[0]?.body).toMatchObject({
      cue: { exact: 'قال', start: 31, end: 34 },
      mention: at('شاهداً'),
      hops: [{ relays: [{ mention: at('رسيل') }, { mention: at('الإذاعة') }] }, { relays: [{}] }],
    });
    // Of relays that are no relays nobody knows which place is whose.
    expect(annotations[1]?.body).toHaveProperty('hops.0.relays.0.mention', { exact: 'رسيل' });
    expect(annotations[1]?.body).toHaveProperty('hops.1.relays.0.mention', { exact: 'الإذاعة' });
  });

  it('says of remarks, gists and tags which of them run from right to left', async () => {
    const { annotations } = await annotationsOf({
      '/a.txt': 'one',
      '/a.txt.isnad.yaml':
        'isnad: 1\nannotations: [{ id: c, kind: claim, exact: one, gist: (١) نعم yes, note: yes نعم, tags: [1, نعم] }]\n',
    });
    const bodies = annotations[0]?.body as readonly { readonly value?: string; readonly textDirection?: string }[];
    expect(bodies.slice(1).map(({ value, textDirection }) => [value, textDirection])).toEqual([
      ['(١) نعم yes', 'rtl'],
      ['1', undefined],
      ['نعم', 'rtl'],
      ['yes نعم', undefined],
    ]);
  });

  it('calls everything by URIs, each annotation by another', async () => {
    for (const base of ['urn:isnad:', 'https://x.example/مجلد و/', 'https://x.example/v#']) {
      const { out, annotations } = await annotationsOf(trap, { base });
      const iris = out.flatMap(({ content }) => everyIri(JSON.parse(content)));
      expect(iris.length).toBeGreaterThan(30);
      expect(iris.filter((iri) => !uri.test(iri))).toEqual([]);
      expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
    }
  });

  it('keeps two annotations of one id apart, and says that the id is lost', async () => {
    const { annotations, losses } = await annotationsOf({
      '/a.txt': 'one two three',
      '/a.txt.isnad.yaml':
        'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: one }\n  - { id: c1, kind: claim, exact: two }\n  - { kind: claim, exact: three }\n',
    });
    expect(annotations.map(({ id }) => id)).toEqual([
      'urn:isnad:a.txt#c1',
      'urn:isnad:a.txt.isnad.yaml#/annotations/1/annotation',
      'urn:isnad:a.txt.isnad.yaml#/annotations/2/annotation',
    ]);
    expect(losses).toEqual([{ code: 'key', detail: 'id', sidecar: 'a.txt.isnad.yaml', of: ['c1', ''] }]);
  });

  it('tells annotators and layers apart, and calls shared speakers by the file that defines them', async () => {
    const { annotations, out } = await annotationsOf({
      '/isnad.yaml':
        'isnad: 1\nspeakers: { afp: { name: AFP }, far: { name: F } }\nkinds: { rumour: { like: claim } }\n',
      '/a.txt': 'one two',
      '/a.txt.isnad.yaml':
        'isnad: 1\nannotator: A\nspeakers: { afp: { role: r }, s: { name: S } }\nannotations: [{ id: c, kind: claim, exact: one, speaker: [afp, s, nobody] }]\n',
      '/a.txt.isnad.b.yaml':
        'isnad: 1\nannotator: B\nannotations: [{ id: c, kind: rumour, exact: two, speaker: [afp, s, nobody] }]\n',
    });
    expect(annotations).toMatchObject([
      {
        id: 'urn:isnad:a.txt#c',
        creator: { type: 'Person', name: 'A' },
        body: {
          type: 'Claim',
          speaker: [
            'urn:isnad:isnad.yaml#/speakers/afp',
            'urn:isnad:a.txt.isnad.yaml#/speakers/s',
            'urn:isnad:a.txt.isnad.yaml#/speakers/nobody',
          ],
        },
      },
      {
        id: 'urn:isnad:a.txt#b/c',
        creator: { name: 'B' },
        body: {
          type: 'Claim',
          kind: 'rumour',
          like: 'claim',
          speaker: [
            'urn:isnad:isnad.yaml#/speakers/afp',
            'urn:isnad:a.txt.isnad.yaml#/speakers/s',
            'urn:isnad:a.txt.isnad.b.yaml#/speakers/nobody',
          ],
        },
      },
    ]);
    // Of the project's speakers, those that are named.
    expect(JSON.parse(out[0]?.content ?? '').speakers).toEqual([
      { id: 'urn:isnad:isnad.yaml#/speakers/afp', name: 'AFP' },
    ]);
  });

  it('has terms for whatever the format knows, in its short and its long forms', async () => {
    const { out } = await annotationsOf({
      '/a.txt': 'one two three',
      '/a.txt.isnad.yaml': `isnad: 1
speakers: { s: { name: S, aliases: T, sameAs: [https://w.example/1], names: { ar: س }, maybe: o, note: n, waive: { speaker.unused: r } }, o: }
annotations:
  - { id: c1, kind: claim, exact: one, speaker: [s], for: o, via: s, evidence: https://e.example/1, tags: t, review: { verdict: so }, waive: { claim.unsourced: r } }
  - { id: c2, kind: claim, exact: [one, two], via: [[s, o], { speaker: s, mention: three }], evidence: [{ url: s, date: 2024 }, s], cue: { exact: two, suffix: ' ' } }
  - { id: c3, kind: claim, exact: { exact: two, suffix: ' ' }, relations: { type: supports, target: c1 }, continues: c2, within: c1, said: { date: 2024, place: p, medium: m } }
  - { id: c4, kind: note, exact: [two, { exact: three, prefix: ' ' }], mode: direct, stance: asked, basis: unstated, certainty: low, translated: en, asOf: 2024, answers: { q: a } }
`,
    });
    expect(out[0]?.content.match(/"other".*/g)).toEqual(['"other": {']);
    expect(JSON.parse(out[0]?.content ?? '')['@context'][1].other).toEqual({ '@id': 'isnad:other', '@type': '@json' });
  });

  it('is the same each time, with a time stamp only where one is asked for', async () => {
    const once = await annotationsOf(trap);
    expect((await annotationsOf(trap)).out).toEqual(once.out);
    expect(JSON.stringify(once.out)).not.toContain('generated');
    const timestamp = '2024-05-06T07:08:09Z';
    for (const annotation of (await annotationsOf(trap, { timestamp })).annotations) {
      expect(annotation).toMatchObject({ generated: timestamp, generator: { type: 'Software', name: 'Isnad' } });
    }
  });

  it('is there for an article that nobody annotated', async () => {
    const { annotations, out } = await annotationsOf({
      '/isnad.yaml': 'isnad: 1\narticles: ["**/*.txt"]\n',
      '/a.txt': 'one',
    });
    expect(annotations).toEqual([]);
    expect(out.map(({ path }) => path)).toEqual(['a.txt.jsonld']);
  });
});
