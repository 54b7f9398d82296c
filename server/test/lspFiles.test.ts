import { expect, test } from 'vitest';
import { HoverRequest, type ProtocolConnection } from 'vscode-languageserver/node';
import {
  type FileParams,
  fileRequests,
  type ReadDirectoryResult,
  type ReadFileResult,
  type StatResult,
} from '../src/protocol/requests.ts';
import { serving } from './support/serving.ts';
import { pushing } from './support/testClient.ts';

const start = serving();

const virtual: Record<string, string> = {
  '/w/خبر.txt': 'قال كلاما',
  '/w/خبر.txt.isnad.yaml': 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: كلاما }]\n',
};

/** Answers as a client does that has files of its own kind. */
function serve(connection: ProtocolConnection): void {
  const pathOf = ({ uri }: FileParams): string => decodeURIComponent(new URL(uri).pathname);
  connection.onRequest(fileRequests.stat, (params: FileParams): StatResult => {
    const text = virtual[pathOf(params)];
    return text === undefined ? null : { type: 'file', size: text.length, version: 1 };
  });
  connection.onRequest(fileRequests.readFile, (params: FileParams): ReadFileResult => {
    const text = virtual[pathOf(params)];
    return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
  });
  connection.onRequest(fileRequests.readDirectory, (params: FileParams): ReadDirectoryResult => {
    if (pathOf(params) !== '/w') throw new Error('no such folder');
    return { entries: Object.keys(virtual).map((path) => ({ name: path.slice(3), type: 'file' })) };
  });
}

test('reads other schemes through the client', async () => {
  const options = { prepare: serve, folders: [], initializationOptions: { fileSystem: true } };
  const { client } = await start({}, options);
  const uri = 'memfs://host/w/خبر.txt';
  client.open(encodeURI(uri), 'قال كلاما');
  const diagnostics = await client.diagnostics(encodeURI(uri), (params) => params.diagnostics.length > 0);
  expect(diagnostics.map(({ code }) => code)).toContain('claim.unsourced');
});

test('answers for the open article while the workspace is still being read', async () => {
  const files: Record<string, string> = {};
  for (let i = 0; i < 1500; i++) {
    files[`many/${i}.txt`] = 'text';
    files[`many/${i}.txt.isnad.yaml`] = 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: text }]\n';
  }
  files['first.txt'] = 'said one';
  files['first.txt.isnad.yaml'] =
    'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: one, speaker: s }]\nspeakers: { s: { name: S } }\n';
  const begun: string[] = [];
  const { client, uri: uriOf } = await start(files, {
    capabilities: { ...pushing, window: { workDoneProgress: true } },
    prepare: (connection) => {
      connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => void begun.push(value.kind));
    },
  });
  const uri = uriOf('first.txt');
  client.open(uri, 'said one');
  const position = { line: 0, character: 6 };
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  expect(hover).not.toBeNull();
  expect(begun).not.toContain('end');
  await client.eventually(() => begun.includes('end'));
  expect(begun[0]).toBe('begin');
});

test('names with what URIs have to encode are one file, however the client spells them', async () => {
  const { client, uri: uriOf } = await start({
    "it's (1) #2 100%.txt": 'said one',
    "it's (1) #2 100%.txt.isnad.yaml": 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: one }]\n',
  });
  const ours = uriOf("it's (1) #2 100%.txt");
  const uri = ours.replaceAll('(', '%28').replaceAll("'", '%27');
  client.open(uri, 'said one');
  const diagnostics = await client.diagnostics(uri, (params) => params.diagnostics.length > 0);
  expect(diagnostics).toHaveLength(1);
});
