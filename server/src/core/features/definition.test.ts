import { describe, expect, it } from 'vitest';
import { pathOf } from '../model/uri.ts';
import { type Fixture, fixture } from '../workspace/testing/fixture.ts';
import { definition } from './definition.ts';

const targets = (files: Fixture): readonly string[] =>
  definition(files.snapshot, files.cursor.uri, files.cursor.offset).map(
    ({ uri, selection }) => `${pathOf(uri)}: ${files.wording(uri, selection)}`,
  );

const isnad = `
  //- /isnad.yaml
  isnad: 1
  speakers:
    silo: { name: طلال سلو, affiliation: sdf }
    sdf: { name: قسد }
    report: { name: تقرير, type: document }
  questions: { deal: هل تم؟ }
  kinds: { rumour: { like: claim } }`;

describe('definition from an article', () => {
  const files = (text: string): Promise<Fixture> =>
    fixture(`${isnad}
  //- /a.txt
  ${text}
  //- /a.txt.isnad.yaml
  isnad: 1
  speakers: { silo: { role: متحدث } }
  annotations:
    - { id: c1, kind: claim, exact: سننسحب من المدينة غداً, speaker: silo, mention: المتحدث, via: [{ speaker: sdf, mention: القوات }] }
    - { id: c2, kind: claim, exact: من المدينة, speaker: silo }
    - { id: m1, kind: mention, exact: سلو, speaker: silo }
    - { id: x1, kind: mention, exact: أحدهم, speaker: nobody }
  //- /a.txt.isnad.ab.yaml
  isnad: 1
  annotations: [{ id: l1, kind: note, exact: من المدينة }]
`);

  it.each([
    ['a statement', 'قال المتحدث في القوات: سنن$0سحب من المدينة غداً. سلو. أحدهم.', ['/a.txt.isnad.yaml: c1']],
    [
      'the innermost of several, in each layer that has it',
      'قال المتحدث في القوات: سننسحب من المد$0ينة غداً. سلو. أحدهم.',
      ['/a.txt.isnad.yaml: c2', '/a.txt.isnad.ab.yaml: l1'],
    ],
    [
      'a mention',
      'قال المتح$0دث في القوات: سننسحب من المدينة غداً. سلو. أحدهم.',
      ['/a.txt.isnad.yaml: silo', '/isnad.yaml: silo'],
    ],
    ["a relay's mention", 'قال المتحدث في القو$0ات: سننسحب من المدينة غداً. سلو. أحدهم.', ['/isnad.yaml: sdf']],
    [
      'a mention by itself',
      'قال المتحدث في القوات: سننسحب من المدينة غداً. سل$0و. أحدهم.',
      ['/a.txt.isnad.yaml: silo', '/isnad.yaml: silo'],
    ],
    [
      'a mention of nobody known',
      'قال المتحدث في القوات: سننسحب من المدينة غداً. سلو. أحد$0هم.',
      ['/a.txt.isnad.yaml: x1'],
    ],
    ['nothing', 'قا$0ل المتحدث في القوات: سننسحب من المدينة غداً. سلو. أحدهم.', []],
  ])('%s', async (_, text, expected) => {
    expect(targets(await files(text))).toEqual(expected);
  });
});

