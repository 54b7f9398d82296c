import { expect, test } from 'vitest';
import {
  type ClientCapabilities,
  PrepareRenameRequest,
  RenameRequest,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionOf } from './support/edit.ts';
import { serving } from './support/serving.ts';
import { pushing } from './support/testClient.ts';

const project = 'isnad: 1\nspeakers:\n  silo: { name: طلال سلو }\n  afp: { name: وكالة }\n';
const first = 'isnad: 1\r\nannotations:\r\n  - { id: c1, kind: claim, exact: one, speaker: "silo" }\r\n';
const second = `annotations:
  - { id: c1, kind: claim, exact: two, speaker: silo, relations: [{ type: repeats, target: "أ.txt#c1" }] }
`;
const files = {
  'isnad.yaml': project,
  'أ.txt': 'one',
  'أ.txt.isnad.yaml': first,
  'b.txt': 'two',
  'b.txt.isnad.yaml': second,
};

const preparing: ClientCapabilities = {
  ...pushing,
  textDocument: { ...pushing.textDocument, rename: { prepareSupport: true } },
  workspace: {
    ...pushing.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

const serve = serving();

async function start(capabilities: ClientCapabilities, more: Readonly<Record<string, string>> = {}) {
  const all: Readonly<Record<string, string>> = { ...files, ...more };
  const { client, connection, folder: made } = await serve(all, { capabilities });
  const at = (name: string, wording: string) => ({
    textDocument: { uri: made.uri(name) },
    position: positionOf(all[name] ?? '', wording),
  });
  return {
    made: client,
    uri: (name: string) => made.uri(name),
    prepare: (name: string, wording: string) => connection.sendRequest(PrepareRenameRequest.type, at(name, wording)),
    rename: (name: string, wording: string, newName: string) =>
      connection.sendRequest(RenameRequest.type, { ...at(name, wording), newName }),
    /** The files that an edit changes, afterwards. */
    after(edit: WorkspaceEdit | null): Readonly<Record<string, string>> {
      const changed = edit?.documentChanges
        ? edit.documentChanges.flatMap((change) =>
            TextDocumentEdit.is(change) ? [[change.textDocument.uri, change.edits as TextEdit[]] as const] : [],
          )
        : Object.entries(edit?.changes ?? {});
      return Object.fromEntries(
        changed.map(([uri, edits]) => {
          const name = decodeURIComponent(uri.slice(made.uri('').length)).replace(/^\//, '');
          return [name, TextDocument.applyEdits(TextDocument.create(uri, '', 0, all[name] ?? ''), [...edits])];
        }),
      );
    },
  };
}

test('renames a speaker in open and closed files, to the byte', async () => {
  const { made, uri, rename, after } = await start(preparing);
  made.open(uri('isnad.yaml'), project, 'isnad');
  const edit = await rename('isnad.yaml', 'silo', 'سلو');
  expect(after(edit)).toEqual({
    'isnad.yaml': project.replace('silo:', 'سلو:'),
    'أ.txt.isnad.yaml': first.replace('"silo"', '"سلو"'),
    'b.txt.isnad.yaml': second.replace('speaker: silo', 'speaker: سلو'),
  });
  const versions = (edit?.documentChanges ?? []).map((change) =>
    TextDocumentEdit.is(change) ? change.textDocument.version : 'other',
  );
  expect(versions.sort()).toEqual([1, null, null]);
});

test('groups what lies in other files for the preview, without leaving it out unless ticked', async () => {
  const { rename } = await start(preparing);
  const edit = await rename('أ.txt.isnad.yaml', 'c1', 'first');
  expect(Object.values(edit?.changeAnnotations ?? {}).map(({ label }) => label.replace(/[\u2068\u2069]/g, ''))).toEqual(
    ['This file', '1 other file'],
  );
  expect(JSON.stringify(edit)).not.toContain('"needsConfirmation":true');
  const alone = await rename('b.txt.isnad.yaml', 'c1', 'other');
  expect(alone?.changeAnnotations).toBeUndefined();
});

test('an editor with few abilities gets plain edits', async () => {
  const { made, rename, after, uri } = await start({});
  expect(made.result.capabilities.renameProvider).toBe(true);
  const edit = await rename('أ.txt.isnad.yaml', 'c1', 'first');
  expect(edit?.documentChanges).toBeUndefined();
  expect(Object.keys(edit?.changes ?? {}).map(decodeURI)).toContain(decodeURI(uri('b.txt.isnad.yaml')));
  expect(after(edit)['b.txt.isnad.yaml']).toBe(second.replace('#c1', '#first'));
});

test('says which word is renamed, and why not', async () => {
  const { made, prepare, rename } = await start(preparing);
  expect(made.result.capabilities.renameProvider).toEqual({ prepareProvider: true });
  const found = await prepare('أ.txt.isnad.yaml', 'silo"');
  expect(found).toMatchObject({ placeholder: 'silo', range: { start: positionOf(first, 'silo"') } });
  await expect(prepare('أ.txt', 'one')).rejects.toThrow('go to the entry');
  await expect(prepare('b.txt.isnad.yaml', 'kind')).rejects.toThrow('none here');
  await expect(rename('isnad.yaml', 'silo', 'afp')).rejects.toThrow('taken');
  await expect(rename('isnad.yaml', 'silo', 'a b')).rejects.toThrow('cannot be an id');
});

test('refuses while a file that may name it cannot be read', async () => {
  const { rename } = await start(preparing, { 'c.txt': 'x', 'c.txt.isnad.yaml': 'annotations: [{ speaker: "silo }\n' });
  await expect(rename('isnad.yaml', 'silo', 'x')).rejects.toThrow('c.txt.isnad.yaml');
});
