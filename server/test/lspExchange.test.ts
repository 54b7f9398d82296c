import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { CancellationTokenSource, ExecuteCommandRequest, type ProtocolConnection } from 'vscode-languageserver/node';
import {
  type AppendParams,
  type ExportParams,
  type ExportResult,
  exchangeRequests,
  type FormatsResult,
  type ImportParams,
  type ImportResult,
  type OutputParams,
  writeRequests,
} from '../src/protocol/exchange.ts';
import { type FileParams, fileRequests } from '../src/protocol/requests.ts';
import { type Served, serving } from './support/serving.ts';
import { applying, testEditor } from './support/testEditor.ts';

const serve = serving();

const article = 'قال طلال سلو إن المقاتلين سيبقون.\r\nوأضاف أن القصف توقف 😀.\r\n';
const sidecar = `isnad: 1
speakers:
  silo: { name: طلال سلو, type: person }
annotations:
  - id: c1
    kind: claim
    exact: إن المقاتلين سيبقون
    speaker: silo
    review: [{ verdict: disputed, by: sm }]
  - { id: c2, kind: claim, exact: القصف توقف 😀, speaker: silo }
`;
const files = {
  'news/خبر.txt': article,
  'news/خبر.txt.isnad.yaml': sidecar,
  'other/b.txt': 'said one',
  'other/b.txt.isnad.yaml': 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: one }]\n',
};

const tryExport = (served: Served, params: Omit<ExportParams, 'into'> & { readonly into?: string }) =>
  served.connection.sendRequest<ExportResult>(exchangeRequests.export, { into: served.uri('out'), ...params });

async function exported(served: Served, params: Parameters<typeof tryExport>[1]) {
  const result = await tryExport(served, params);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

async function imported(served: Served, params: ImportParams) {
  const result = await served.connection.sendRequest<ImportResult>(exchangeRequests.import, params);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

/** Everything below a folder, hidden or not. */
const below = (folder: string): readonly string[] =>
  existsSync(folder) ? (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]).sort() : [];

const read = ({ folder }: Served, name: string): string => readFileSync(join(folder.path, name), 'utf8');

test('names the formats in the language of the client, and those that files may have', async () => {
  const { connection } = await serve({}, { locale: 'ar' });
  const { formats } = await connection.sendRequest<FormatsResult>(exchangeRequests.formats, { names: ['a.jsonld'] });
  const html = formats.find(({ id }) => id === 'html');
  expect(html).toMatchObject({ extension: '.html', kind: 'files', imports: false, fits: false });
  expect(html?.name).toContain('تقرير');
  expect(formats.find(({ id }) => id === 'web-annotation')).toMatchObject({ imports: true, fits: true });
});

test('exports a folder in its tree, and the text as it stands in the editor', async () => {
  const served = await serve(files, { capabilities: applying });
  const uri = served.uri('news/خبر.txt');
  served.client.open(uri, article);
  served.client.change(uri, 2, { text: `خبر عاجل: ${article}` });
  const all = await exported(served, { format: 'jsonl', uris: [] });
  expect(below(join(served.folder.path, 'out'))).toEqual(['news', 'news/خبر.txt.jsonl', 'other', 'other/b.txt.jsonl']);
  expect(all).toMatchObject({
    articles: 2,
    cancelled: false,
    main: `${served.uri('out/news')}/${encodeURI('خبر.txt.jsonl')}`,
  });
  const [first = ''] = read(served, 'out/news/خبر.txt.jsonl').split('\n');
  expect(JSON.parse(first)).toMatchObject({ id: 'c1', spans: [[23, 42]] });

  const one = await exported(served, { format: 'csv', uris: [served.uri('other/b.txt.isnad.yaml')] });
  expect(one.articles).toBe(1);
  expect(existsSync(join(served.folder.path, 'out/b.txt.csv'))).toBe(true);

  await exported(served, { format: 'csv', uris: [served.uri('news'), served.uri('other')], together: 'all.csv' });
  expect(read(served, 'out/all.csv').match(/c1/g)).toHaveLength(2);
  expect(below(join(served.folder.path, 'out')).filter((name) => name.includes('isnad-'))).toEqual([]);
});

test('says what a format cannot hold, in words and as data', async () => {
  const served = await serve(files);
  const { losses, message } = await exported(served, { format: 'claim-review', uris: [served.uri('news')] });
  expect(message).toContain('not everything fits');
  expect(losses.summary.find(({ code }) => code === 'not-meant')).toMatchObject({ count: 1 });
  expect(losses.list).toContainEqual(
    expect.objectContaining({ code: 'not-meant', file: 'خبر.txt', sidecar: 'خبر.txt.isnad.yaml', of: ['c2'] }),
  );
});

test('writes over nothing that is read, but over an earlier export', async () => {
  const served = await serve({ ...files, 'isnad.yaml': 'isnad: 1\narticles: ["**/*.txt"]\n' });
  const before = below(served.folder.path);
  const refused = await tryExport(served, {
    format: 'csv',
    uris: [],
    into: served.uri('news'),
    together: 'خبر.txt.isnad.yaml',
  });
  expect('refused' in refused && refused.refused).toContain('over a file of the workspace');
  expect(below(served.folder.path)).toEqual(before);
  expect(read(served, 'news/خبر.txt.isnad.yaml')).toBe(sidecar);
  await expect(tryExport(served, { format: 'csv', uris: [], together: '../x.csv' })).rejects.toThrow('params.together');

  symlinkSync('news', join(served.folder.path, 'link'));
  const linked = await tryExport(served, { format: 'brat', uris: [served.uri('news')], into: served.uri('link') });
  expect('refused' in linked && linked.refused).toContain('خبر.txt');
  expect(read(served, 'news/خبر.txt')).toBe(article);
  unlinkSync(join(served.folder.path, 'link'));

  // brat writes texts, which the project takes for articles from then on.
  for (const _ of ['once', 'again']) {
    const { articles } = await exported(served, { format: 'brat', uris: [] });
    expect(articles).toBe(2);
    await served.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: served.uri('out'), type: 1 }],
    });
  }
});

