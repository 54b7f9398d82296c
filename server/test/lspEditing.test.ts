import { expect, test } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver/node';
import {
  type AnnotationsAtResult,
  type ChoicesResult,
  type EditAction,
  type EditResult,
  editCommand,
  editingRequests,
  type StatementsResult,
} from '../src/protocol/editing.ts';
import { requests } from '../src/protocol/requests.ts';
import { rangeOf, wordingAt } from './support/edit.ts';
import { serving } from './support/serving.ts';
import { pushing } from './support/testClient.ts';
import { applying, testEditor } from './support/testEditor.ts';

const serve = serving();

const article = 'انسحاب من المدينة\n\nقال طلال سلو إن المقاتلين الأجانب سيبقون في المدينة. وأضاف أن القصف توقف.\n';
const sidecar = `isnad: 1
speakers:
  silo: { name: طلال سلو, role: متحدث }
annotations:
  - id: c1
    kind: claim
    exact: إن المقاتلين الأجانب سيبقون في المدينة
    speaker: silo
`;

async function start(files: Readonly<Record<string, string>>, settings: object = {}, capabilities: object = applying) {
  const served = await serve(files, { settings, capabilities });
  const editor = testEditor(served);
  editor.open('خبر.txt');
  const ask = <R>(method: string, params: object): Promise<R> => served.connection.sendRequest(method, params);
  const edit = (action: EditAction): Promise<EditResult> => ask(editingRequests.edit, { action });
  return { ...served, editor, ask, edit, article: served.uri('خبر.txt'), sidecar: served.uri('خبر.txt.isnad.yaml') };
}

test('a plain text becomes an article, is annotated, and has a sidecar', async () => {
  const { ask, edit, editor, article: uri, sidecar: to } = await start({ 'خبر.txt': article });
  expect(await ask(requests.pair, { uri })).toBeNull();
  expect(await ask<ChoicesResult>(editingRequests.choices, { uri, ranges: [] })).toBeNull();
  expect(await ask(editingRequests.adopt, { uri })).toEqual({ uri });
  expect(await ask(requests.pair, { uri })).toEqual({ article: uri, exists: true, sidecars: [] });

  const selected = rangeOf(article, ' إن المقاتلين الأجانب سيبقون في المدينة.');
  const choices = await ask<ChoicesResult>(editingRequests.choices, { uri, ranges: [selected] });
  expect(choices?.ranges.map((range) => wordingAt(article, range))).toEqual(['إن المقاتلين الأجانب سيبقون في المدينة']);
  expect(choices?.newName).toBe('طلال سلو');
  expect(choices?.kinds.slice(0, 2)).toEqual([
    { kind: 'claim', base: 'claim', label: 'Claim', own: false },
    { kind: 'quote', base: 'quote', label: 'Quotation', own: false },
  ]);

  const done = await edit({
    type: 'annotate',
    article: uri,
    ranges: [selected],
    kind: 'claim',
    speakers: [{ name: 'طلال سلو' }],
  });
  if ('refused' in done) throw new Error(done.refused);
  expect(done.files).toEqual([{ uri: to, created: true }]);
  await editor.apply(done.edit);
  const written = editor.text('خبر.txt.isnad.yaml');
  expect(written).toContain('exact: إن المقاتلين الأجانب سيبقون في المدينة\n');
  expect(written.startsWith('isnad: 1\n')).toBe(true);

  const range = rangeOf(article, 'الأجانب');
  const at = async () => (await ask<AnnotationsAtResult>(editingRequests.annotationsAt, { uri, range })).annotations;
  await expect.poll(async () => (await at()).length).toBe(1);
  const [annotation] = await at();
  expect(annotation).toMatchObject({ kind: 'claim', statement: true, anchor: 'exact', at: done.at, article: uri });
  expect(annotation?.chain).toContain('طلال سلو');
});

test('annotating adopts by itself, and takes layer and annotator from the settings', async () => {
  const {
    edit,
    editor,
    article: uri,
    folder,
  } = await start({ 'خبر.txt': article }, { layer: 'sm', annotator: 'S. M.' });
  const done = await edit({ type: 'annotate', article: uri, ranges: [rangeOf(article, 'القصف توقف')], kind: 'note' });
  if ('refused' in done) throw new Error(done.refused);
  expect(done.files).toEqual([{ uri: folder.uri('خبر.txt.isnad.sm.yaml'), created: true }]);
  await editor.apply(done.edit);
  expect(editor.text('خبر.txt.isnad.sm.yaml')).toContain('annotator: S. M.\n');
});

test('settings that make no sense count as not set, and a layer that is no name is refused', async () => {
  const { edit, article: uri } = await start({ 'خبر.txt': article }, { layer: 'a/b', annotator: 7, anchors: 'x' });
  const ranges = [rangeOf(article, 'القصف توقف')];
  const done = await edit({ type: 'annotate', article: uri, ranges, kind: 'note' });
  expect(done).toEqual({ refused: expect.stringContaining('isnad.layer') });
});

