import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refineChange } from './refineChange.ts';
import { applyChanges } from './textChange.ts';

const whole = (old: string, text: string) => refineChange(old, { start: 0, end: old.length, text });
const words = (old: string, text: string): readonly string[] => {
  let now = old;
  return whole(old, text).map((change) => {
    const shown = `${now.slice(change.start, change.end)}→${change.text}`;
    now = applyChanges(now, [change]);
    return shown;
  });
};

describe('refineChange', () => {
  it('finds the words that a person changed', () => {
    expect(words('قال طلال سلو إن المعركة انتهت', 'صرّح طلال سيلو إن المعركة انتهت')).toEqual(['قال→صرّح', '→ي']);
    expect(words('one two three four five six', 'one three four seven five six')).toEqual(['two →', '→ seven']);
    expect(words('we stay here.', 'we stay there.')).toEqual(['→t']);
  });

  it('leaves texts together that have little in common', () => {
    expect(whole('it is in the town and that is all', 'a mayor in his office, that is: resting')).toHaveLength(1);
    expect(whole('a b c d e f', 'g h i j k l')).toHaveLength(1);
  });

  it('finds one changed word in a long text twice', () => {
    const text = 'The tower fell at noon and nobody was hurt. '.repeat(2_000);
    const now = `Mister ${text.slice(0, 40_000)}!${text.slice(40_000)} End.`;
    expect(whole(text, now).map((change) => change.text)).toEqual(['Mister ', '!', ' End.']);
  });

  it('cuts no surrogate pair', () => {
    expect(whole('a 👍 b', 'a 👎 b')).toEqual([{ start: 2, end: 4, text: '👎' }]);
  });

  it('comes to the same text', () => {
    const soup = fc.string({ unit: fc.constantFrom('a', 'b', 'قال', ' ', ' ', '\r\n', '👍', '.', 'َ'), maxLength: 40 });
    fc.assert(
      fc.property(soup, soup, fc.nat(40), fc.nat(40), (old, text, from, length) => {
        const start = Math.min(from, old.length);
        const change = { start, end: Math.min(old.length, start + length), text };
        expect(applyChanges(old, refineChange(old, change))).toBe(applyChanges(old, [change]));
      }),
      { numRuns: 2_000 },
    );
  });
});
