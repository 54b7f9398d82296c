import { expect, test } from 'vitest';
import { DocumentSymbolRequest, HoverRequest, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { type CountsResult, requests } from '../src/protocol/requests.ts';
import { serving } from './support/serving.ts';

const start = serving();

const bombs: Record<string, string | Uint8Array> = {
  aliases: `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (c, i: number) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]\n`)}annotations: *h\n`,
  prototype: 'isnad: 1\n__proto__: { polluted: 1 }\nspeakers: { __proto__: { name: x }, constructor: { name: y } }\n',
  nesting: `isnad: 1\nannotations: ${'['.repeat(20_000)}\n`,
  documents: '---\nisnad: 1\n---\nisnad: 1\n---\n',
  tabs: 'isnad: 1\nannotations:\n\t- id: c1\n\t  kind: claim\n',
  mark: '\uFEFFisnad: 1\r\nannotations:\r\n  - { id: c1, kind: claim, exact: كلام }\r\n',
  binary: Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) & 0xff),
  empty: '',
  scalars: '42',
  circle:
    'isnad: 1\nannotations:\n  - { id: a, kind: claim, exact: كلام, continues: a, within: a, relations: [{type: repeats, target: a}] }\n',
  leaving:
    'isnad: 1\nannotations:\n  - { id: a, kind: claim, exact: كلام, evidence: [../../../etc/passwd], relations: [{type: repeats, target: "../../../../x.txt#c"}] }\n',
};

test('nothing that a file may hold stops the server', async () => {
  const files: Record<string, string | Uint8Array> = {};
  for (const [name, content] of Object.entries(bombs)) {
    files[`${name}.txt`] = 'كلام\r\n';
    files[`${name}.txt.isnad.yaml`] = content;
  }
  const { client: made, connection, folder: on } = await start(files);
  for (const [name, content] of Object.entries(bombs)) {
    const uri = on.uri(`${name}.txt`);
    made.open(uri, 'كلام\r\n');
    if (typeof content === 'string') made.open(on.uri(`${name}.txt.isnad.yaml`), content, 'isnad');
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 1 } });
    await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    expect(await connection.sendRequest<CountsResult>(requests.counts, { uri }), name).not.toBeNull();
  }
  const found = (params: PublishDiagnosticsParams) => params.diagnostics.length > 0;
  for (const name of ['nesting', 'tabs', 'documents']) await made.diagnostics(on.uri(`${name}.txt.isnad.yaml`), found);
  expect(made.logs.filter((line) => /Error|Exception/.test(line))).toEqual([]);
});

test('an article in Windows-1256 is named as such', async () => {
  const { client: made, folder: on } = await start({
    'old.txt': Uint8Array.from([0xc7, 0xe1, 0xce, 0xc8, 0xd1, 0x20, 0xe4, 0xcd, 0xe4]),
    'old.txt.isnad.yaml': 'isnad: 1\n',
  });
  made.open(on.uri('old.txt'), '\uFFFD\uFFFD\uFFFD');
  const diagnostics = await made.diagnostics(on.uri('old.txt'), ({ diagnostics: [first] }) => first !== undefined);
  expect(diagnostics.map(({ code }) => code)).toContain('article.encoding');
});

test('requests for what does not exist get empty answers', async () => {
  const { connection, folder: on } = await start({});
  const textDocument = { uri: on.uri('none.txt') };
  expect(
    await connection.sendRequest(HoverRequest.type, { textDocument, position: { line: 9, character: 9 } }),
  ).toBeNull();
  expect(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toEqual([]);
  const untitled = { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 0, character: 0 } };
  expect(await connection.sendRequest(HoverRequest.type, untitled)).toBeNull();
});

test('a request that makes no sense is answered with an error, and the next one is answered', async () => {
  const { connection, folder: on } = await start({ 'a.txt': 'x', 'a.txt.isnad.yaml': 'isnad: 1\n' });
  await expect(connection.sendRequest('textDocument/hover', { textDocument: null })).rejects.toThrow();
  await expect(connection.sendRequest('isnad/nothing', {})).rejects.toThrow();
  const position = { line: -5, character: 1e9 };
  await connection.sendRequest('textDocument/hover', { textDocument: { uri: on.uri('a.txt') }, position });
  expect(await connection.sendRequest<CountsResult>(requests.counts, { uri: on.uri('a.txt') })).not.toBeNull();
});

test('edits that arrive faster than they can be answered end in the right place', async () => {
  const { client: made, folder: on } = await start({
    'a.txt': 'one two three',
    'a.txt.isnad.yaml': 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: three }]\n',
  });
  const uri = on.uri('a.txt');
  made.open(uri, 'one two three');
  const top = { line: 0, character: 0 };
  for (let version = 2; version <= 500; version++)
    made.change(uri, version, { range: { start: top, end: top }, text: 'x' });
  const [finding] = await made.diagnostics(uri, ({ version }) => version === 500);
  expect(finding?.range.start).toEqual({ line: 0, character: 499 + 'one two '.length });
  expect(made.pushed.length).toBeLessThan(400);
});
