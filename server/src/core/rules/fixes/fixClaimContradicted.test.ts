import { expect, test } from 'vitest';
import { titles } from './testing/applyFix.ts';

test('what checking came to, or a waiver', async () => {
  const source = `
//- /a.txt
قال طلال إن المعركة انتهت، وقال سعيد إنها لم تنته.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { t: { name: طلال }, s: { name: سعيد } }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: t }
  - { id: c2, kind: claim, exact: إنها لم تنته, speaker: s, relations: [{ type: contradicts, target: c1 }] }`;
  expect(new Set(await titles('claim.contradicted', source))).toEqual(
    new Set([
      'Record what checking it came to… [verdict]',
      'Silence claim.contradicted here, with the reason… [reason]',
    ]),
  );
});
