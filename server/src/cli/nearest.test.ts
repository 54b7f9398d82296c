import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  const options = ['format', 'fail-on', 'locale', 'help', 'version'];
  it.each([
    ['formt', 'format'],
    ['fromat', 'format'],
    ['failon', 'fail-on'],
    ['loc', 'locale'],
    ['versoin', 'version'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, options)).toBe(meant);
  });

  it.each(['colour', 'x', '', 'verbose'])('takes %j for nothing', (word) => {
    expect(nearest(word, options)).toBeUndefined();
  });

  it('has nothing to offer without candidates', () => {
    expect(nearest('format', [])).toBeUndefined();
  });
});
