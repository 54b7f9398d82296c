import { expect, test } from 'vitest';
import { messages, report } from './testing/report.ts';

const articles = (a: string, b: string, questions = '{ toll: كم القتلى؟ }') => `//- /isnad.yaml
isnad: 1
questions: ${questions}
speakers:
  hasan: { name: حسن }
  times: { name: The Times, type: outlet }
//- /a.txt
قال حسن إن ثلاثين قتلوا في الرقة. وقال إن الجسر سليم.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
${a}
//- /b.txt
Officials said that forty people were killed.
//- /b.txt.isnad.yaml
isnad: 1
article: { outlet: times }
annotations:
${b}`;

const one = (keys: string) => `  - { id: c1, kind: claim, exact: ثلاثين قتلوا, speaker: hasan, ${keys} }`;
const other = (keys: string) => `  - { id: c1, kind: claim, exact: forty people were killed, ${keys} }`;
const both = ['a.txt “ثلاثين قتلوا” information', 'b.txt “forty people were killed” information'];

test('a relation counts in either direction, once', async () => {
  const relation = 'relations: [{ type: contradicts, target: a.txt#c1 }]';
  expect(await report('claim.contradicted', articles(one('asOf: 2017-10-15'), other(relation)))).toEqual(both);
  const back = 'relations: [{ type: contradicts, target: b.txt#c1 }]';
  expect(await report('claim.contradicted', articles(one(back), other(relation)))).toEqual(both);
});

test('the other side is quoted with who says it and where', async () => {
  const relation = 'relations: [{ type: contradicts, target: a.txt#c1 }]';
  expect(await messages('claim.contradicted', articles(one('mode: indirect'), other(relation)))).toEqual([
    'The Times says otherwise: “forty people were killed”.',
    '  b.txt “forty people were killed” “forty people were killed”, in The Times',
    '  a.txt.isnad.yaml “c1” Annotated as c1',
    'Contradicted by حسن in a.txt: “ثلاثين قتلوا”.',
    '  a.txt “ثلاثين قتلوا” “ثلاثين قتلوا”: حسن, in a.txt',
    '  b.txt.isnad.yaml “c1” Annotated as c1',
  ]);
});

test.each([
  ['another answer', 'answers: { toll: 30 }', 'answers: { toll: 40 }', both],
  ['one answer', 'answers: { toll: ٣٠ }', 'answers: { toll: 30 }', []],
  ['one answer in other letters', 'answers: { toll: Thirty }', 'answers: { toll: thirty }', []],
  ['another time', 'answers: { toll: 30 }, asOf: 2017-10-15', 'answers: { toll: 40 }, asOf: 2017-10-16', []],
  ['one time', 'answers: { toll: 30 }, asOf: 2017-10-15', 'answers: { toll: 40 }, asOf: 2017-10-15', both],
  ['a time and none', 'answers: { toll: 30 }, asOf: 2017-10-15', 'answers: { toll: 40 }', []],
  ['no answer', 'answers: { toll: 30 }, stance: declined', 'answers: { toll: 40 }', []],
  ['another question', 'answers: { toll: 30 }', 'answers: { wounded: 40 }', []],
])('%s', async (_name, a, b, expected) => {
  expect(await report('claim.contradicted', articles(one(a), other(b), '{ toll: a, wounded: b }'))).toEqual(expected);
});

test('two of one file', async () => {
  const second = '  - { id: c2, kind: claim, exact: الجسر سليم, answers: { toll: 31 } }';
  expect(await report('claim.contradicted', articles(`${one('answers: { toll: 30 }')}\n${second}`, '  []'))).toEqual([
    'a.txt “ثلاثين قتلوا” information',
    'a.txt “الجسر سليم” information',
  ]);
});

const layer = (exact: string) => `${other('tags: []')}
//- /a.txt.isnad.sm.yaml
isnad: 1
annotations: [{ id: x, kind: claim, exact: ${exact}, answers: { toll: 40 } }]`;

test('two annotators who read one passage differently contradict nothing', async () => {
  expect(await report('claim.contradicted', articles(one('answers: { toll: 30 }'), layer('إن ثلاثين قتلوا')))).toEqual(
    [],
  );
  expect(await report('claim.contradicted', articles(one('answers: { toll: 30 }'), layer('الجسر سليم')))).toHaveLength(
    2,
  );
});

test('of very many other sides some are quoted', async () => {
  const many = Array.from(
    { length: 12 },
    (_, i) => `  - { id: n${i}, kind: claim, exact: forty people were killed, answers: { toll: ${i} } }`,
  ).join('\n');
  const [message, ...related] = await messages('claim.contradicted', articles(one('answers: { toll: 99 }'), many));
  expect(message).toBe('More than 10 other statements say otherwise: 0, 1, and 2.');
  const own = related.slice(
    0,
    related.findIndex((line) => !line.startsWith('  ')),
  );
  expect(own.filter((line) => line.startsWith('  b.txt “'))).toHaveLength(3);
});

test('relations of other kinds, and those that lead to itself, contradict nothing', async () => {
  const keys = 'relations: [{ type: supports, target: b.txt#c1 }, { type: contradicts, target: c1 }]';
  expect(await report('claim.contradicted', articles(one(keys), other('tags: []')))).toEqual([]);
});

test('each other answer is quoted before one is quoted twice', async () => {
  const answers = [40, 40, 40, 40, 40, 50];
  const many = answers
    .map(
      (toll, i) =>
        `  - { id: n${i}, kind: claim, exact: forty people were killed, gist: g${i}, answers: { toll: ${toll} } }`,
    )
    .join('\n');
  const [message] = await messages('claim.contradicted', articles(one('answers: { toll: 30 }'), many));
  expect(message).toBe('6 other statements say otherwise: 40 and 50.');
});
