import { afterEach, expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type Command,
  type Diagnostic,
  ExecuteCommandRequest,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editCommand } from '../src/protocol/editing.ts';
import { rangeOf } from './support/edit.ts';
import { type TemporaryFolder, temporaryFolder } from './support/temporaryFolder.ts';
import { pushing, startClient, type TestClient } from './support/testClient.ts';

let client: TestClient | undefined;
let folder: TemporaryFolder | undefined;

afterEach(async () => {
  await client?.stop();
  folder?.dispose();
  client = undefined;
  folder = undefined;
});

const article = 'قال طلال سلو إن المعركة انتهت اليوم. «لن نغادر المدينة»، قال سعيد غربي.\n';

const sidecar = `isnad: 1
speakers:
  silo: { name: طلال سلو }   # the spokesman
annotations:
  - id: c1
    kind: claim
    exact: إن المعركة انتهت اليوم
`;

/** An editor that shows code actions, and works their edits out when one is chosen. */
const resolving: ClientCapabilities = {
  ...pushing,
  textDocument: {
    ...pushing.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      disabledSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** The same without some abilities. */
const without = (
  ...abilities: readonly ('resolve' | 'create' | 'disabled' | 'data' | 'literals')[]
): ClientCapabilities => {
  const codeAction = { ...resolving.textDocument?.codeAction };
  if (abilities.includes('resolve')) delete codeAction.resolveSupport;
  if (abilities.includes('disabled')) delete codeAction.disabledSupport;
  if (abilities.includes('literals')) delete codeAction.codeActionLiteralSupport;
  return {
    ...resolving,
    textDocument: {
      ...resolving.textDocument,
      codeAction,
      publishDiagnostics: abilities.includes('data') ? {} : { ...pushing.textDocument?.publishDiagnostics },
    },
    workspace: {
      ...resolving.workspace,
      workspaceEdit: abilities.includes('create') ? {} : { ...pushing.workspace?.workspaceEdit },
    },
  };
};

interface Setup {
  readonly files: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
}

/** Starts an editor with `a.txt` open. */
async function start({ files, capabilities = resolving, initializationOptions }: Setup): Promise<TestClient> {
  folder = temporaryFolder(files);
  client = await startClient({
    folders: [folder.path],
    capabilities,
    ...(initializationOptions ? { initializationOptions } : {}),
  });
  client.open(uri('a.txt'), files['a.txt'] ?? '');
  return client;
}

const uri = (name: string): string => folder?.uri(name) ?? '';

async function ask(
  name: string,
  words: string,
  context: Partial<CodeActionContext> = {},
  cursor = false,
): Promise<(CodeAction | Command)[]> {
  const range = rangeOf(name === 'a.txt' ? article : sidecar, words);
  const found = await client?.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uri(name) },
    range: cursor ? { start: range.start, end: range.start } : range,
    context: { diagnostics: [], ...context },
  });
  return found ?? [];
}

const titleOf = ({ title }: { readonly title: string }): string => title.replace(/[\u2068\u2069]/g, '');

function pick(actions: readonly (CodeAction | Command)[], title: string): CodeAction {
  const found = actions.find((each) => titleOf(each).includes(title));
  if (!found) throw new Error(`“${title}” is not among ${actions.map(titleOf).join(' | ')}`);
  return found as CodeAction;
}

const resolve = async (action: CodeAction): Promise<CodeAction> =>
  (await client?.connection.sendRequest(CodeActionResolveRequest.type, action)) ?? action;

/** A file after an edit, as an editor carries it out. */
function after(edit: WorkspaceEdit | undefined, name: string, text: string): string {
  const edits =
    edit?.changes?.[uri(name)] ??
    (edit?.documentChanges ?? []).flatMap((change) =>
      'edits' in change && change.textDocument.uri === uri(name) ? change.edits : [],
    );
  return TextDocument.applyEdits(
    TextDocument.create('', '', 0, text),
    edits.flatMap((each) => ('newText' in each ? [each] : [])),
  );
}

const named = `isnad: 1
speakers:
  silo: { name: طلال سلو }   # the spokesman
annotations:
  - id: c1
    kind: claim
    exact: إن المعركة انتهت اليوم
    speaker: silo
    cue: قال
    mention: طلال سلو
    mode: indirect
`;