test('a failure leaves the files that were there, and no others', async () => {
  const served = await serve({ ...files, 'out/other/b.txt.jsonl': 'old' });
  // A folder in the way of a file.
  mkdirSync(join(served.folder.path, 'out/news/خبر.txt.jsonl/x'), { recursive: true });
  const before = below(served.folder.path);
  const result = await tryExport(served, { format: 'jsonl', uris: [] });
  expect('refused' in result && result.refused).toContain('The export failed');
  expect(below(served.folder.path)).toEqual(before);
  expect(read(served, 'out/other/b.txt.jsonl')).toBe('old');
  const nothing = await tryExport(served, { format: 'jsonl', uris: [served.uri('out')] });
  expect('refused' in nothing && nothing.refused).toContain('no article');
});

test('tells how far it has come, and writes nothing when cancelled', async () => {
  const many: Record<string, string> = {};
  for (let i = 0; i < 600; i++) {
    many[`${i}.txt`] = `${article}${i}`;
    many[`${i}.txt.isnad.yaml`] = sidecar;
  }
  const cancel = new CancellationTokenSource();
  const reached: number[] = [];
  const served = await serve(many, {
    prepare: (connection) =>
      connection.onNotification('$/progress', ({ token, value }) => {
        if (token !== 't1' || value.kind !== 'report') return;
        reached.push(value.percentage);
        cancel.cancel();
      }),
  });
  const params: ExportParams = { format: 'html', uris: [], into: served.uri('out'), workDoneToken: 't1' };
  const result = await served.connection.sendRequest<ExportResult>(exchangeRequests.export, params, cancel.token);
  expect(result).toMatchObject({ cancelled: true, articles: 0, files: [] });
  expect(Math.max(...reached)).toBeLessThan(100);
  expect(existsSync(join(served.folder.path, 'out'))).toBe(false);
});

