import type { Disposable } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type AppendParams, type OutputParams, writeRequests } from '../../../server/src/protocol/exchange.ts';
import { StagedFiles } from './stagedFiles.ts';

/** Writes files for a server that cannot: in a web worker, and for virtual workspaces. */
export function answerWriteRequests(client: BaseLanguageClient): Disposable[] {
  const outputs = new Map<number, StagedFiles>();
  const take = (output: number): StagedFiles | undefined => {
    const files = outputs.get(output);
    outputs.delete(output);
    return files;
  };
  return [
    client.onRequest(writeRequests.append, async ({ output, folder, path, text }: AppendParams) => {
      const files = outputs.get(output) ?? new StagedFiles(client.protocol2CodeConverter.asUri(folder));
      outputs.set(output, files);
      await files.append(path, text);
      return null;
    }),
    client.onRequest(writeRequests.commit, async ({ output }: OutputParams) => {
      await take(output)?.commit();
      return null;
    }),
    client.onRequest(writeRequests.discard, async ({ output }: OutputParams) => {
      await take(output)?.discard();
      return null;
    }),
    // Nobody finishes what a server began that is gone.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) return;
      for (const output of [...outputs.keys()]) void take(output)?.discard();
    }),
  ];
}