test('a fix is offered with the finding it mends, resolved when it is chosen, and settles it', async () => {
  const editor = await start({ files: { 'a.txt': article, 'a.txt.isnad.yaml': sidecar } });
  const isThere = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }): boolean => diagnostics.length > 0;
  const diagnostics = await editor.diagnostics(uri('a.txt'), isThere);
  const actions = await ask('a.txt', 'المعركة', { diagnostics }, true);
  const fix = pick(actions, 'Add the speaker طلال سلو');
  expect(fix.kind).toBe('quickfix');
  expect(fix.diagnostics?.map(({ code }) => code)).toEqual(['claim.unsourced']);
  expect(fix.edit).toBeUndefined();
  const { edit } = await resolve(fix);
  expect(after(edit, 'a.txt.isnad.yaml', sidecar)).toBe(named);
});

test('the same in an editor that neither resolves nor keeps the data of diagnostics', async () => {
  await start({
    files: { 'a.txt': article, 'a.txt.isnad.yaml': sidecar },
    capabilities: without('resolve', 'data', 'create'),
  });
  const { edit } = pick(await ask('a.txt', 'المعركة', {}, true), 'Add the speaker طلال سلو');
  expect(edit?.documentChanges).toBeUndefined();
  expect(after(edit, 'a.txt.isnad.yaml', sidecar)).toBe(named);
});

test('a selection in a text that has no sidecar is annotated into a new one', async () => {
  await start({ files: { 'a.txt': article } });
  const actions = await ask('a.txt', '«لن نغادر المدينة»');
  expect(actions.map(titleOf)).toEqual([
    'Annotate as a quotation of a new speaker, سعيد غربي',
    'Annotate as a quotation, without a speaker',
    'Annotate as a claim by a new speaker, سعيد غربي',
    'Annotate as a claim, without a speaker',
    'Annotate with a note',
    'Annotate as no statement, to be ignored',
  ]);
  const { edit } = await resolve(pick(actions, 'new speaker, سعيد غربي'));
  expect(edit?.documentChanges?.map((change) => ('kind' in change ? change.kind : 'edit'))).toEqual(['create', 'edit']);
  expect(after(edit, 'a.txt.isnad.yaml', '')).toBe(`isnad: 1

speakers:
  سعيد-غربي:
    name: سعيد غربي

annotations:
  - id: سعيد-غربي-1
    kind: quote
    exact: «لن نغادر المدينة»
    speaker: سعيد-غربي
    cue: قال
    mention: سعيد غربي
    mode: direct
`);
});

test('where files cannot be made the action is disabled, and says why', async () => {
  await start({ files: { 'a.txt': article }, capabilities: without('create') });
  const action = pick(await ask('a.txt', '«لن نغادر المدينة»'), 'without a speaker');
  expect(action.disabled?.reason).toContain('a.txt.isnad.yaml');
  expect(action.edit ?? action.data ?? action.command).toBeUndefined();
});

test('where that cannot be shown either, choosing it tells', async () => {
  const editor = await start({ files: { 'a.txt': article }, capabilities: without('create', 'disabled') });
  const told: string[] = [];
  editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message));
  const { command } = pick(await ask('a.txt', '«لن نغادر المدينة»'), 'without a speaker');
  await editor.connection.sendRequest(ExecuteCommandRequest.type, {
    command: command?.command ?? '',
    arguments: command?.arguments ?? [],
  });
  expect(told.join()).toContain('a.txt.isnad.yaml');
});

test('an editor that knows commands only gets commands', async () => {
  const editor = await start({
    files: { 'a.txt': article, 'a.txt.isnad.yaml': sidecar },
    capabilities: without('literals'),
  });
  const applied: WorkspaceEdit[] = [];
  editor.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    applied.push(edit);
    return { applied: true };
  });
  const actions = (await ask('a.txt', 'المعركة', {}, true)) as Command[];
  expect(new Set(actions.map(({ command }) => command))).toEqual(new Set([editCommand]));
  const { command, arguments: sent = [] } = pick(actions, 'Add the speaker طلال سلو') as unknown as Command;
  await editor.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: sent });
  expect(after(applied[0], 'a.txt.isnad.yaml', sidecar)).toBe(named);
});

test('a client with commands of its own gets its pickers, and is told what to ask', async () => {
  const commands = { edit: 'test.edit', fix: 'test.fix' };
  await start({ files: { 'a.txt': article, 'a.txt.isnad.yaml': sidecar }, initializationOptions: { commands } });
  const selected = await ask('a.txt', 'المعركة');
  expect(pick(selected, 'Annotate…').command).toMatchObject({
    command: 'test.edit',
    arguments: [uri('a.txt'), rangeOf(article, 'المعركة')],
  });
  const at = { sidecar: uri('a.txt.isnad.yaml'), annotation: 'c1' };
  const fixes = await ask('a.txt', 'المعركة', {}, true);
  expect(pick(fixes, 'Silence').command).toMatchObject({
    command: 'test.fix',
    arguments: [
      { type: 'waive', sidecar: at.sidecar, annotation: 'c1', code: 'claim.unsourced', reason: '' },
      'reason',
    ],
  });
  expect(pick(fixes, 'Add the speaker طلال سلو').command).toMatchObject({
    command: 'test.fix',
    arguments: [{ type: 'speakers', at, speakers: [{ id: 'silo' }] }, null],
  });
});

