import { describe, expect, it } from 'vitest';
import { applyChanges, type TextChange } from '../text/textChange.ts';
import { follow, followed, stretchOf } from './follow.ts';

/** Follows what `⟦…⟧` encloses through edits, each an old wording (its first place) and the new one. */
function carried(marked: string, ...edits: readonly (readonly [string, string])[]): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  let text = marked.replace(/[⟦⟧]/g, '');
  let place = followed({ start, end });
  for (const [from, to] of edits) {
    const at = text.indexOf(from);
    expect(at).toBeGreaterThanOrEqual(0);
    const same = commonStart(from, to);
    const rest = commonStart([...from.slice(same)].reverse().join(''), [...to.slice(same)].reverse().join(''));
    const change: TextChange = {
      start: at + same,
      end: at + from.length - rest,
      text: to.slice(same, to.length - rest),
    };
    place = follow(place, change, text);
    text = applyChanges(text, [change]);
  }
  const stretch = stretchOf(place, text);
  return `${text.slice(0, stretch.start)}⟦${text.slice(stretch.start, stretch.end)}⟧${text.slice(stretch.end)}`;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

describe('follow', () => {
  it('takes in what is typed inside', () => {
    expect(carried('a ⟦we stay⟧ b', ['we ', 'we all '])).toBe('a ⟦we all stay⟧ b');
  });

  it('leaves out words that are typed before and behind', () => {
    expect(carried('a ⟦we stay⟧ b', ['stay', 'stay here'])).toBe('a ⟦we stay⟧ here b');
    expect(carried('a ⟦we stay⟧ b', ['a ', 'a well '])).toBe('a well ⟦we stay⟧ b');
  });

  it('takes in what is typed on to its last word, and lets go of it once a space parts them', () => {
    expect(carried('في ⟦قرب المدين⟧.', ['المدين', 'المدينة'])).toBe('في ⟦قرب المدينة⟧.');
    const letters = [...'Yes '].map(
      (_, i) => ['a '.concat('Yes '.slice(0, i), 'we'), 'a '.concat('Yes '.slice(0, i + 1), 'we')] as const,
    );
    expect(carried('a ⟦we stay⟧ b', ...letters)).toBe('a Yes ⟦we stay⟧ b');
    expect(carried('a ⟦we stay⟧ b', ...letters.slice(0, 3))).toBe('a ⟦Yeswe stay⟧ b');
  });

  it('leaves an Arabic proclitic outside', () => {
    expect(carried('ثم ⟦قال ذلك⟧.', ['ثم ', 'ثم و'])).toBe('ثم و⟦قال ذلك⟧.');
  });

  it('takes as many words as were taken off', () => {
    expect(carried('a ⟦we stay here⟧ b', ['here', ''], ['stay ', 'stay there, '])).toBe('a ⟦we stay there⟧,  b');
    expect(carried('a ⟦we stay here⟧ b', ['stay here', ''], ['we ', 'we go to town'])).toBe('a ⟦we go to⟧ town b');
  });

  it('ends that with an edit elsewhere', () => {
    expect(carried('a ⟦we stay here⟧ b c', [' c', ' d'], ['here', ''], [' d', ' e'], ['stay ', 'stay now '])).toBe(
      'a ⟦we stay⟧ now  b e',
    );
  });

  it('is the replacement where just it is replaced, and nothing where it is deleted', () => {
    expect(carried('a ⟦said⟧ b', ['said', 'told'])).toBe('a ⟦told⟧ b');
    expect(carried('a ⟦said⟧ b', ['said', ''])).toBe('a ⟦⟧ b');
    expect(carried('a ⟦said⟧ b', ['a said', ''])).toBe('⟦⟧ b');
  });

  it('leaves a replacement outside that reaches over its edge', () => {
    expect(carried('a b ⟦c d⟧ e', ['b c', 'x, '])).toBe('a x,  ⟦d⟧ e');
  });

  it('takes marks to their letter, and cuts no character', () => {
    expect(carried('⟦قال⟧ نعم', ['قال', 'قالَ'])).toBe('⟦قالَ⟧ نعم');
    expect(carried('⟦ok 👍⟧ x', ['👍', '👍🏽'])).toBe('⟦ok 👍🏽⟧ x');
  });

  it('has no white space at its edges', () => {
    expect(carried('a ⟦we stay⟧ b', ['stay', ''])).toBe('a ⟦we⟧   b'.replace('   ', '  '));
  });
});
