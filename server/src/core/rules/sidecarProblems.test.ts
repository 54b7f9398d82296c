import { expect, test } from 'vitest';
import { findingsOf, report } from './testing/report.ts';

const article = '//- /a.txt\nانتهت المعركة.\n//- /a.txt.isnad.yaml\n';

test('what YAML rejects, each place, while the rest keeps working', async () => {
  const source = `${article}isnad: 1
annotations:
  - { id: c1, kind: claim, exact: انتهت المعركة }
  - { id: c2, kind: note, exact: "انتهت }
`;
  expect((await report('sidecar.syntax', source)).length).toBeGreaterThan(0);
  expect(await report('claim.unsourced', source)).toEqual(['a.txt “انتهت المعركة” warning']);
});

test('unknown keys, with the nearest as a fix', async () => {
  const source = `${article}isnad: 1\nannotations: [{ id: c1, kind: note, exact: انتهت, speeker: x }]`;
  const [finding, ...more] = await findingsOf('sidecar.unknown-key', source);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', annotation: 'c1', data: { kind: 'replace', text: 'speaker' } });
  expect(await report('sidecar.unknown-key', source)).toEqual(['a.txt.isnad.yaml “speeker” warning']);
});

test('invalid values', async () => {
  const source = `${article}isnad: 1\nannotations: [{ id: c1, kind: note, exact: انتهت, stance: siad }]`;
  expect(await report('sidecar.invalid-value', source)).toEqual(['a.txt.isnad.yaml “siad” error']);
});

test('evidence that is somebody and no document', async () => {
  const source = `//- /isnad.yaml
isnad: 1
speakers: { law: { type: document }, silo: { type: person }, some: { name: x } }
${article}isnad: 1
annotations: [{ id: c1, kind: claim, exact: انتهت, evidence: [law, silo, some, nobody, a.pdf, https://example.org] }]`;
  expect(await report('sidecar.invalid-value', source)).toEqual(['a.txt.isnad.yaml “silo” warning']);
});

test('an id given twice, with the first related', async () => {
  const source = `${article}isnad: 1
annotations:
  - { id: c1, kind: note, exact: انتهت }
  - { id: c1, kind: note, exact: المعركة }`;
  const [finding] = await findingsOf('sidecar.duplicate-id', source);
  expect(await report('sidecar.duplicate-id', source)).toEqual(['a.txt.isnad.yaml “c1” error']);
  expect(finding?.related).toHaveLength(1);
});

test('in the project file', async () => {
  expect(await report('sidecar.unknown-key', '//- /isnad.yaml\nisnad: 1\nspeekers: {}')).toEqual([
    'isnad.yaml “speekers” warning',
  ]);
});