test('only what is asked for is answered, and nothing about the cursor where nobody asked', async () => {
  await start({ files: { 'a.txt': article, 'a.txt.isnad.yaml': sidecar } });
  const kinds = async (context: Partial<CodeActionContext>, cursor = true) => [
    ...new Set((await ask('a.txt', 'المعركة', context, cursor)).map((each) => ('kind' in each ? each.kind : ''))),
  ];
  expect(await kinds({})).toEqual(['quickfix', 'refactor.rewrite.isnad']);
  expect(await kinds({ triggerKind: CodeActionTriggerKind.Automatic })).toEqual(['quickfix']);
  expect(await kinds({ only: ['refactor'] })).toEqual(['refactor.rewrite.isnad']);
  expect(await kinds({ only: ['refactor.extract'] }, false)).toEqual(['refactor.extract.isnad']);
  expect(await kinds({ only: ['source.fixAll'] })).toEqual(['source.fixAll.isnad']);
  expect(await kinds({ only: ['quick'] })).toEqual([]);
});

test('a choice made before the text changed holds where its words do, and is refused where they do not', async () => {
  const editor = await start({ files: { 'a.txt': article, 'a.txt.isnad.yaml': sidecar } });
  const fix = pick(await ask('a.txt', 'المعركة', {}, true), 'Add the speaker طلال سلو');
  const selected = pick(await ask('a.txt', '«لن نغادر المدينة»'), 'without a speaker');
  const longer = sidecar.replace('isnad: 1\n', 'isnad: 1\nannotator: sm\n');
  editor.open(uri('a.txt.isnad.yaml'), longer, 'yaml');
  const { edit } = await resolve(fix);
  expect(after(edit, 'a.txt.isnad.yaml', longer)).toBe(named.replace('isnad: 1\n', 'isnad: 1\nannotator: sm\n'));
  editor.change(uri('a.txt'), 2, { text: `عاجل: ${article}` });
  await expect(resolve(selected)).rejects.toThrow('Ask again');
  await expect(resolve({ title: 'x', data: { batch: 999, index: 0 } })).rejects.toThrow('Ask again');
});

test('fix all mends what is safe in one edit', async () => {
  const messy = sidecar.replace('kind: claim', 'kind: claim\n    speeker: silo').replace('name:', 'nmae:');
  await start({ files: { 'a.txt': article, 'a.txt.isnad.yaml': messy } });
  const [action] = await ask('a.txt', 'المعركة', { only: ['source.fixAll.isnad'] });
  const { edit } = await resolve(action as CodeAction);
  expect(after(edit, 'a.txt.isnad.yaml', messy)).toBe(messy.replace('speeker', 'speaker').replace('nmae', 'name'));
});

test('in the sidecar an annotation is changed, and a speaker moved to the project file', async () => {
  const files = { 'a.txt': article, 'a.txt.isnad.yaml': sidecar, 'isnad.yaml': 'isnad: 1\nspeakers: {}\n' };
  const editor = await start({ files });
  editor.open(uri('a.txt.isnad.yaml'), sidecar, 'yaml');
  const changes = await ask('a.txt.isnad.yaml', 'exact', {}, true);
  const denied = await resolve(pick(changes, 'denies'));
  expect(after(denied.edit, 'a.txt.isnad.yaml', sidecar)).toBe(`${sidecar}    stance: denied\n`);
  const moved = await resolve(pick(await ask('a.txt.isnad.yaml', 'silo', {}, true), 'Move the speaker'));
  expect(after(moved.edit, 'isnad.yaml', files['isnad.yaml'])).toContain('silo:\n    name: طلال سلو\n');
  expect(after(moved.edit, 'a.txt.isnad.yaml', sidecar)).not.toContain('silo');
});

test('a lost annotation is given the selection as its place', async () => {
  const lost = sidecar.replace('إن المعركة انتهت اليوم', 'وهذا لا يوجد في المقال أبدا');
  await start({ files: { 'a.txt': article, 'a.txt.isnad.yaml': lost } });
  const { edit } = await resolve(pick(await ask('a.txt', 'إن المعركة انتهت اليوم'), 'Here stands'));
  expect(after(edit, 'a.txt.isnad.yaml', lost)).toContain('exact: إن المعركة انتهت اليوم\n');
});
