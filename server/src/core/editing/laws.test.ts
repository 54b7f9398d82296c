import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import { modes, stances } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import { sidecarText, words } from '../sidecar/testing/generate.ts';
import { optionsFor } from '../workspace/articleFile.ts';
import type { Fixture } from '../workspace/testing/fixture.ts';
import type { Action, SpeakerChoice } from './action.ts';
import { afterwards, doing, loaded } from './testing/doing.ts';
import { trimSelection } from './trimSelection.ts';

/** News with repeated words, quotations and marks, in lines of either kind. */
const article = fc
  .tuple(fc.array(words, { minLength: 2, maxLength: 8 }), fc.constantFrom('\n', '\r\n', '. ', '\n\n'))
  .map(([lines, between]) => `${lines.join(between)}${between}${lines[0] ?? ''}`);

/** A sidecar as people write them, in flow and block style, with comments; ids differ, so that all can be named. */
const entries = fc.array(fc.constantFrom('block', 'flow', 'folded'), { minLength: 1, maxLength: 4 }).map((styles) =>
  styles.map((style, i) => {
    if (style === 'flow') return `  - { id: p${i}, kind: note, exact: gone ${i} }   # ${i}\n`;
    const exact = style === 'folded' ? `>-\n      gone\n      for good ${i}` : `'gone ${i}' # hm`;
    return `  # about ${i}\n  - id: p${i}\n    kind: claim\n    exact: ${exact}\n    x-own: {a: [1,2]}\n\n`;
  }),
);

const sidecar = fc.tuple(entries, fc.boolean(), fc.constantFrom('', '# end\n')).map(([list, windows, end]) => {
  const text = `# head\nisnad: 1\nspeakers:\n  silo:   { name: "سلو" } # s\n  afp:\n    name: AFP\nannotations:\n${list.join('')}${end}`;
  return windows ? text.replaceAll('\n', '\r\n') : text;
});

const someone: fc.Arbitrary<SpeakerChoice> = fc.constantFrom<SpeakerChoice>(
  { id: 'silo' },
  { id: 'afp' },
  { name: 'no: body', type: 'person' },
  { name: 'نعم', identification: 'anonymous', reason: '#1' },
);
const speakers = fc.array(someone, { maxLength: 2 });
const note = fc.oneof(words, fc.constantFrom('', 'a\n b\n\nc: ', '- x', '"', 'قال:\r\n# لا'));
const pick = fc.nat({ max: 20 });
const stretch = fc.tuple(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 60 }));

type Step = (files: Fixture) => Action | undefined;

const path = '/a.txt.isnad.yaml';

const target = (files: Fixture, n: number) => {
  const all = files.snapshot.sidecars.get(files.uri(path))?.sidecar.annotations ?? [];
  const found = all[n % Math.max(all.length, 1)];
  return found && { sidecar: files.uri(path), annotation: found.id };
};

const spansIn = (files: Fixture, stretches: readonly (readonly [number, number])[]): readonly Span[] => {
  const length = files.snapshot.articles.get(files.uri('/a.txt'))?.text?.length ?? 0;
  return stretches.map(([from, size]) => ({ start: from % (length + 1), end: (from % (length + 1)) + size }));
};

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('claim', 'quote', 'mention', 'note'),
        fc.array(stretch, { minLength: 1, maxLength: 2 }),
        speakers,
        note,
      )
      .map(
        ([kind, at, who, text]): Step =>
          (files) => ({
            type: 'annotate',
            article: files.uri('/a.txt'),
            spans: spansIn(files, at),
            kind,
            speakers: who,
            note: text,
          }),
      ),
  },
  fc.tuple(pick, fc.constantFrom('speakers', 'for'), speakers).map(
    ([n, type, who]): Step =>
      (files) => {
        const at = target(files, n);
        return at && { type: type as 'speakers', at, speakers: who };
      },
  ),
  fc.tuple(pick, fc.array(someone, { minLength: 1, maxLength: 2 })).map(
    ([n, relays]): Step =>
      (files) => {
        const at = target(files, n);
        return at && { type: 'addVia', at, relays };
      },
  ),
  fc.tuple(pick, fc.constantFrom('viaToSpeaker', 'speakerToVia', 'delete', 'continues')).map(
    ([n, type]): Step =>
      (files) => {
        const at = target(files, n);
        return at && { type: type as 'delete', at };
      },
  ),
  fc.tuple(pick, note).map(
    ([n, text]): Step =>
      (files) => {
        const at = target(files, n);
        return at && { type: 'note', at, note: text };
      },
  ),
  fc.tuple(pick, fc.constantFrom(...stances), fc.constantFrom(...modes), fc.boolean()).map(
    ([n, stance, mode, which]): Step =>
      (files) => {
        const at = target(files, n);
        return at && (which ? { type: 'stance', at, stance } : { type: 'mode', at, mode });
      },
  ),
  fc.tuple(pick, words).map(
    ([n, text]): Step =>
      (files) => {
        const at = target(files, n);
        return at && { type: 'evidence', at, target: text };
      },
  ),
  fc.tuple(pick, pick).map(
    ([n, m]): Step =>
      (files) => {
        const at = target(files, n);
        const to = target(files, m);
        return at && to && { type: 'relation', at, relation: 'supports', target: to };
      },
  ),
  fc.tuple(pick, stretch).map(
    ([n, at]): Step =>
      (files) => {
        const to = target(files, n);
        return to && { type: 'anchor', at: to, spans: spansIn(files, [at]) };
      },
  ),
  fc.tuple(pick, note).map(
    ([n, reason]): Step =>
      (files) => {
        const at = target(files, n);
        return at && { type: 'waive', sidecar: at.sidecar, annotation: at.annotation, code: 'anchor.lost', reason };
      },
  ),
);

