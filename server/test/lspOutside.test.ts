import { expect, test } from 'vitest';
import { type HighlightsResult, requests, type SpeakersResult } from '../src/protocol/requests.ts';
import { serving } from './support/serving.ts';
import { applying, testEditor } from './support/testEditor.ts';

const serve = serving();

const text = 'The tower fell at noon. Nobody was hurt in the square. The mayor left early that day.\n';
const sidecar = `isnad: 1
annotations:
  - { id: c1, kind: claim, exact: The tower fell at noon }
  - { id: c2, kind: claim, exact: Nobody was hurt in the square }
`;
const rewritten = text.replace('Nobody was hurt in the square', 'Nobody was harmed in the square');

async function start(files: Readonly<Record<string, string>>, initializationOptions: object = {}) {
  const served = await serve(files, { capabilities: applying, initializationOptions });
  const editor = testEditor(served);
  const states = async (name: string) => {
    const found = await served.connection.sendRequest<HighlightsResult>(requests.highlights, { uri: served.uri(name) });
    return found?.highlights.map(({ annotation, anchor }) => `${annotation} ${anchor}`);
  };
  return { ...served, editor, states };
}

const pair = { 'a.txt': text, 'a.txt.isnad.yaml': sidecar };
const ours = { notifications: true };

test('looks anew at an open article that the client reloaded, writes nothing, and tells', async () => {
  const { editor, states, client } = await start(pair, ours);
  editor.open('a.txt');
  await expect.poll(() => states('a.txt')).toEqual(['c1 exact', 'c2 exact']);
  await editor.reload('a.txt', rewritten, true);
  await expect.poll(() => editor.shown.length).toBe(1);
  expect(editor.shown[0]).toContain('1 found, 1 moved, 0 ambiguous, 0 lost');
  expect(client.logs.join('\n')).toContain('1 found, 1 moved');
  await editor.save('a.txt');
  expect(await states('a.txt')).toEqual(['c1 exact', 'c2 moved']);
  expect(editor.asked).toEqual([]);
});

test('tells only the log where everything is found', async () => {
  const { editor, states, client } = await start(pair, ours);
  editor.open('a.txt');
  await expect.poll(() => states('a.txt')).toEqual(['c1 exact', 'c2 exact']);
  await editor.reload('a.txt', `Later. ${text}`, true);
  await client.eventually(() => client.logs.some((line) => line.includes('2 found, 0 moved')));
  expect(editor.shown).toEqual([]);
});

test('sees by itself what other editors take over from the disk', async () => {
  const { editor, states } = await start(pair);
  editor.open('a.txt');
  await expect.poll(() => states('a.txt')).toEqual(['c1 exact', 'c2 exact']);
  await editor.reload('a.txt', rewritten);
  await expect.poll(() => editor.shown.length, { timeout: 5_000 }).toBe(1);
  await editor.save('a.txt');
  expect(await states('a.txt')).toEqual(['c1 exact', 'c2 moved']);
  expect(editor.asked).toEqual([]);
});

test('takes a save for a save, in whatever order the disk and the editor tell of it', async () => {
  const { editor, states } = await start(pair);
  editor.open('a.txt');
  await expect.poll(() => states('a.txt')).toEqual(['c1 exact', 'c2 exact']);
  editor.replace('a.txt', 'hurt', 'harmed');
  await editor.save('a.txt');
  await expect.poll(() => editor.text('a.txt.isnad.yaml')).toBe(sidecar.replace('hurt', 'harmed'));
  await expect.poll(() => states('a.txt')).toEqual(['c1 exact', 'c2 exact']);
  expect(editor.shown).toEqual([]);
});

test('tells of files that nobody has open, once for all that came together', async () => {
  const names = Array.from({ length: 60 }, (_, i) => `${i}.txt`);
  const all = Object.fromEntries(
    names.flatMap((name) => [
      [name, text],
      [`${name}.isnad.yaml`, sidecar],
    ]),
  );
  const { editor, states, client } = await start(all, ours);
  await expect.poll(() => states('59.txt')).toEqual(['c1 exact', 'c2 exact']);
  await client.eventually(async () => {
    const { loading } = await client.connection.sendRequest<SpeakersResult>(requests.speakers, {});
    return !loading;
  });
  await editor.write(Object.fromEntries(names.slice(0, 50).map((name) => [name, rewritten])));
  await expect.poll(() => editor.shown.length, { timeout: 10_000 }).toBe(1);
  expect(editor.shown[0]).toBe(
    '50 articles were changed outside the editor. The annotations: 50 found, 50 moved, 0 ambiguous, 0 lost.',
  );
  expect(await states('7.txt')).toEqual(['c1 exact', 'c2 moved']);
});

test('a sidecar that came along is read with its article', async () => {
  const { editor, states } = await start(pair, ours);
  await expect.poll(() => states('a.txt')).toEqual(['c1 exact', 'c2 exact']);
  await editor.write({ 'a.txt': rewritten, 'a.txt.isnad.yaml': sidecar.replace('hurt', 'harmed') });
  await expect.poll(async () => (await states('a.txt'))?.join()).toBe('c1 exact,c2 exact');
  await new Promise((done) => setTimeout(done, 600));
  expect(editor.shown).toEqual([]);
});
