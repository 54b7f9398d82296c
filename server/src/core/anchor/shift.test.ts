import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../model/reading.ts';
import { applyChanges, type TextChange } from '../text/textChange.ts';
import { resettle, shiftReadings } from './read.ts';
import { readBriefs } from './testing/annotated.ts';

const text = 'First words here. The man said “we shall stay here” today.\nLast words there.';
const briefs = [
  { exact: 'First words' },
  { exact: 'we shall stay here', cue: 'said', mention: 'man' },
  { exact: 'Last words' },
];
const readings = readBriefs(text, briefs);

const edit = (start: number, end: number, by: string): TextChange => ({ start, end, text: by });

function edited(...changes: TextChange[]): { readonly text: string; readonly readings: readonly Reading[] } {
  const now = applyChanges(text, changes);
  return { text: now, readings: shiftReadings(readings, text, changes, now) };
}

const at = text.indexOf('we shall');

describe('shiftReadings', () => {
  it('moves what stands behind an edit and gives the rest back as it was', () => {
    const { readings: now, text: newText } = edited(edit(18, 18, 'Yes. '));
    expect(now[0]).toBe(readings[0]);
    expect(now).toEqual(readBriefs(newText, briefs));
  });

  it('keeps insertions at the edges outside', () => {
    for (const offset of [at, at + 'we shall stay here'.length]) {
      expect(edited(edit(offset, offset, ' XX ')).readings[1]?.anchor).toMatchObject({ state: 'exact' });
    }
  });

  it('compares anew what was edited, and finds it whole again once it is typed back', () => {
    const cut = edited(edit(at + 3, at + 8, ''));
    expect(cut.readings[1]?.anchor).toMatchObject({ state: 'moved', spans: [{ start: at, end: at + 13 }] });
    const back = [edit(at + 3, at + 3, 'shall')];
    expect(shiftReadings(cut.readings, cut.text, back, text)).toEqual(readings);
    expect(edited(edit(at + 2, at + 3, '  ')).readings[1]?.anchor.state).toBe('normalized');
  });

  it('loses what is deleted, and knows it again where it stood when it comes back', () => {
    const gone = edited(edit(at - 1, at + 20, ''));
    expect(gone.readings[1]?.anchor).toEqual({ state: 'lost' });
    expect(resettle(gone.text, gone.readings)).toBe(gone.readings);
    const back = [edit(at - 1, at - 1, text.slice(at - 1, at + 20))];
    expect(shiftReadings(gone.readings, gone.text, back, text)).toEqual(readings);
  });

  it('searches elsewhere for what was cut, and for a cue that is gone', () => {
    const gone = edited(edit(at, at + 18, ''));
    const pasted = [edit(0, 0, 'we shall stay here ')];
    const moved = applyChanges(gone.text, pasted);
    const settled = resettle(moved, shiftReadings(gone.readings, gone.text, pasted, moved));
    expect(settled[1]).toMatchObject({ anchor: { state: 'exact', spans: [{ start: 0, end: 18 }] } });
    const cue = text.indexOf('said');
    const { readings: now } = edited(edit(cue, cue + 5, ''), edit(0, 0, 'said '));
    expect(now[1]?.cue).toEqual({ start: 0, end: 4 });
  });

  it('follows a cue to the words that replace it', () => {
    const cue = text.indexOf('said');
    expect(edited(edit(cue, cue + 4, 'asked')).readings[1]?.cue).toEqual({ start: cue, end: cue + 5 });
  });

  it('follows wording that is typed anew a letter at a time, however unlike', () => {
    const end = at + 18;
    const changes = [...Array.from({ length: 9 }, (_, i) => edit(end - 1 - i, end - i, ''))];
    const typed = [...'away.'].map((letter, i) => edit(end - 9 + i, end - 9 + i, letter));
    const { text: now, readings: after } = edited(...changes, ...typed);
    expect(after[1]?.anchor).toMatchObject({ state: 'moved', spans: [{ start: at, end: at + 13 }] });
    expect(now.slice(at, at + 13)).toBe('we shall away');
  });

  it('looks at quotation marks again where they were typed', () => {
    const close = text.indexOf('”');
    expect(readings[1]).toMatchObject({ verbatim: true });
    expect(edited(edit(at - 1, at, ''), edit(close - 1, close, '')).readings[1]).toMatchObject({
      verbatim: false,
      quoted: [],
    });
    expect(edited(edit(0, 0, '“'), edit(12, 12, '”')).readings[0]).toMatchObject({
      verbatim: true,
      quoted: ['First words'],
    });
  });

  it('keeps ambiguous ones ambiguous and carries their candidates', () => {
    const twice = 'one two one two';
    const [reading] = shiftReadings(readBriefs(twice, [{ exact: 'two' }]), twice, [edit(0, 0, 'x ')], `x ${twice}`);
    expect(reading?.anchor).toMatchObject({ total: 2, candidates: [[{ start: 6, end: 9 }], [{ start: 14, end: 17 }]] });
  });

  it('agrees with a fresh reading wherever that is exact', () => {
    const change = fc.record({
      start: fc.nat(text.length),
      length: fc.constantFrom(0, 0, 1, 5),
      by: fc.constantFrom('', 'z', ' zz ', '\n\n', '“', '”'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (edits) => {
        let now = text;
        const changes = edits.map(({ start, length, by }) => {
          const from = Math.min(start, now.length);
          const made = edit(from, Math.min(now.length, from + length), by);
          now = applyChanges(now, [made]);
          return made;
        });
        const shifted = shiftReadings(readings, text, changes, now);
        readBriefs(now, briefs).forEach((fresh, i) => {
          const { anchor, quoted, verbatim } = shifted[i] ?? fresh;
          if (fresh.anchor.state !== 'exact' || anchor.state !== 'exact') return;
          expect({ anchor, quoted, verbatim }).toEqual({
            anchor: fresh.anchor,
            quoted: fresh.quoted,
            verbatim: fresh.verbatim,
          });
        });
      }),
      { numRuns: 500 },
    );
  });
});