/** What an annotation says, without places. */
const meaning = ({ node, span, idSpan, index, ...rest }: Annotation): unknown =>
  JSON.parse(JSON.stringify(rest, (key, value) => (/span$/i.test(key) ? undefined : value)));

const annotationsOf = (files: Fixture): readonly Annotation[] =>
  files.snapshot.sidecars.get(files.uri(path))?.sidecar.annotations ?? [];

const start = (text: string, yaml: string): Promise<Fixture> => loaded(`//- /a.txt\n${text}\n//- ${path}\n${yaml}`);

test('whatever is done, the file stays whole, and every other annotation says what it said', async () => {
  await fc.assert(
    fc.asyncProperty(article, sidecar, fc.array(step, { minLength: 1, maxLength: 6 }), async (text, yaml, steps) => {
      let files = await start(text, yaml);
      for (const make of steps) {
        const action = make(files);
        if (!action) continue;
        const outcome = doing(files, action);
        if ('refused' in outcome.edited) {
          expect(outcome.said).not.toContain('without harm');
          continue;
        }
        const before = new Map(annotationsOf(files).map((each) => [each.id, meaning(each)]));
        files = await afterwards(files, outcome);
        const now = files.snapshot.sidecars.get(files.uri(path));
        expect(now?.sidecar.problems.filter(({ code }) => code !== 'sidecar.invalid-value')).toEqual([]);
        const touched = outcome.edited.at?.annotation ?? ('at' in action ? action.at.annotation : undefined);
        const own = action.type === 'waive' ? action.annotation : touched;
        for (const each of annotationsOf(files)) {
          if (each.id !== own) expect(meaning(each)).toEqual(before.get(each.id));
          before.delete(each.id);
        }
        expect([...before.keys()]).toEqual(action.type === 'delete' ? [own] : []);
        if (action.type === 'annotate' || action.type === 'anchor') stands(files, own ?? '', action.spans);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

function stands(files: Fixture, id: string, selected: readonly Span[]): void {
  const file = files.snapshot.articles.get(files.uri('/a.txt'));
  const reading = file?.readings.get(files.uri(path))?.find(({ annotation }) => annotation.id === id);
  expect(reading?.anchor.state).toBe('exact');
  const wanted = trimSelection(file?.text ?? '', selected, optionsFor(files.uri('/a.txt')));
  expect(reading && spansOf(reading.anchor)).toEqual(wanted);
  // What was filled in is found in its place.
  if (reading?.annotation.cue) expect(reading.cue).toBeDefined();
  if (reading?.annotation.mention) expect(reading.mention).toBeDefined();
}

test('an annotation made and deleted leaves the bytes as they were', async () => {
  await fc.assert(
    fc.asyncProperty(
      article,
      fc.oneof(sidecar, sidecarText()),
      stretch,
      fc.constantFrom('silo', undefined),
      async (text, yaml, at, who) => {
        const files = await start(text, yaml);
        const known = who !== undefined && files.snapshot.sidecars.get(files.uri(path))?.sidecar.speakers.has(who);
        const made = doing(files, {
          type: 'annotate',
          article: files.uri('/a.txt'),
          spans: spansIn(files, [at]),
          kind: 'claim',
          speakers: known ? [{ id: who }] : [],
        });
        if ('refused' in made.edited || !made.edited.at || annotationsOf(files).length === 0) return;
        const after = await afterwards(files, made);
        const gone = doing(after, { type: 'delete', at: made.edited.at });
        expect(gone.files[path]).toBe(files.texts[path]);
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