test('is a command for every editor', async () => {
  const served = await serve(files, { capabilities: applying });
  const editor = testEditor(served);
  await served.connection.sendRequest(ExecuteCommandRequest.type, {
    command: 'isnad.export',
    arguments: [{ format: 'html', uris: [served.uri('news')], into: served.uri('out') }],
  });
  expect(below(join(served.folder.path, 'out'))).toEqual(['index.html', 'خبر.txt.html']);
  expect(editor.shown.join()).toContain('1 article exported');
});

/** A client with files of its own, which it writes as well. */
function virtualClient(initial: Readonly<Record<string, string>>) {
  const disk = new Map(Object.entries(initial));
  const staged = new Map<number, Map<string, string>>();
  const calls: string[] = [];
  const pathOf = (uri: string): string => decodeURIComponent(new URL(uri).pathname);
  const listing = (folder: string) => {
    const names = new Map<string, 'file' | 'folder'>();
    for (const path of disk.keys()) {
      if (!path.startsWith(`${folder}/`)) continue;
      const [name = '', ...deeper] = path.slice(folder.length + 1).split('/');
      names.set(name, deeper.length > 0 ? 'folder' : 'file');
    }
    return [...names].map(([name, type]) => ({ name, type }));
  };
  let fails = false;
  const prepare = (connection: ProtocolConnection): void => {
    connection.onRequest(fileRequests.stat, ({ uri }: FileParams) => {
      const path = pathOf(uri);
      if (disk.has(path)) return { type: 'file', size: 1, version: 1 };
      return listing(path).length > 0 ? { type: 'folder', size: 0, version: 1 } : null;
    });
    connection.onRequest(fileRequests.readFile, ({ uri }: FileParams) => {
      const text = disk.get(pathOf(uri));
      return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
    });
    connection.onRequest(fileRequests.readDirectory, ({ uri }: FileParams) => ({ entries: listing(pathOf(uri)) }));
    connection.onRequest(writeRequests.append, ({ output, folder, path, text }: AppendParams) => {
      if (fails) throw new Error('the disk is full');
      const written = staged.get(output) ?? new Map<string, string>();
      staged.set(output, written);
      const full = `${pathOf(folder)}/${path}`;
      written.set(full, (written.get(full) ?? '') + text);
      return null;
    });
    connection.onRequest(writeRequests.commit, ({ output }: OutputParams) => {
      calls.push('commit');
      for (const [path, text] of staged.get(output) ?? []) disk.set(path, text);
      return null;
    });
    connection.onRequest(writeRequests.discard, ({ output }: OutputParams) => {
      calls.push('discard');
      staged.delete(output);
      return null;
    });
  };
  return {
    disk,
    calls,
    options: { prepare, folders: [], initializationOptions: { fileSystem: true, writesFiles: true } },
    fail: () => {
      fails = true;
    },
  };
}

test('has its client write what it cannot itself', async () => {
  const virtual = virtualClient({ '/w/خبر.txt': article, '/w/خبر.txt.isnad.yaml': sidecar });
  const served = await serve({}, virtual.options);
  const at = (path: string) => encodeURI(`memfs://host/w${path}`);
  const result = await exported(served, { format: 'jsonl', uris: [at('/خبر.txt')], into: at('/out') });
  expect(result.articles).toBe(1);
  expect(virtual.disk.get('/w/out/خبر.txt.jsonl')).toContain('"c1"');
  expect(virtual.calls).toEqual(['commit']);
  const back = await exported(served, { format: 'web-annotation', uris: [at('/خبر.txt')], into: at('/') });
  virtual.disk.delete('/w/خبر.txt.isnad.yaml');
  const source = back.main ?? '';
  expect(await imported(served, { format: 'web-annotation', sources: [source] })).toMatchObject({ added: 2 });
  expect(virtual.disk.get('/w/خبر.txt.isnad.yaml')).toContain('exact: القصف توقف 😀');

  virtual.fail();
  const failed = await tryExport(served, { format: 'csv', uris: [at('/خبر.txt')], into: at('/out') });
  expect('refused' in failed && failed.refused).toContain('the disk is full');
  expect(virtual.calls.at(-1)).toBe('discard');
  expect(virtual.disk.has('/w/out/خبر.txt.csv')).toBe(false);
});