describe('definition from a sidecar', () => {
  const files = (line: string): Promise<Fixture> =>
    fixture(`${isnad}
  //- /a.txt
  سننسحب، قال، غداً. نعم. نعم. الجسر مغلق.
  //- /sub/b.txt
  الطريق مفتوح.
  //- /sub/b.txt.isnad.yaml
  isnad: 1
  annotations: [{ id: b1, kind: claim, exact: الطريق مفتوح }]
  //- /a.txt.isnad.yaml
  isnad: 1
  article: { outlet: sdf }
  speakers: { silo: { role: متحدث }, local: { name: محلي, affiliation: sdf } }
  annotations:
    - { id: c0, kind: claim, exact: الجسر مغلق }
    - ${line}
`);

  it.each([
    ['an id, to the article', '{ id: c$01, kind: claim, exact: [سننسحب, غداً] }', ['/a.txt: سننسحب']],
    ['the wording', '{ id: c1, kind: claim, exact: [سننسحب, غد$0اً] }', ['/a.txt: سننسحب']],
    ['an ambiguous one, to each place', '{ id: c$01, kind: claim, exact: نعم }', ['/a.txt: نعم', '/a.txt: نعم']],
    ['a lost one', '{ id: c$01, kind: claim, exact: هذا الكلام ليس في المقال }', []],
    [
      'a speaker',
      '{ id: c1, kind: claim, exact: غداً, speaker: sil$0o }',
      ['/a.txt.isnad.yaml: silo', '/isnad.yaml: silo'],
    ],
    ['one of a list', '{ id: c1, kind: claim, exact: غداً, speaker: [silo, sd$0f] }', ['/isnad.yaml: sdf']],
    ['on behalf of', '{ id: c1, kind: claim, exact: غداً, for: sd$0f }', ['/isnad.yaml: sdf']],
    ['a parallel relay', '{ id: c1, kind: claim, exact: غداً, via: [[silo, lo$0cal]] }', ['/a.txt.isnad.yaml: local']],
    [
      'a document as evidence',
      '{ id: c1, kind: claim, exact: غداً, evidence: [{ url: rep$0ort }] }',
      ['/isnad.yaml: report'],
    ],
    ['a web address as evidence', '{ id: c1, kind: claim, exact: غداً, evidence: [https://e$0.org] }', []],
    ['continues', '{ id: c1, kind: claim, exact: غداً, continues: c$00 }', ['/a.txt.isnad.yaml: c0']],
    ['within', '{ id: c1, kind: claim, exact: غداً, within: c$00 }', ['/a.txt.isnad.yaml: c0']],
    [
      'a relation here',
      '{ id: c1, kind: claim, exact: غداً, relations: [{ type: repeats, target: c$00 }] }',
      ['/a.txt.isnad.yaml: c0'],
    ],
    [
      'a relation elsewhere',
      '{ id: c1, kind: claim, exact: غداً, relations: [{ type: repeats, target: "sub/b.txt#$0b1" }] }',
      ['/sub/b.txt.isnad.yaml: b1'],
    ],
    ['a relation to nothing', '{ id: c1, kind: claim, exact: غداً, relations: [{ type: repeats, target: n$0o }] }', []],
    ['a question', '{ id: c1, kind: claim, exact: غداً, answers: { de$0al: "no" } }', ['/isnad.yaml: deal']],
    ['a kind', '{ id: c1, kind: rum$0our, exact: غداً }', ['/isnad.yaml: rumour']],
    ['a kind of the format', '{ id: c1, kind: cla$0im, exact: غداً }', []],
  ])('%s', async (_, line, expected) => {
    const found = targets(await files(line));
    expect(found).toEqual(expected);
  });

  it('leads from a local entry to the project, and from there nowhere else', async () => {
    const source = (project: string, local: string): string => `
  //- /isnad.yaml
  isnad: 1
  speakers: { ${project}: { name: طلال }, sdf: { name: قسد } }
  //- /a.txt
  نعم.
  //- /a.txt.isnad.yaml
  isnad: 1
  article: { outlet: sdf }
  speakers: { ${local}: { role: متحدث, affiliation: sdf } }
  annotations: []
`;
    expect(targets(await fixture(source('silo', 'si$0lo')))).toEqual(['/isnad.yaml: silo']);
    expect(targets(await fixture(source('si$0lo', 'silo')))).toEqual(['/isnad.yaml: silo']);
    expect(
      targets(await fixture(source('silo', 'silo').replace('role: متحدث, affiliation: sdf', 'affiliation: sd$0f'))),
    ).toEqual(['/isnad.yaml: sdf']);
    expect(targets(await fixture(source('silo', 'silo').replace('outlet: sdf', 'outlet: sd$0f')))).toEqual([
      '/isnad.yaml: sdf',
    ]);
  });

  it('keeps the selection inside the span', async () => {
    const { snapshot, cursor } = await files('{ id: c$01, kind: claim, exact: [سننسحب, غداً] }');
    for (const { span, selection } of definition(snapshot, cursor.uri, cursor.offset)) {
      expect(span.start).toBeLessThanOrEqual(selection.start);
      expect(span.end).toBeGreaterThanOrEqual(selection.end);
    }
  });
});
