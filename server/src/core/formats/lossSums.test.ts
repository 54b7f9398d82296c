import { expect, it } from 'vitest';
import { render } from '../messages/render.ts';
import type { Loss } from './losses.ts';
import { LossSums, lossMessage } from './lossSums.ts';

const loss = (code: Loss['code'], of: readonly string[], layer = ''): Loss => ({
  code,
  ...(code === 'article-key' ? { detail: 'title' } : {}),
  sidecar: `${layer}.yaml`,
  of,
});

it('counts annotations, and articles where these are meant as such, and names the first', () => {
  const sums = new LossSums();
  sums.add('a.txt', [loss('article-key', []), loss('article-key', [], 'sm'), loss('characters', ['c1', 'c2', 'c3'])]);
  sums.add('b.txt', [loss('article-key', []), loss('characters', []), loss('characters', ['c1'])]);
  const told = sums.list().map((sum) => ({
    words: render(lossMessage(sum), 'en').replace(/[\u2066-\u2069]/g, ''),
    examples: sum.examples,
  }));
  expect(told).toEqual([
    { words: 'No room for title of the article: 2 articles.', examples: ['a.txt', 'b.txt'] },
    {
      words: 'Characters that the format cannot hold were replaced: 4 annotations.',
      examples: ['a.txt#c1', 'a.txt#c2', 'a.txt#c3'],
    },
    { words: 'Characters of the article that the format cannot hold were replaced: 1 article.', examples: ['b.txt'] },
  ]);
});