test('imports into a new sidecar, and what is there already stays', async () => {
  const served = await serve(files);
  await exported(served, { format: 'web-annotation', uris: [served.uri('news')] });
  const source = served.uri('out/خبر.txt.jsonld');
  const into = served.uri('news');
  const again = await imported(served, { format: 'web-annotation', sources: [source], into });
  expect(again).toMatchObject({ added: 0, present: 2, problemCount: 0, files: [] });
  expect(read(served, 'news/خبر.txt.isnad.yaml')).toBe(sidecar);
  const layer = await imported(served, { format: 'web-annotation', sources: [served.uri('out')], into, layer: 'sm' });
  expect(layer).toMatchObject({ added: 2, articles: 1, files: [served.uri('news/خبر.txt.isnad.sm.yaml')] });
  expect(read(served, 'news/خبر.txt.isnad.sm.yaml')).toContain('exact: القصف توقف 😀');
});

test('says where something could not be taken over', async () => {
  const served = await serve({ ...files, 'news/خبر.txt.jsonld': '{ "type": "Annotation", ' });
  const sources = [pathToFileURL(join(served.folder.path, 'news/خبر.txt.jsonld')).href];
  const { problems, problemCount } = await imported(served, { format: 'web-annotation', sources });
  expect(problemCount).toBe(1);
  expect(problems[0]).toMatchObject({ path: 'خبر.txt.jsonld', uri: served.uri('news/خبر.txt.jsonld') });
  const missing = await imported(served, { format: 'web-annotation', sources: [served.uri('none.jsonld')] });
  expect(missing.problems.map(({ words }) => words)).toEqual(['The file cannot be read.']);
  const nothing = await served.connection.sendRequest<ImportResult>(exchangeRequests.import, {
    format: 'web-annotation',
    sources: [served.uri('other')],
  });
  expect('refused' in nothing && nothing.refused).toContain('no file of this format');
});

test('imports into a sidecar with unsaved changes as one step of its editor', async () => {
  const names = { 'a.txt': article, 'a.txt.isnad.yaml': sidecar };
  const served = await serve(names, { capabilities: applying });
  await exported(served, { format: 'web-annotation', uris: [] });
  served.folder.write('a.txt.isnad.yaml', 'isnad: 1\n# mine\nannotations: []\n');
  const editor = testEditor(served);
  editor.open('a.txt.isnad.yaml');
  editor.replace('a.txt.isnad.yaml', '# mine', '# mine, and not saved');
  const result = await imported(served, {
    format: 'web-annotation',
    sources: [served.uri('out/a.txt.jsonld')],
    into: served.uri(''),
  });
  expect(result).toMatchObject({ added: 2, problemCount: 0 });
  expect(editor.asked).toHaveLength(1);
  expect(editor.text('a.txt.isnad.yaml')).toContain('\n# mine, and not saved\nannotations:\n  - id: c1\n');
  expect(editor.text('a.txt.isnad.yaml')).toContain('exact: القصف توقف 😀');
  expect(read(served, 'a.txt.isnad.yaml')).toBe('isnad: 1\n# mine\nannotations: []\n');
  editor.takesEdits(false);
  editor.replace('a.txt.isnad.yaml', 'c2', 'c3');
  editor.replace('a.txt.isnad.yaml', 'القصف', 'آخر');
  const refused = await served.connection.sendRequest<ImportResult>(exchangeRequests.import, {
    format: 'web-annotation',
    sources: [served.uri('out/a.txt.jsonld')],
    into: served.uri(''),
  });
  expect('refused' in refused && refused.refused).toContain('not today');
});
