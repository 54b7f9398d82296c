import { expect, test } from 'vitest';
import { findingsOf, messages, report } from './testing/report.ts';

const source = (keys: string, project = 'questions: { deal-with: هل كان طرفا؟ }') => `//- /news/isnad.yaml
isnad: 1
${project}
//- /news/a.txt
انتهت المعركة.
//- /news/a.txt.isnad.yaml
isnad: 1
annotations: [{ id: claim-1, kind: claim, exact: انتهت المعركة, ${keys} }, { id: near-1, kind: note, exact: المعركة }]
//- /news/أخبار 2.txt
وبدأ الإعمار.
//- /news/أخبار 2.txt.isnad.yaml
isnad: 1
annotations: [{ id: claim-2, kind: claim, exact: بدأ الإعمار }]
//- /news/أخبار 2.txt.isnad.sm.yaml
isnad: 1
annotations: [{ id: s1, kind: claim, exact: بدأ الإعمار }]
//- /news/bare.txt
نص بلا حواش.`;
const relation = (target: string) => `relations: [{ type: repeats, target: "${target}" }]`;

test.each([
  relation('claim-1'),
  relation('أخبار 2.txt#claim-2'),
  relation('./أخبار 2.txt#claim-2'),
  relation('../news/أخبار 2.txt#claim-2'),
  relation('أخبار 2.txt#sm/s1'),
  'answers: { deal-with: "no" }',
  'evidence: [https://example.org/../x, scan.pdf, sub/../scan.pdf, ../scan.pdf, mailto:a@example.org]',
])('not %s', async (keys) => {
  expect(await report('relation.unknown-target', source(keys))).toEqual([]);
});

test.each([
  [relation('x'), 'This file has no annotation x.'],
  [relation('#'), '# names no annotation. Write its id behind the #, or alone where it is in this file.'],
  [
    relation('أخبار 2.txt#sm/'),
    'أخبار 2.txt#sm/ names no annotation. Write its id behind the #, or alone where it is in this file.',
  ],
  [relation('near-l'), 'This file has no annotation near-l. Is near-1 meant?'],
  // Not itself.
  [relation('claim-l'), 'This file has no annotation claim-l.'],
  ['continues: claim-l', 'This file has no annotation claim-l.'],
  ['continues: x', 'This file has no annotation x.'],
  ['within: naer-1', 'This file has no annotation naer-1. Is near-1 meant?'],
  [relation('أخبار 2.txt#c'), 'أخبار 2.txt has no annotation c.'],
  [relation('أخبار 2.txt#claim-3'), 'أخبار 2.txt has no annotation claim-3. Is claim-2 meant?'],
  [relation('أخبار 2.txt#xy/s1'), 'أخبار 2.txt has no layer xy.'],
  [relation('none.txt#c1'), 'There is no annotated article none.txt. Paths are relative to this sidecar.'],
  ['answers: { who: "no" }', 'The project file has no question who. Add it under questions.'],
  ['answers: { deal-wiht: "no" }', 'The project file has no question deal-wiht. Is deal-with meant?'],
])('%s', async (keys, message) => {
  expect(await report('relation.unknown-target', source(keys))).toEqual(['a.txt “انتهت المعركة” error']);
  expect((await messages('relation.unknown-target', source(keys)))[0]).toBe(message);
});

test('an article without annotations is told apart where it is known', async () => {
  const project = 'articles: ["*.txt"]';
  expect((await messages('relation.unknown-target', source(relation('bare.txt#c1'), project)))[0]).toBe(
    'bare.txt has no annotations yet.',
  );
});

test('a fix keeps the path', async () => {
  const [finding] = await findingsOf('relation.unknown-target', source(relation('أخبار 2.txt#claim-3')));
  expect(finding?.data).toMatchObject({ kind: 'replace', text: 'أخبار 2.txt#claim-2' });
});

test.each([
  ['../../../../etc/passwd#c1', 'in a relation'],
  ['/etc/passwd#c1', 'in a relation'],
  ['C:\\news\\b.txt#c1', 'in a relation'],
  ['file:///etc/passwd#c1', 'in a relation'],
])('a path that leaves the workspace: %s', async (target) => {
  const keys = `relations: [{ type: repeats, target: '${target}' }]`;
  expect((await messages('relation.unknown-target', source(keys), { roots: ['/news'] }))[0]).toContain(
    'leads out of the workspace. Relations reach articles inside it only',
  );
});

test.each(['../../secret.pdf', '..', '/etc/passwd', 'file:///etc/passwd', '..\\secret.pdf', 'sub/../../x.pdf'])(
  'evidence that leaves the workspace: %s',
  async (path) => {
    const keys = `evidence: ['${path}']`;
    expect((await messages('relation.unknown-target', source(keys), { roots: ['/news'] }))[0]).toContain(
      'leads out of the workspace, where others will not find it',
    );
  },
);

test('no project file, no questions', async () => {
  const files = source('answers: { deal-with: "no" }').replaceAll('/news/isnad.yaml', '/news/other.yaml');
  expect((await messages('relation.unknown-target', files))[0]).toContain('Create isnad.yaml');
});
