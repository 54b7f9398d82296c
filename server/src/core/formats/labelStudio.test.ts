import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportDocument } from './format.ts';
import { labelStudio } from './labelStudio.ts';
import { comparable, landedDocument } from './testing/comparable.ts';
import { documentsIn, documentsOf, exported, plainOptions } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { importedFrom, landing } from './testing/imports.ts';
import { trap, trapText } from './testing/trap.ts';
import { allIn, xmlTree } from './testing/xmlTree.ts';

interface Result {
  readonly id?: string;
  readonly type: string;
  readonly from_name?: string;
  readonly to_name?: string;
  readonly from_id?: string;
  readonly to_id?: string;
  readonly labels?: readonly string[];
  readonly value?: Readonly<Record<string, unknown>>;
}

interface Task {
  readonly data: Readonly<Record<string, unknown>> & { readonly text: string };
  readonly annotations: readonly { readonly result: readonly Result[] }[];
}

const tasksOf = (documents: readonly ExportDocument[]) => {
  const { files, losses } = exported(labelStudio, documents);
  const json = files.filter(({ path }) => path.endsWith('.json'));
  return { tasks: json.flatMap(({ content }): readonly Task[] => JSON.parse(content)), losses, files };
};

const read = (content: unknown) => importedFrom(labelStudio, 'tasks.json', content);

const regionsOf = (task: Task | undefined, i = 0): readonly Result[] =>
  task?.annotations[i]?.result.filter(({ type }) => type === 'labels') ?? [];

describe('exporting to Label Studio', () => {
  it('holds the trap in UTF-16 offsets, a region a piece, with arrows', async () => {
    const { tasks, losses } = tasksOf(await documentsOf(trap));
    const [task] = tasks;
    expect(task?.data.text).toBe(trapText);
    for (const { value } of regionsOf(task)) {
      expect(trapText.slice(Number(value?.start), Number(value?.end))).toBe(value?.text);
    }
    expect(regionsOf(task).map(({ id, value }) => [id, value?.labels])).toEqual([
      ['c1', ['quote']],
      ['c1:2', ['quote']],
      ['c1:cue', ['cue']],
      ['c1:source', ['source']],
      ['c2', ['claim']],
      ['c2:cue', ['cue']],
      ['c3', ['claim']],
      ['c4', ['claim']],
      ['c4:cue', ['cue']],
      ['c4:source', ['source']],
      ['m1', ['mention']],
      ['n1', ['note']],
    ]);
    const arrows = task?.annotations[0]?.result.filter(({ type }) => type === 'relation') ?? [];
    expect(arrows.map(({ from_id, to_id, labels }) => [from_id, to_id, ...(labels ?? [])].join(' '))).toEqual([
      'c1 c1:2 piece',
      'c1:cue c1 cue',
      'c1:source c1 source',
      'c2:cue c2 cue',
      'c3 c2 contradicts',
      'c4:cue c4 cue',
      'c4:source c4 source',
      'c4 c1 continues',
      'c4 c2 within',
    ]);
    const own = (id: string) =>
      Object.fromEntries(
        (task?.annotations[0]?.result ?? [])
          .filter((result) => result.id === id && result.type !== 'labels')
          .map(({ from_name, value }) => [from_name, value?.choices ?? value?.text]),
      );
    expect(own('c1')).toEqual({
      id: ['c1'],
      speaker: ['silo'],
      for: ['sdf'],
      mode: ['direct'],
      via: ['afp'],
      evidence: ['https://a.example/x'],
      note: ['سطر\nثان | مع\tجدولة'],
    });
    expect(own('c2')).toMatchObject({ stance: ['denied'], more: [expect.stringContaining('disputed')] });
    expect(losses).toEqual([{ code: 'unplaced', sidecar: 'فخ & co.txt.isnad.yaml', of: ['lost'] }]);
  });

  it.each(['en', 'ar'])('names only controls of its configuration, in %s', async (locale) => {
    const documents = await documentsOf(trap);
    const { files } = exported(labelStudio, documents, { ...plainOptions, locale });
    const config = allIn(xmlTree(files.find(({ path }) => path === 'labeling-config.xml')?.content ?? ''));
    const controls = new Map(
      config.flatMap(({ name, attributes }) =>
        attributes.name && name !== 'Text' ? [[attributes.name, { tag: name, attributes }] as const] : [],
      ),
    );
    const text = config.find(({ name }) => name === 'Text');
    expect(text?.attributes).toMatchObject({ name: 'text', value: '$text' });
    const aliases = (tag: string) =>
      config.filter(({ name }) => name === tag).map(({ attributes }) => attributes.alias);
    const tags: Readonly<Record<string, string>> = { labels: 'Labels', choices: 'Choices', textarea: 'TextArea' };
    const { tasks } = tasksOf(documents);
    const known = new Set(config.filter(({ name }) => name === 'Relation').map(({ attributes }) => attributes.value));
    for (const { type, from_name, to_name, value, labels } of tasks[0]?.annotations[0]?.result ?? []) {
      if (type === 'relation') {
        expect(labels?.every((label) => known.has(label))).toBe(true);
        continue;
      }
      const control = controls.get(from_name ?? '');
      expect(control?.attributes).toMatchObject({ toName: 'text' });
      expect(control?.tag).toBe(tags[type]);
      expect(to_name).toBe('text');
      if (type === 'labels') expect(aliases('Label')).toEqual(expect.arrayContaining(value?.labels as unknown[]));
      if (type === 'choices') expect(aliases('Choice')).toEqual(expect.arrayContaining(value?.choices as unknown[]));
    }
  });

  it('writes a layer as another annotation, and one array for many articles', async () => {
    const documents = await documentsIn(`
//- /a.txt
قال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: rumour, exact: إن المعركة انتهت }]
//- /a.txt.isnad.mona.yaml
isnad: 1
annotator: منى
annotations: [{ id: c1, kind: quote, exact: إن المعركة انتهت }]
//- /b.txt
نص
`);
    const { tasks } = tasksOf(documents);
    expect(tasks).toHaveLength(1);
    expect(regionsOf(tasks[0]).map(({ id, value }) => [id, value?.labels])).toEqual([['c1', ['note']]]);
    expect(regionsOf(tasks[0], 1).map(({ id, value }) => [id, value?.labels])).toEqual([['mona/c1', ['quote']]]);
    expect(tasks[0]?.annotations[1]?.result.slice(0, 2)).toMatchObject([
      { from_name: 'layer', value: { text: ['mona'] } },
      { from_name: 'annotator', value: { text: ['منى'] } },
    ]);
    const [base, layer] = await read(JSON.stringify(tasks));
    expect([base?.layer, layer?.layer, layer?.annotator]).toEqual([undefined, 'mona', 'منى']);
    expect(base?.annotations).toMatchObject([{ id: 'c1', kind: 'rumour' }]);
  });
});

