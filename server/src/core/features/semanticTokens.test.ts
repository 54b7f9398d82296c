import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture } from '../workspace/testing/fixture.ts';
import { inlayHints } from './inlayHints.ts';
import { type Layer, paint } from './paint.ts';
import { semanticTokens } from './semanticTokens.ts';

const source = `
  //- /a.txt
  قال سلو: «سننسحب غداً
  أو بعد غد». والجسر مغلق تماماً.
  //- /a.txt.isnad.yaml
  isnad: 1
  article: { outlet: aj }
  speakers: { silo: { name: طلال سلو }, afp: { name: وكالة }, aj: { name: الجزيرة } }
  annotations:
    - { id: q1, kind: quote, exact: سننسحب غداً أو بعد غد, speaker: silo, via: [afp], cue: قال, mention: سلو }
    - { id: c1, kind: claim, exact: والجسر مغلق تماماً }
    - { id: n1, kind: note, exact: مغلق }
    - { id: i1, kind: ignore, exact: والجسر }
`;

describe('semanticTokens', () => {
  it('shows the innermost, line by line, cues and mentions over all', async () => {
    const { snapshot, uri, wording } = await fixture(source);
    const article = uri('/a.txt');
    expect(
      semanticTokens(snapshot, article).map(({ span, type, modifiers }) => [
        wording(article, span),
        type,
        ...modifiers,
      ]),
    ).toEqual([
      ['قال', 'cue'],
      ['سلو', 'mention'],
      ['سننسحب غداً', 'quote', 'quoted'],
      ['أو بعد غد', 'quote', 'quoted'],
      ['والجسر ', 'claim', 'unsourced'],
      ['مغلق', 'note'],
      [' تماماً', 'claim', 'unsourced'],
    ]);
  });

  it('keeps to a stretch that is asked for', async () => {
    const { snapshot, uri } = await fixture(source);
    const article = uri('/a.txt');
    const all = semanticTokens(snapshot, article);
    const some = all[2]?.span ?? { start: 0, end: 0 };
    expect(semanticTokens(snapshot, article, some)).toEqual([all[2]]);
    expect(semanticTokens(snapshot, article, undefined, { isCancellationRequested: true })).toEqual([]);
  });
});

describe('paint', () => {
  const layers = fc.array(
    fc.record({ start: fc.nat(30), length: fc.nat(10), rank: fc.nat(2) }).map(
      ({ start, length, rank }): Layer<string> => ({
        span: { start, end: start + length },
        rank,
        value: `${start}+${length}/${rank}`,
      }),
    ),
    { maxLength: 12 },
  );

  it('shows at each place the layer on top, and nothing where there is none', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const painted = paint(all);
        for (let at = 0; at < 45; at++) {
          const here = painted.filter(({ span }) => span.start <= at && at < span.end);
          const open = all.filter(({ span }) => span.start <= at && at < span.end);
          const size = ({ span }: Layer<string>): number => span.end - span.start;
          const [top] = open.toReversed().sort((a, b) => b.rank - a.rank || size(a) - size(b));
          expect(here.map(({ value }) => value)).toEqual(top ? [top.value] : []);
        }
        for (let i = 1; i < painted.length; i++) {
          expect(painted[i - 1]?.span.end).toBeLessThanOrEqual(painted[i]?.span.start ?? 0);
        }
      }),
    );
  });
});

describe('inlayHints', () => {
  it('tells the speaker and the relays after a statement, without the outlet', async () => {
    const { snapshot, uri, texts } = await fixture(source);
    const whole = { start: 0, end: texts['/a.txt']?.length ?? 0 };
    const hints = inlayHints(snapshot, uri('/a.txt'), whole, 'en');
    expect(hints).toEqual([
      { offset: texts['/a.txt']?.indexOf('»'), label: '\u2066\u2068طلال سلو\u2069 → \u2068وكالة\u2069\u2069' },
    ]);
    expect(inlayHints(snapshot, uri('/a.txt'), { start: 0, end: 5 }, 'en')).toEqual([]);
  });
});
