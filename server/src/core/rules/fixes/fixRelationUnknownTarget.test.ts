import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = (keys: string): string => `
//- /isnad.yaml
isnad: 1
questions: { ended: هل انتهت المعركة؟ }
//- /a.txt
قال طلال سلو إن المعركة انتهت وإن المدينة آمنة.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { silo: { name: طلال سلو } }
annotations:
  - { id: battle, kind: claim, exact: إن المعركة انتهت, speaker: silo }
  - { id: city, kind: claim, exact: وإن المدينة آمنة, speaker: silo, ${keys} }`;

test.each([
  ['relations: [{ type: supports, target: batle }]', 'Change to', 'relations: [{ type: supports, target: battle }]'],
  ['relations: [{ type: supports, target: nothing }]', 'Remove the relation', ''],
  [
    'relations: [{ type: supports, target: "gone.txt#x" }, { type: supports, target: battle }]',
    'Remove the relation',
    'relations: [{ type: supports, target: battle }]',
  ],
  ['continues: nothing', 'Remove continues', ''],
  ['within: battel', 'Change to', 'within: battle'],
  ['answers: { endde: "yes" }', 'Change to', 'answers: { ended: "yes" }'],
  ['answers: { safe: "yes" }', 'Remove answers', ''],
  ['evidence: [file:///elsewhere.pdf]', 'Remove evidence', ''],
  [
    'evidence: [https://example.org/a, { url: file:///elsewhere.pdf }]',
    'Remove evidence',
    'evidence: [https://example.org/a]',
  ],
])('%s: %s → %s', async (keys, title, after) => {
  const { changes, left } = await applyFix('relation.unknown-target', source(keys), title);
  const rest = after === '' ? '' : `, ${after}`;
  expect(changes.at(-1)).toBe(`+  - { id: city, kind: claim, exact: وإن المدينة آمنة, speaker: silo${rest} }`);
  expect(left).toEqual([]);
});

test('a question that is not asked yet', async () => {
  expect(await titles('relation.unknown-target', source('answers: { safe: "yes" }'))).toEqual([
    'Add the question safe to the project file',
    'Remove answers: safe',
    'Silence relation.unknown-target here, with the reason… [reason]',
  ]);
  const { changes, left } = await applyFix('relation.unknown-target', source('answers: { safe: "yes" }'), 'question');
  expect([...changes, ...left]).toEqual([
    '/isnad.yaml',
    '-questions: { ended: هل انتهت المعركة؟ }',
    '+questions: { ended: هل انتهت المعركة؟, safe: safe? }',
  ]);
});
