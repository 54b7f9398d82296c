import { expect, test } from 'vitest';
import { articleGlobs } from './articleGlobs.ts';

const globs = (articles: string[] | undefined, exclude: string[] = []) =>
  articleGlobs(articles ? { articles, exclude } : { exclude });

test('includes what a glob names, Arabic and nested names too', () => {
  const { includes } = globs(['**/*.{txt,md}', './extra/*.log']);
  expect(['a.txt', 'x/y/خبر.md', 'extra/b.log'].map(includes)).toEqual([true, true, true]);
  expect(['a.log', 'x/extra/b.log', 'a.txt.bak'].map(includes)).toEqual([false, false, false]);
});

test('includes nothing without globs, and excludes all the same', () => {
  const { includes, excludes } = globs(undefined, ['drafts/**']);
  expect(includes('a.txt')).toBe(false);
  expect([excludes('drafts/a.txt'), excludes('a.txt')]).toEqual([true, false]);
});

test('globs that make no sense match nothing and cost nothing', () => {
  const hostile = ['', '['.repeat(5_000), 'x'.repeat(70_000), '+(+(+(a)))b', `{${'a,'.repeat(2_000)}}`];
  const { includes } = globs(hostile);
  expect(includes('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac')).toBe(false);
});
