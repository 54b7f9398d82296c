import { expect, test } from 'vitest';
import { messages, report } from './testing/report.ts';

const source = (local: string, file = 'a.txt.isnad.yaml') => `//- /isnad.yaml
isnad: 1
speakers: { silo: { name: طلال سلو } }
//- /a.txt
نص.
//- /${file}
isnad: 1
speakers: { silo: ${local} }`;

test('another name for a speaker of the project', async () => {
  expect(await report('speaker.shadowed', source('{ name: العميد سلو }'))).toEqual([
    'a.txt.isnad.yaml “العميد سلو” information',
  ]);
  expect(await messages('speaker.shadowed', source('{ name: العميد سلو }'))).toEqual([
    'silo is called طلال سلو in the project file and العميد سلو here. If they are two, give this one an id of its own; another spelling belongs under aliases.',
    '  isnad.yaml “silo” طلال سلو in the project file',
  ]);
});

test('in a layer too', async () => {
  expect(await report('speaker.shadowed', source('{ name: العميد سلو }', 'a.txt.isnad.sm.yaml'))).toHaveLength(1);
});

test('not the same name, nor other keys', async () => {
  expect(await report('speaker.shadowed', source('{ name: طلال سلو }'))).toEqual([]);
  expect(await report('speaker.shadowed', source('{ role: منشق }'))).toEqual([]);
});
