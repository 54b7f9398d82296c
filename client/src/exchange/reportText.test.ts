import { expect, test } from 'vitest';
import { lossesText, problemsText } from './reportText.ts';

const words = { title: 'Losses', more: 'and more', data: 'Data' };

test('losses are told by reason, with the annotations of each file, and as data', () => {
  const summary = [
    { words: 'No room for gist: 3 annotations.', code: 'key', detail: 'gist', count: 3 },
    { words: 'No room for url of the article.', code: 'article-key', detail: 'url', whole: true, count: 1 } as const,
  ];
  const list = [
    { file: 'a.txt', sidecar: 'a.txt.isnad.yaml', code: 'key', detail: 'gist', of: ['c1', 'c2'] },
    { file: 'a.txt', sidecar: 'a.txt.isnad.yaml', code: 'article-key', detail: 'url', of: [] },
  ];
  expect(lossesText({ summary, list }, words)).toBe(`# Losses

## No room for gist: 3 annotations.

- \`a.txt.isnad.yaml\`: \`c1\` \`c2\`
- and more

## No room for url of the article.

- \`a.txt.isnad.yaml\`

## Data

\`\`\`json
[
{"file":"a.txt","sidecar":"a.txt.isnad.yaml","code":"key","detail":"gist","of":["c1","c2"]},
{"file":"a.txt","sidecar":"a.txt.isnad.yaml","code":"article-key","detail":"url","of":[]}
]
\`\`\`
`);
});

test('problems are told by file, with their places; names stay names', () => {
  const problems = [
    { uri: 'file:///a', path: 'a`b.ann', place: 3, words: 'No.' },
    { uri: 'file:///a', path: 'c.ann', words: 'Not at all.' },
  ];
  const text = problemsText(problems, 3, words);
  expect(text).toContain('- `` a`b.ann:3 `` No.\n');
  expect(text).toContain('## `c.ann`\n\n- Not at all.\n');
  expect(text).toMatch(/and more\n$/);
});
