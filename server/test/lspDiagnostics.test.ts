import { expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type FullDocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { wordingAt } from './support/edit.ts';
import { serving } from './support/serving.ts';
import { type ClientOptions, pulling, pushing } from './support/testClient.ts';

const article = 'Heading\n\nThe tower fell at noon. Nobody was hurt.\n';
const sidecar = `isnad: 1
annotations:
  - { id: c1, kind: claim, exact: The tower fell, speaker: witness }
  - { id: c2, kind: claim, exact: Nobody was hurt }
speakers:
  witness: { name: A witness }
`;
const sourced = sidecar.replace('exact: Nobody was hurt', 'exact: Nobody was hurt, speaker: witness');

const files = { 'a.txt': article, 'a.txt.isnad.yaml': sidecar };

const serve = serving();

async function start(options: ClientOptions = {}, more: Record<string, string | Uint8Array> = {}) {
  const served = await serve({ ...files, ...more }, options);
  return { ...served, uri: served.uri('a.txt'), sidecarUri: served.uri('a.txt.isnad.yaml') };
}

const codes = (list: readonly { code?: string | number | undefined }[]): unknown[] =>
  list.map(({ code }) => code).sort();
const has = (code: string) => (params: PublishDiagnosticsParams) =>
  params.diagnostics.some((each) => each.code === code);
const without = (code: string) => (params: PublishDiagnosticsParams) => !has(code)(params);

const whole = (text: string) => ({ text });

test('pushes what is found, with all that a client understands, and takes it back on close', async () => {
  const { client: made, uri, sidecarUri } = await start({ initializationOptions: { docsUri: 'file:///docs/rules/' } });
  made.open(uri, article);
  const [finding] = await made.diagnostics(uri, has('claim.unsourced'));
  expect(finding).toMatchObject({
    code: 'claim.unsourced',
    source: 'isnad',
    severity: 2,
    codeDescription: { href: 'file:///docs/rules/claim.unsourced.md' },
    data: { code: 'claim.unsourced', annotation: 'c2', sidecar: sidecarUri },
  });
  expect(finding && wordingAt(article, finding.range)).toBe('Nobody was hurt');
  expect(finding?.relatedInformation?.[0]?.location.uri).toBe(sidecarUri);
  expect(made.pushed.find((params) => params.uri === uri)?.version).toBe(1);
  made.close(uri);
  await made.diagnostics(uri, (params) => params.diagnostics.length === 0);
});

test('an edit of the sidecar shows in the open article', async () => {
  const { client: made, uri, sidecarUri } = await start();
  made.open(uri, article);
  await made.diagnostics(uri, has('claim.unsourced'));
  made.open(sidecarUri, sidecar, 'isnad');
  made.change(sidecarUri, 2, whole(sourced));
  await made.diagnostics(uri, without('claim.unsourced'));
  made.change(sidecarUri, 3, whole('isnad: 1\nannotations: [\n'));
  await made.diagnostics(sidecarUri, has('sidecar.syntax'));
  made.close(sidecarUri);
  await made.diagnostics(uri, has('claim.unsourced'));
});

test('a project file on disk shows in the open article, and an open buffer keeps its text', async () => {
  const { client: made, connection, uri, folder: on } = await start();
  made.open(uri, article);
  await made.diagnostics(uri, has('claim.unsourced'));
  on.write('isnad.yaml', 'isnad: 1\nrules: { claim.unsourced: off }\n');
  on.write('a.txt', 'something else altogether');
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [
      { uri: on.uri('isnad.yaml'), type: FileChangeType.Created },
      { uri, type: FileChangeType.Changed },
    ],
  });
  const left = await made.diagnostics(uri, without('claim.unsourced'));
  expect(codes(left)).not.toContain('anchor.lost');
});

