import { expect, test } from 'vitest';
import { en } from '../messages/en/index.ts';
import { fixture } from '../workspace/testing/fixture.ts';
import { checkArticle, checkProject, checkSidecarWithoutArticle } from './check.ts';
import { ruleCodes } from './codes.ts';
import { rules } from './registry.ts';
import { allFindings, messages, report } from './testing/report.ts';

const source = (rulesOf = '') => `//- /isnad.yaml
isnad: 1
rules: { ${rulesOf} }
//- /a.txt
انتهت المعركة في المدينة. وقال «لن نغادر» ثم «أبدا» وخرج.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: q1, kind: quote, exact: [«لن نغادر», «أبدا»] }
  - { id: c1, kind: claim, exact: انتهت المعركة, speaker: nobody }
//- /a.txt.isnad.sm.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: المعركة في المدينة }]`;

test('every code has its rule, in the order of the documentation', () => {
  expect(rules.map((rule) => rule.code)).toEqual(ruleCodes);
});

test('findings of the base and of layers come by place, and say which sidecar they are of', async () => {
  const { snapshot, uri } = await fixture(`${source()}\n`);
  expect(
    checkArticle(snapshot, uri('/a.txt')).map(({ code, annotation, sidecar }) => [code, annotation, sidecar]),
  ).toEqual([
    ['speaker.unknown', 'c1', uri('/a.txt.isnad.yaml')],
    ['claim.unsourced', 'c1', uri('/a.txt.isnad.sm.yaml')],
    ['quote.unattributed', 'q1', uri('/a.txt.isnad.yaml')],
  ]);
});

test('a layer is named in the related information, a discontinuous span shows its pieces', async () => {
  expect(await messages('claim.unsourced', source())).toEqual([
    expect.any(String),
    '  a.txt.isnad.sm.yaml “c1” Annotated as c1 in the layer sm',
  ]);
  expect(await messages('quote.unattributed', source())).toEqual([
    expect.any(String),
    '  a.txt “«أبدا»” The passage goes on here',
    '  a.txt.isnad.yaml “q1” Annotated as q1',
  ]);
});

test('the project file sets severities and switches off', async () => {
  expect(await report('all', source('claim.unsourced: error, quote.unattributed: hint, speaker.unknown: off'))).toEqual(
    ['a.txt “المعركة في المدينة” claim.unsourced error', 'a.txt “«لن نغادر» | «أبدا»” quote.unattributed hint'],
  );
});

test('a statement gets one sourcing finding', async () => {
  const files = `//- /a.txt
قالت الوكالة إن الحرب انتهت.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { wire: { type: agency, identification: anonymous } }
annotations: [{ id: c1, kind: claim, exact: الحرب انتهت, speaker: wire }]`;
  expect(await report('all', files)).toEqual(['a.txt “الحرب انتهت” claim.relay-only information']);
  const off = `${files}\n//- /isnad.yaml\nisnad: 1\nrules: { claim.relay-only: off }`;
  expect(await report('all', off)).toEqual(['a.txt “الحرب انتهت” claim.anonymous information']);
});

test('what is not there has no findings, and neither has what was cancelled', async () => {
  const { snapshot, uri } = await fixture(source());
  expect(checkArticle(snapshot, uri('/none.txt'))).toEqual([]);
  expect(checkSidecarWithoutArticle(snapshot, uri('/none.txt.isnad.yaml'))).toEqual([]);
  expect(checkProject(snapshot, uri('/none/isnad.yaml'))).toEqual([]);
  expect(checkArticle(snapshot, uri('/a.txt'), { isCancellationRequested: true })).toEqual([]);
});

test('checking twice gives the same, and findings are plain JSON', async () => {
  const files = await fixture(`${source()}\n`);
  const findings = allFindings(files);
  expect(allFindings(files)).toEqual(findings);
  expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
});

test('every message that a rule names is in the catalogue once', () => {
  const ids = Object.keys(en).filter((id) => id.startsWith('finding.'));
  for (const code of ruleCodes.filter((each) => !/^sidecar\.(?!no)/.test(each))) {
    const group = code === 'relation.unknown-target' ? 'relation.' : code;
    expect(ids.some((id) => id.startsWith(`finding.${group}`))).toBe(true);
  }
});
