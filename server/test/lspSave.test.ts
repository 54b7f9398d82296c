import { expect, test } from 'vitest';
import { DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { type HighlightsResult, requests } from '../src/protocol/requests.ts';
import { wordingAt } from './support/edit.ts';
import { serving } from './support/serving.ts';
import { pushing } from './support/testClient.ts';
import { applying, testEditor } from './support/testEditor.ts';

const serve = serving();

const article =
  'انسحاب من المدينة\r\n\r\nقال طلال سلو إن المقاتلين الأجانب سيبقون في المدينه. وأضاف أن القصف توقف.\r\n';
const sidecar = `isnad: 1
annotations:
  # what was said first
  - id: c1
    kind: claim
    exact:   "إن المقاتلين الأجانب سيبقون في المدينه"   # sic
    cue: قال
    via: [{ speaker: wire, mention: طلال سلو }]
  - { id: c2, kind: claim, exact: القصف توقف, cue: أضاف }
`;
const layer = 'isnad: 1\nannotations: [{ id: n1, kind: note, exact: المدينه }]\n';
const files = { 'خبر.txt': article, 'خبر.txt.isnad.yaml': sidecar, 'خبر.txt.isnad.sm.yaml': layer };

async function start(
  settings: object = {},
  more: Readonly<Record<string, string>> = {},
  capabilities: object = applying,
) {
  const served = await serve({ ...files, ...more }, { settings, capabilities });
  const editor = testEditor(served);
  editor.open('خبر.txt');
  const uri = served.uri('خبر.txt');
  const highlights = async () => {
    const found = await served.connection.sendRequest<HighlightsResult>(requests.highlights, { uri });
    return found?.highlights.map(({ annotation, anchor, ranges }) => [
      annotation,
      anchor,
      ...ranges.map((range) => wordingAt(editor.text('خبر.txt'), range)),
    ]);
  };
  await expect.poll(async () => (await highlights())?.length).toBeGreaterThan(0);
  return { ...served, editor, highlights };
}

test('writes what a person mended in claims, cues and relays into every sidecar, and nothing else', async () => {
  const { editor, highlights } = await start();
  editor.replace('خبر.txt', 'في المدينه', 'في المدينة');
  editor.replace('خبر.txt', 'قال طلال سلو', 'صرّح طلال سيلو');
  expect(editor.asked).toEqual([]);
  await editor.save('خبر.txt');
  const written = sidecar
    .replace('في المدينه"', 'في المدينة"')
    .replace('cue: قال', 'cue: صرّح')
    .replace('mention: طلال سلو', 'mention: طلال سيلو');
  await expect.poll(() => editor.text('خبر.txt.isnad.yaml')).toBe(written);
  // The editor writes one file after the other.
  await expect.poll(() => editor.text('خبر.txt.isnad.sm.yaml')).toBe(layer.replace('المدينه', 'المدينة, suffix: "."'));
  expect(editor.asked).toHaveLength(1);
  expect(editor.asked[0]).toMatchObject({
    label: 'Isnad: write 2 annotations as their passages read now',
    metadata: { isRefactoring: true },
  });
  await expect.poll(highlights).toEqual([
    ['c1', 'exact', 'إن المقاتلين الأجانب سيبقون في المدينة'],
    ['n1', 'exact', 'المدينة'],
    ['c2', 'exact', 'القصف توقف'],
  ]);
  // Nothing is left to write.
  await editor.save('خبر.txt');
  await highlights();
  expect(editor.asked).toHaveLength(1);
});

test('writes what decides between repeats, and leaves alone what still leads there', async () => {
  const { editor } = await start();
  editor.open('خبر.txt.isnad.yaml');
  editor.replace('خبر.txt', 'انسحاب من', 'القصف توقف، انسحاب من');
  await editor.save('خبر.txt');
  await expect.poll(() => editor.asked.length).toBe(1);
  const written = editor.text('خبر.txt.isnad.yaml');
  expect(written.replace(' suffix: ".",', '')).toBe(sidecar);
  expect(written).toMatch(/exact: القصف توقف, suffix: "\."/);
});

test('writes nothing where the setting is off, and begins when it is turned on', async () => {
  const settings: { anchors?: object } = { anchors: { updateOnSave: false } };
  const { editor, highlights, connection, client } = await start(settings);
  editor.replace('خبر.txt', 'في المدينه', 'في المدينة');
  await editor.save('خبر.txt');
  await expect.poll(async () => (await highlights())?.[0]?.[1]).toBe('normalized');
  expect(editor.asked).toEqual([]);
  delete settings.anchors;
  await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
  await client.eventually(async () => {
    await editor.save('خبر.txt');
    return editor.asked.length > 0;
  });
  expect(editor.text('خبر.txt.isnad.yaml')).toContain('في المدينة"');
});

test('never deletes an annotation, nor confirms what nobody confirmed', async () => {
  const moved = 'isnad: 1\nannotations: [{ id: n1, kind: note, exact: المقاتلون الأجانب سيبقون جميعا }]\n';
  const { editor, highlights } = await start({}, { 'خبر.txt.isnad.sm.yaml': moved });
  await expect.poll(async () => (await highlights())?.map(([id, state]) => `${id} ${state}`)).toContain('n1 moved');
  editor.replace('خبر.txt', ' وأضاف أن القصف توقف.', '');
  await editor.save('خبر.txt');
  await expect.poll(async () => (await highlights())?.map(([id]) => id)).toEqual(['c1', 'n1']);
  expect(editor.asked).toEqual([]);
  expect(editor.text('خبر.txt.isnad.yaml')).toBe(sidecar);
});

test('leaves a broken sidecar alone and says so, and goes on with the others', async () => {
  const broken = `${sidecar}speakers: {\n`;
  const { editor } = await start({}, { 'خبر.txt.isnad.yaml': broken });
  editor.replace('خبر.txt', 'في المدينه', 'في المدينة');
  await editor.save('خبر.txt');
  await expect.poll(() => editor.shown.length).toBe(1);
  expect(editor.shown[0]).toContain('خبر.txt.isnad.yaml');
  await expect.poll(() => editor.text('خبر.txt.isnad.sm.yaml')).toContain('المدينة');
  expect(editor.text('خبر.txt.isnad.yaml')).toBe(broken);
});

test('says so where the editor does not take the edit, and tries again with the next save', async () => {
  const { editor } = await start();
  editor.takesEdits(false);
  editor.replace('خبر.txt', 'في المدينه', 'في المدينة');
  await editor.save('خبر.txt');
  await expect.poll(() => editor.shown[0]).toContain('not today');
  editor.takesEdits(true);
  await editor.save('خبر.txt');
  await expect.poll(() => editor.text('خبر.txt.isnad.yaml')).toContain('في المدينة"');
});

test('says so where the editor can apply nothing', async () => {
  const { editor } = await start({}, {}, pushing);
  editor.replace('خبر.txt', 'في المدينه', 'في المدينة');
  await editor.save('خبر.txt');
  await expect.poll(() => editor.shown.length).toBe(1);
  expect(editor.asked).toEqual([]);
});

test('a text that is sent whole for one letter is followed as if that letter had been', async () => {
  const { editor, client, uri } = await start();
  client.change(uri('خبر.txt'), 2, { text: article.replace('المدينه.', 'المدينة.') });
  await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri('خبر.txt') } });
  await expect.poll(() => editor.text('خبر.txt.isnad.yaml')).toBe(sidecar.replace('المدينه"', 'المدينة"'));
});
