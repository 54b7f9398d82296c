import { expect, test } from 'vitest';
import { messages, report } from './testing/report.ts';

const source = (parts: { article?: string; speaker?: string; annotation?: string; project?: string; rest?: string }) =>
  `//- /isnad.yaml
isnad: 1
speakers: { afp: { name: فرانس برس, type: agency${parts.project ?? ''} } }
//- /a.txt
انتهت المعركة. وبدأ الإعمار.
//- /a.txt.isnad.yaml
isnad: 1
article: { title: ع${parts.article ?? ''} }
speakers: { source: { name: مصدر, identification: anonymous${parts.speaker ?? ''} } }
annotations:
  - { id: c1, kind: claim, exact: انتهت المعركة, speaker: source${parts.annotation ?? ''} }
  - { id: c2, kind: claim, exact: بدأ الإعمار, via: [afp] }
${parts.rest ?? ''}`;

const waive = (code: string, reason = 'معروف للتحرير'): string => `, waive: { ${code}: ${reason} }`;
const none = ['a.txt “انتهت المعركة” claim.anonymous information', 'a.txt “بدأ الإعمار” claim.relay-only warning'];
const silenced = none.slice(1);

test('without waivers', async () => {
  expect(await report('all', source({}))).toEqual(none);
});

test.each(['annotation', 'speaker', 'article'])('on the %s', async (level) => {
  expect(await report('all', source({ [level]: waive('claim.anonymous') }))).toEqual(silenced);
});

test('on a speaker of the project, here one that passed it on', async () => {
  expect(await report('all', source({ project: waive('claim.relay-only') }))).toEqual(none.slice(0, 1));
});

test('on the entry that the finding is about', async () => {
  const parts = { rest: 'x-unused: 1' };
  const unused = source(parts).replace('speaker: source', 'speaker: afp');
  expect(await report('speaker.unused', unused)).toHaveLength(1);
  const waived = source({ ...parts, speaker: waive('speaker.unused') }).replace('speaker: source', 'speaker: afp');
  expect(await report('speaker.unused', waived)).toEqual([]);
});

test('without a reason it silences, and is reported itself', async () => {
  expect(await report('all', source({ annotation: waive('claim.anonymous', '') }))).toEqual([
    'a.txt “انتهت المعركة” waiver.no-reason warning',
    ...silenced,
  ]);
  expect(await messages('waiver.no-reason', source({ article: waive('claim.anonymous', '""') }))).toEqual([
    'claim.anonymous is waived without a reason. Write the reason behind the code.',
  ]);
});

test('one that silences nothing, at each level', async () => {
  for (const level of ['annotation', 'speaker', 'article']) {
    expect(await report('waiver.unused', source({ [level]: waive('quote.altered') }))).toEqual([
      level === 'annotation' ? 'a.txt “انتهت المعركة” information' : 'a.txt.isnad.yaml “quote.altered” information',
    ]);
  }
});

test('the nearest of several is the one that silences', async () => {
  const both = source({ annotation: waive('claim.anonymous'), article: waive('claim.anonymous') });
  expect(await report('waiver.unused', both)).toEqual(['a.txt.isnad.yaml “claim.anonymous” information']);
});

test('a rule that is switched off needs no waiver, and has none too many', async () => {
  const off = source({ annotation: waive('claim.anonymous') }).replace(
    'isnad: 1',
    'isnad: 1\nrules: { claim.anonymous: off }',
  );
  expect(await report('all', off)).toEqual(silenced);
});

test('rules to come can be waived', async () => {
  expect(await report('all', source({ article: waive('text.unannotated-quotation') }))).toEqual(none);
});

test('the rules about waivers can be switched off and waived', async () => {
  const unused = source({ annotation: waive('quote.altered', '') });
  expect(
    await report('all', unused.replace('isnad: 1', 'isnad: 1\nrules: { waiver.unused: off, waiver.no-reason: off }')),
  ).toEqual(none);
  const parts = { annotation: ', waive: { quote.altered: x, waiver.unused: تجربة }' };
  expect(await report('waiver.unused', source(parts))).toEqual([]);
  expect(await messages('waiver.unused', source({ annotation: waive('waiver.unused') }))).toEqual([
    'There is nothing to waive here: waiver.unused does not report. Remove the waiver.',
    '  a.txt.isnad.yaml “waiver.unused” Annotated as c1',
  ]);
});

test('a project speaker may be waived for articles that are not seen here, but not without a reason', async () => {
  expect(await report('waiver.unused', source({ project: waive('quote.altered') }))).toEqual([]);
  expect(await report('waiver.no-reason', source({ project: waive('quote.altered', '') }))).toEqual([
    'isnad.yaml “quote.altered” warning',
  ]);
});

test("the base's waivers for the article hold for layers, a layer's for itself", async () => {
  const layer = (head: string) => `//- /a.txt.isnad.sm.yaml
isnad: 1
${head}
annotations: [{ id: s1, kind: claim, exact: وبدأ الإعمار }]`;
  const head = `article: { title: ع${waive('claim.unsourced')} }`;
  expect(await report('claim.unsourced', source({ rest: layer('') }))).toEqual(['a.txt “وبدأ الإعمار” warning']);
  expect(await report('all', source({ rest: layer(''), article: waive('claim.unsourced') }))).toEqual(none);
  expect(await report('all', source({ rest: layer(head) }))).toEqual(none);
  const unsourced = source({ rest: layer(head) }).replace(', via: [afp]', '');
  expect(await report('claim.unsourced', unsourced)).toEqual(['a.txt “بدأ الإعمار” warning']);
});

test('inherited speakers waive too', async () => {
  const goesOn = {
    speaker: waive('claim.anonymous'),
    rest: '  - { id: c3, kind: claim, exact: الإعمار, continues: c1 }',
  };
  expect(await report('claim.anonymous', source(goesOn))).toEqual([]);
});
