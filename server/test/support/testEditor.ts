import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  ShowMessageNotification,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from './edit.ts';
import type { Served } from './serving.ts';
import { pushing } from './testClient.ts';

/** Capabilities of an editor that carries out what the server asks for, and tells what it saves. */
export const applying = {
  ...pushing,
  textDocument: { ...pushing.textDocument, synchronization: { didSave: true } },
  workspace: {
    ...pushing.workspace,
    applyEdit: true,
    workspaceEdit: { ...pushing.workspace?.workspaceEdit, metadataSupport: true },
  },
};

/** A person's editor on the files of a test, by their names. */
export interface TestEditor {
  /** What the server asked to be applied, oldest first. */
  readonly asked: readonly ApplyWorkspaceEditParams[];
  /** What the person was shown. */
  readonly shown: readonly string[];
  open(name: string): void;
  /** The text in the editor, else on disk. */
  text(name: string): string;
  /** Replaces a wording (its first place) by another. */
  replace(name: string, wording: string, by: string): void;
  save(name: string): Promise<void>;
  /** As if the file had been open here, and another program had written it. */
  reload(name: string, text: string, tell?: boolean): Promise<void>;
  /** Another program writes a file, which the client's watcher sees. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Whether edits that the server asks for are taken. */
  takesEdits(takes: boolean): void;
  /** Carries an edit out; files that are not open are written. Throws where a version is not that of the document. */
  apply(edit: WorkspaceEdit): Promise<void>;
}

export function testEditor({ client, connection, folder }: Served): TestEditor {
  const open = new Map<string, { text: string; version: number }>();
  const asked: ApplyWorkspaceEditParams[] = [];
  const shown: string[] = [];
  let takes = true;
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  connection.onRequest(ApplyWorkspaceEditRequest.type, async (params) => {
    asked.push(params);
    if (!takes) return { applied: false, failureReason: 'not today' };
    await editor.apply(params.edit);
    return { applied: true };
  });
  const nameOf = (uri: string): string => basename(fileURLToPath(uri));
  const watched = (names: readonly string[], type: FileChangeType): Promise<void> =>
    connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: names.map((name) => ({ uri: folder.uri(name), type })),
    });
  const change = (name: string, text: string): void => {
    const document = open.get(name);
    if (!document) return;
    document.text = text;
    document.version += 1;
    client.change(folder.uri(name), document.version, { text });
  };
  const put = async (name: string, text: string): Promise<void> => {
    if (open.has(name)) return change(name, text);
    const isNew = !existsSync(`${folder.path}/${name}`);
    folder.write(name, text);
    await watched([name], isNew ? FileChangeType.Created : FileChangeType.Changed);
  };
  const editor: TestEditor = {
    asked,
    shown,
    open(name) {
      const text = readFileSync(`${folder.path}/${name}`, 'utf8');
      open.set(name, { text, version: 1 });
      client.open(folder.uri(name), text, name.endsWith('.yaml') ? 'isnad' : 'plaintext');
    },
    text: (name) => open.get(name)?.text ?? readFileSync(`${folder.path}/${name}`, 'utf8'),
    replace(name, wording, by) {
      const document = open.get(name);
      if (!document) throw new Error(`${name} is not open`);
      const range = rangeOf(document.text, wording);
      document.text = document.text.replace(wording, () => by);
      document.version += 1;
      client.change(folder.uri(name), document.version, { range, text: by });
    },
    async save(name) {
      folder.write(name, editor.text(name));
      await watched([name], FileChangeType.Changed);
      await connection.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri: folder.uri(name) },
      });
    },
    async reload(name, text, tell = false) {
      folder.write(name, text);
      await watched([name], FileChangeType.Changed);
      change(name, text);
      if (tell) await connection.sendNotification('isnad/reloaded', { uri: folder.uri(name) });
    },
    async write(files) {
      for (const [name, text] of Object.entries(files)) folder.write(name, text);
      await watched(Object.keys(files), FileChangeType.Changed);
    },
    takesEdits(now) {
      takes = now;
    },
    async apply({ documentChanges = [], changes = {} }) {
      for (const each of documentChanges) {
        if ('kind' in each) {
          if (each.kind !== 'create') throw new Error(`unexpected ${each.kind}`);
          if (!existsSync(fileURLToPath(each.uri))) await put(nameOf(each.uri), '');
        } else await edit(each);
      }
      for (const [uri, edits] of Object.entries(changes)) await edit({ textDocument: { uri, version: null }, edits });
    },
  };
  async function edit({ textDocument: { uri, version }, edits }: TextDocumentEdit): Promise<void> {
    const name = nameOf(uri);
    if (version !== null && open.get(name)?.version !== version) throw new Error(`${name} has another version`);
    const document = TextDocument.create(uri, '', 0, editor.text(name));
    await put(name, TextDocument.applyEdits(document, edits as TextEdit[]));
  }
  return editor;
}
