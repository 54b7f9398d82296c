import { type Disposable, FileType, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileParams,
  fileRequests,
  type ReadDirectoryResult,
  type ReadFileResult,
  type StatResult,
} from '../../server/src/protocol/requests.ts';
import { toBase64 } from './base64.ts';

/** Answers the server's questions about files that it cannot read itself: in a web worker all of them. */
export function answerFileRequests(client: BaseLanguageClient): Disposable[] {
  const uriOf = ({ uri }: FileParams): Uri => client.protocol2CodeConverter.asUri(uri);
  return [
    client.onRequest(fileRequests.stat, async (params: FileParams): Promise<StatResult> => {
      const stat = await orNull(workspace.fs.stat(uriOf(params)));
      return stat && { type: typeOf(stat.type), size: stat.size, version: stat.mtime };
    }),
    client.onRequest(fileRequests.readFile, async (params: FileParams): Promise<ReadFileResult> => {
      const bytes = await orNull(workspace.fs.readFile(uriOf(params)));
      return bytes && { base64: toBase64(bytes) };
    }),
    client.onRequest(fileRequests.readDirectory, async (params: FileParams): Promise<ReadDirectoryResult> => {
      const entries = (await orNull(workspace.fs.readDirectory(uriOf(params)))) ?? [];
      return {
        entries: entries
          .filter(([, type]) => !isLinkedFolder(type))
          .map(([name, type]) => ({ name, type: typeOf(type) })),
      };
    }),
  ];
}

/** A link counts as what it points to; VS Code sets both bits. */
const typeOf = (type: FileType): 'file' | 'folder' => (type & FileType.Directory ? 'folder' : 'file');

/** Left out of listings: a walk through links could circle. */
const isLinkedFolder = (type: FileType): boolean =>
  (type & FileType.SymbolicLink) !== 0 && (type & FileType.Directory) !== 0;

/** What is not there and what cannot be read is the same to the server. */
async function orNull<T>(result: Thenable<T>): Promise<T | null> {
  try {
    return await result;
  } catch {
    return null;
  }
}
