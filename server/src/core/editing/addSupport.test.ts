import { expect, test } from 'vitest';
import type { Fixture } from '../workspace/testing/fixture.ts';
import type { Action } from './action.ts';
import { at, done } from './testing/doing.ts';

const source = (keys = 'note: n') => `
//- /de/a.txt
It is over. So it is.
//- /de/a.txt.isnad.yaml
isnad: 1
speakers: { report: { name: The Report, type: document } }
annotations:
  - id: c1
    kind: claim
    exact: It is over
    ${keys}
  - { id: c2, kind: claim, exact: So it is }
  - { id: m, kind: mention, exact: It }
//- /de/a.txt.isnad.hl.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: It is over }]
//- /ar/تقرير #1.txt
انتهت المعركة.
//- /ar/تقرير #1.txt.isnad.yaml
isnad: 1
annotations: [{ id: ج1, kind: claim, exact: انتهت المعركة }]
`;

const path = '/de/a.txt.isnad.yaml';
const keysOf = (text: string | undefined): string =>
  text?.slice(text.indexOf('over\n') + 9, text.indexOf('\n  - { id: c2')) ?? '';

type Make = (files: Fixture) => Action;

const evidence =
  (target: string): Make =>
  (files) => ({ type: 'evidence', at: at(files, 'c1', path), target });

test.each([
  ['note: n', 'https://x.example/a?b=c#d', 'evidence: [https://x.example/a?b=c#d]\n    note: n'],
  ['evidence: report', ' https://x.example ', 'evidence: [report, https://x.example]'],
  [
    'evidence:\n      - url: https://x.example # first\n        date: 2020-01-01',
    'report',
    'evidence:\n      - url: https://x.example # first\n        date: 2020-01-01\n      - report',
  ],
  ['evidence: { url: media/a.pdf }', 'file:///ar/%D8%A3.pdf', 'evidence: [{ url: media/a.pdf }, ../ar/أ.pdf]'],
])('evidence: %s and %s', async (before, target, after) => {
  const { files, said } = await done(source(before), evidence(target));
  expect(keysOf(files[path])).toBe(after);
  expect(said).toMatch(/^Evidence added: .+\.$/);
});

test('refused: no evidence, the same again', async () => {
  expect((await done(source(), evidence(' '))).said).toMatch(/^No evidence was given/);
  expect((await done(source('evidence: [report]'), evidence('report'))).said).toBe('This evidence is given already.');
  expect((await done(source(), evidence('report'))).said).toBe('Evidence added: The Report.');
});

test('a review is by the annotator, of today', async () => {
  const review =
    (verdict: string, url?: string): Make =>
    (files) => ({ type: 'review', at: at(files, 'c1', path), verdict, ...(url === undefined ? {} : { url }) });
  const { files, said } = await done(source(), review('disputed', 'https://x.example'));
  expect(said).toBe('Review added: disputed.');
  expect(keysOf(files[path])).toMatchInlineSnapshot(`
    "review: [{ verdict: disputed, by: sm, date: 2026-01-31, url: https://x.example }]
        note: n"
  `);
  const second = await done(source('review: { verdict: "true", by: hl }'), review('no'), { today: '2026-01-31' });
  expect(keysOf(second.files[path])).toMatchInlineSnapshot(
    `"review: [{ verdict: "true", by: hl }, { verdict: "no", date: 2026-01-31 }]"`,
  );
  expect((await done(source(), review(' '))).said).toMatch(/^A review needs a verdict/);
  expect((await done(source(), review('no', 'x.example'))).said).toBe(
    'x.example is no link. Give one that begins with https://.',
  );
});

const relation =
  (sidecar: string, annotation: string, id = 'c1', from = path): Make =>
  (files) => ({
    type: 'relation',
    at: at(files, id, from),
    relation: 'contradicts',
    target: { sidecar: files.uri(sidecar), annotation },
  });

test.each([
  ['this file', path, 'c2', 'c2'],
  ['a layer of this article', '/de/a.txt.isnad.hl.yaml', 'c1', 'a.txt#hl/c1'],
  ['another article', '/ar/تقرير #1.txt.isnad.yaml', 'ج1', '"../ar/تقرير #1.txt#ج1"'],
])('a relation to %s', async (_, sidecar, id, target) => {
  const { files, said } = await done(source(), relation(sidecar, id));
  expect(said).toBe(`This contradicts ${id} now.`);
  expect(keysOf(files[path])).toBe(`relations: [{ type: contradicts, target: ${target} }]\n    note: n`);
});

test('a relation from a layer to the base sidecar', async () => {
  const { files } = await done(source(), relation(path, 'c1', 'c1', '/de/a.txt.isnad.hl.yaml'));
  expect(files['/de/a.txt.isnad.hl.yaml']).toContain('target: a.txt#c1 }');
});

test('refused: a relation to itself, to a mention, to nothing, and one that is there', async () => {
  expect((await done(source(), relation(path, 'c1'))).said).toBe('This would refer to itself. Choose another.');
  expect((await done(source(), relation(path, 'm'))).said).toMatch(/^Only claims and quotations/);
  expect((await done(source(), relation(path, 'c9'))).said).toMatch(/has no annotation c9/);
  const there = source('relations: { type: contradicts, target: "../de/a.txt#c2" }');
  expect((await done(there, relation(path, 'c2'))).said).toBe('This relation is there already.');
});