test('watches for itself where the client cannot', async () => {
  const workspace = { ...pushing.workspace, didChangeWatchedFiles: { dynamicRegistration: false } };
  const { client: made, uri, folder: on } = await start({ capabilities: { ...pushing, workspace } });
  made.open(uri, article);
  await made.diagnostics(uri, has('claim.unsourced'));
  on.write('a.txt.isnad.yaml', sourced);
  await made.diagnostics(uri, without('claim.unsourced'));
  on.write('sub/b.txt', 'b');
  on.write('sub/b.txt.isnad.yaml', 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: lost }]\n');
  const inside = on.uri('sub/b.txt.isnad.yaml');
  made.open(inside, 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: lost }]\n', 'isnad');
  await made.diagnostics(inside, has('anchor.lost'));
});

test('is asked by clients that can be told to ask again, and pushes nothing to them', async () => {
  const { client: made, connection, uri, sidecarUri } = await start({ capabilities: pulling });
  expect(made.result.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
  made.open(uri, article);
  const ask = async (previousResultId?: string) =>
    (await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    })) as FullDocumentDiagnosticReport;
  const first = await ask();
  expect(codes(first.items)).toContain('claim.unsourced');
  const refreshes = made.refreshes();
  made.open(sidecarUri, sidecar, 'isnad');
  await made.eventually(async () => (await ask((await ask()).resultId)).kind === ('unchanged' as string));
  made.change(sidecarUri, 2, whole(sourced));
  await made.eventually(() => made.refreshes() > refreshes);
  expect(codes((await ask()).items)).not.toContain('claim.unsourced');
  expect(made.pushed).toEqual([]);
});

test('a client that pulls but cannot be refreshed is told', async () => {
  const workspace = { ...pulling.workspace, diagnostics: { refreshSupport: false } };
  const { client: made, uri } = await start({ capabilities: { ...pulling, workspace } });
  expect(made.result.capabilities.diagnosticProvider).toBeUndefined();
  made.open(uri, article);
  await made.diagnostics(uri, has('claim.unsourced'));
});

test('reports on the whole workspace by a setting, unchanged files as such', async () => {
  const settings = { diagnostics: { scope: 'workspace' } };
  const more = { 'b.txt': 'b', 'b.txt.isnad.yaml': 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: x }]\n' };
  const { client: made, connection, folder: on, uri } = await start({ capabilities: pulling, settings }, more);
  const ask = (previousResultIds: { uri: string; value: string }[] = []) =>
    connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  await made.eventually(async () => (await ask()).items.length > 0);
  const { items } = await ask();
  expect(items.map((item) => item.uri).sort()).toEqual([uri, on.uri('b.txt.isnad.yaml')].sort());
  const ids = items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
  expect((await ask(ids)).items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
});

test('pushes for the whole workspace by the same setting', async () => {
  const settings = { diagnostics: { scope: 'workspace' } };
  const { client: made, uri, connection, folder: on } = await start({ settings });
  await made.diagnostics(uri, has('claim.unsourced'));
  made.open(uri, article);
  await made.diagnostics(uri, (params) => params.version === 1);
  made.close(uri);
  await made.diagnostics(uri, (params) => params.version === undefined && params.diagnostics.length > 0);
  on.delete('a.txt');
  on.delete('a.txt.isnad.yaml');
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [
      { uri, type: FileChangeType.Deleted },
      { uri: on.uri('a.txt.isnad.yaml'), type: FileChangeType.Deleted },
    ],
  });
  await made.diagnostics(uri, (params) => params.diagnostics.length === 0);
});

test('a relation from another article shows where it ends', async () => {
  const relation =
    '{ id: d1, kind: claim, exact: stood, speaker: x, relations: [{ type: contradicts, target: a.txt#c1 }] }';
  const more = {
    'b.txt': 'The tower stood.',
    'b.txt.isnad.yaml': `isnad: 1\nspeakers: { x: { name: X } }\nannotations:\n  - ${relation}\n`,
  };
  const { client: made, uri } = await start({}, more);
  made.open(uri, article);
  await made.diagnostics(uri, has('claim.contradicted'));
});