test('other editors run the command, and are asked to apply what comes of it', async () => {
  const { connection, editor, sidecar: at } = await start({ 'خبر.txt': article, 'خبر.txt.isnad.yaml': sidecar });
  const run = (action: object | undefined) =>
    connection.sendRequest(ExecuteCommandRequest.type, {
      command: editCommand,
      ...(action ? { arguments: [action] } : {}),
    });
  const done = await run({ type: 'stance', at: { sidecar: at, annotation: 'c1' }, stance: 'denied' });
  expect(done).toMatchObject({ at: { sidecar: at, annotation: 'c1' } });
  expect(editor.text('خبر.txt.isnad.yaml')).toBe(`${sidecar}    stance: denied\n`);
  expect(editor.asked[0]).toMatchObject({ label: done.message, metadata: { isRefactoring: true } });

  await run({ type: 'delete', at: { sidecar: at, annotation: 'nobody' } });
  await expect.poll(() => editor.shown.length).toBe(1);
  editor.takesEdits(false);
  expect(await run({ type: 'note', at: { sidecar: at, annotation: 'c1' }, note: 'x' })).toEqual({
    refused: expect.stringContaining('not today'),
  });
  await expect.poll(() => editor.shown.at(-1)).toContain('not today');
  await expect(run(undefined)).rejects.toThrow('arguments[0] has to be an object.');
  await expect(run({ type: 'dance' })).rejects.toThrow('arguments[0].type has to be one of annotate,');
});

test('says that an editor cannot make the file', async () => {
  const capabilities = { ...pushing, workspace: { ...pushing.workspace, workspaceEdit: {} } };
  const { edit, article: uri, editor } = await start({ 'خبر.txt': article }, {}, capabilities);
  const action: EditAction = {
    type: 'annotate',
    article: uri,
    ranges: [rangeOf(article, 'القصف توقف')],
    kind: 'claim',
  };
  expect(await edit(action)).toEqual({ refused: expect.stringContaining('خبر.txt.isnad.yaml') });
  await editor.write({ 'خبر.txt.isnad.yaml': '' });
  // A person made the empty file; the rest is an edit like any other.
  await expect.poll(async () => 'edit' in (await edit(action))).toBe(true);
});

test('offers the statements that a relation may point to', async () => {
  const more = 'isnad: 1\nannotations: [{ id: o1, kind: claim, exact: second claim }]\n';
  const {
    ask,
    article: uri,
    folder,
  } = await start({
    'خبر.txt': article,
    'خبر.txt.isnad.yaml': sidecar,
    'other.txt': 'A second claim.',
    'other.txt.isnad.yaml': more,
  });
  const find = async (query: string, own?: boolean): Promise<readonly string[]> => {
    const params = { uri, query, ...(own === undefined ? {} : { own }) };
    const { statements } = await ask<StatementsResult>(editingRequests.statements, params);
    return statements.map(
      ({ at }) => `${decodeURI(at.sidecar).replace(decodeURI(folder.uri('')), '')}#${at.annotation}`,
    );
  };
  await expect.poll(() => find('')).toHaveLength(2);
  expect((await find(''))[0]).toContain('خبر.txt.isnad.yaml#c1');
  expect(await find('', true)).toHaveLength(1);
  expect((await find('SECOND'))[0]).toContain('o1');
});

test('answers what makes no sense with an error that names the field', async () => {
  const { ask, article: uri } = await start({ 'خبر.txt': article });
  const position = { line: 0, character: 0 };
  const bad: readonly (readonly [string, object, string])[] = [
    [editingRequests.adopt, {}, 'params.uri has to be a string.'],
    [editingRequests.adopt, { uri: 'no uri' }, 'params.uri has to be a URI.'],
    [editingRequests.choices, { uri }, 'params.ranges has to be a list.'],
    [editingRequests.choices, { uri, ranges: [{ start: position }] }, 'params.ranges[0].end has to be an object.'],
    [
      editingRequests.annotationsAt,
      { uri, range: { start: position, end: { line: -1, character: 0 } } },
      'params.range.end.line has to be a whole number from 0.',
    ],
    [editingRequests.statements, { uri, query: '', own: 1 }, 'params.own has to be a boolean.'],
    [editingRequests.edit, {}, 'params.action has to be an object.'],
    [
      editingRequests.edit,
      { action: { type: 'note', at: {}, note: '' } },
      'params.action.at.sidecar has to be a string.',
    ],
    [
      editingRequests.edit,
      { action: { type: 'annotate', article: uri, ranges: [], kind: 'claim', via: [{}] } },
      'params.action.via[0] has to be a list.',
    ],
    [
      editingRequests.edit,
      { action: { type: 'stance', at: { sidecar: uri, annotation: 'c' }, stance: 'sung' } },
      'params.action.stance has to be one of said, denied, declined, believed, asked.',
    ],
  ];
  for (const [method, params, message] of bad) await expect(ask(method, params)).rejects.toThrow(message);
});

test('takes URIs in any spelling, selections that run backwards, and files that are no articles', async () => {
  const { ask, client, folder, connection } = await start({ 'خبر.txt': article, "it's (1).txt": article });
  const uri = folder.uri("it's (1).txt").replaceAll('(', '%28').replaceAll("'", '%27');
  client.open(uri, article);
  expect(await ask(editingRequests.adopt, { uri })).toEqual({ uri });
  const { start: from, end: to } = rangeOf(article, 'القصف توقف');
  const plain = folder.uri("it's (1).txt");
  const choices = await ask<ChoicesResult>(editingRequests.choices, { uri: plain, ranges: [{ start: to, end: from }] });
  expect(choices?.quotation).toBe('القصف توقف');
  for (const none of [folder.uri('isnad.yaml'), folder.uri('x.txt.isnad.yaml'), 'untitled:Untitled-1']) {
    client.open(none, '');
    expect(await connection.sendRequest(editingRequests.adopt, { uri: none })).toBeNull();
  }
  expect(await ask(editingRequests.adopt, { uri: folder.uri('not-open.txt') })).toBeNull();
});
