import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate, passagesOf } from './testing/evaluate.ts';
import { newsText, type Script } from './testing/newsText.ts';
import { Random } from './testing/random.ts';
import { changeCharacters, changeWords, deleteSpans, followedBy, shuffleParagraphs } from './testing/revision.ts';

/** Real articles, where a folder of them stands beside the repository; the generated ones suffice otherwise. */
const folder = new URL('../../../../../shared/articles/', import.meta.url);
const real = ['001.txt', '002.txt'].map((name) => new URL(name, folder)).filter((url) => existsSync(url));

interface Source {
  readonly name: string;
  readonly script: Script;
  readonly text: string;
  readonly passages: number;
}

const sources: readonly Source[] = [
  { name: 'Arabic', script: 'arabic', text: newsText('arabic', 60_000, 5), passages: 150 },
  { name: 'English', script: 'english', text: newsText('english', 60_000, 6), passages: 150 },
  ...(real.length > 0
    ? [
        {
          name: 'real',
          script: 'arabic' as const,
          text: real.map((url) => readFileSync(url, 'utf8')).join('\n'),
          passages: 60,
        },
      ]
    : []),
];

/** Measured shares are a few points better; these are what must never be lost again. */
describe.each(sources)('revised $name text', ({ script, text, passages: count }) => {
  const random = new Random(12);
  const passages = passagesOf(text, count, random);

  it.each([
    [0.01, 0.97],
    [0.02, 0.96],
    [0.05, 0.94],
    [0.1, 0.92],
  ])('finds passages when %f of the characters changed', (share, least) => {
    const { found, wrong } = evaluate(text, passages, changeCharacters(text, share, script, random));
    expect(found).toBeGreaterThanOrEqual(least);
    expect(wrong).toBeLessThanOrEqual(0.02);
  });

  it('finds most passages when words changed', () => {
    const { found, wrong } = evaluate(text, passages, changeWords(text, 0.1, script, random));
    expect(found).toBeGreaterThanOrEqual(0.88);
    expect(wrong).toBeLessThanOrEqual(0.02);
  });

  it('finds passages whose paragraphs were moved', () => {
    const moved = followedBy(shuffleParagraphs(text, random), (now) => changeCharacters(now, 0.05, script, random));
    const { found, wrong } = evaluate(text, passages, moved);
    expect(found).toBeGreaterThanOrEqual(0.94);
    expect(wrong).toBeLessThanOrEqual(0.02);
  });

  it('loses passages that were deleted', () => {
    const deleted = passages.filter((_, i) => i % 2 === 0);
    const revised = followedBy(deleteSpans(text, deleted), (now) => changeCharacters(now, 0.02, script, random));
    const { wrong, found } = evaluate(text, deleted, revised);
    expect(wrong + found).toBeLessThanOrEqual(0.04);
  });
});