describe('what comes back from Label Studio', () => {
  it('is the trap but for what is lost', async () => {
    const [document] = await documentsOf(trap);
    const { files } = tasksOf(document ? [document] : []);
    const [source] = await read(files[0]?.content);
    expect(source).toMatchObject({ article: 'فخ & co.txt', annotator: 'سم', problems: [] });
    if (!source) return;
    const landed = await landing(source);
    expect(landed.problems).toEqual([]);
    const back = await landedDocument(trapText, landed);
    expect(comparable(back)).toEqual(comparable(document));
    expect(back?.layers[0]?.file.sidecar.article.title).toBe('الفخ: "كل" <شيء> & غيره');
    expect([...(back?.layers[0]?.file.sidecar.speakers.keys() ?? [])]).toEqual([
      'silo',
      'sdf',
      'afp',
      'شاهد',
      'outlet',
    ]);
  });

  it('keeps who is not defined undefined, and what other tools wrote', async () => {
    const documents = await documentsIn(`
//- /isnad.yaml
isnad: 1
speakers: { afp: { name: AFP, type: agency } }
//- /a.txt
قال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
x-team: [a, { b: c }]
annotations: [{ id: c1, kind: claim, exact: إن المعركة انتهت, speaker: [nobody, afp], for: ghost, mention: سلو }]
`);
    const { files, losses } = tasksOf(documents);
    expect(losses).toEqual([]);
    const [source] = await read(files[0]?.content);
    if (!source) throw new Error('Nothing came back.');
    expect(source.root).toEqual({ 'x-team': ['a', { b: 'c' }] });
    const { sidecar } = await landing(source);
    expect([...sidecar.speakers.keys()]).toEqual(['afp']);
    expect(sidecar.annotations[0]?.speakers.map(({ id }) => id)).toEqual(['nobody', 'afp']);
    const project = 'isnad: 1\nspeakers: { afp: { name: AFP } }\n';
    expect([...(await landing(source, { project })).sidecar.speakers.keys()]).toEqual([]);
  });

  it('brings along all that is known about whoever is named, directly or not', async () => {
    const documents = await documentsIn(`
//- /isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو, affiliation: sdf }
  sdf: { name: قسد }
  hospital: { name: المستشفى }
  bulletin: { name: النشرة, type: document }
  other: { name: غيرهم }
//- /a.txt
قال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { silo: { role: ناطق }, doctor: { name: طبيب, affiliation: hospital } }
annotations: [{ id: c1, kind: claim, exact: إن المعركة انتهت, speaker: [silo, doctor], evidence: [bulletin, b.txt] }]
`);
    const [source] = await read(tasksOf(documents).files[0]?.content);
    if (!source) throw new Error('Nothing came back.');
    const { speakers } = (await landing(source)).sidecar;
    expect([...speakers.keys()].sort()).toEqual(['bulletin', 'doctor', 'hospital', 'sdf', 'silo']);
    expect(speakers.get('silo')).toMatchObject({ name: 'طلال سلو', role: 'ناطق', affiliation: { id: 'sdf' } });
  });

  it('is what was there, whatever was annotated', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files, text }) => {
        const [document] = await documentsOf(files);
        const { files: written } = tasksOf(document ? [document] : []);
        const [source] = await read(written[0]?.content);
        if (!source) throw new Error('Nothing came back.');
        const landed = await landing(source);
        expect(landed.problems).toEqual([]);
        const back = await landedDocument(text, landed);
        expect(comparable(back)).toEqual(comparable(document));
        // Once more, nothing is new.
        expect((await landing(source, { sidecar: landed.text })).landed.added).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});
