import type { Connection } from 'vscode-languageserver';
import type { Output } from '../core/formats/runExport.ts';
import type { Uri } from '../core/model/uri.ts';
import { type AppendParams, type OutputParams, writeRequests } from '../protocol/exchange.ts';

let outputs = 0;

/** Files that the client writes: of virtual workspaces, and all files where the server runs in a web worker. */
export class ClientOutput implements Output {
  readonly #connection: Connection;
  readonly #folder: Uri;
  readonly #output: number;
  #begun = false;

  constructor(connection: Connection, folder: Uri) {
    this.#connection = connection;
    this.#folder = folder;
    outputs += 1;
    this.#output = outputs;
  }

  async append(path: string, text: string): Promise<void> {
    this.#begun = true;
    const params: AppendParams = { output: this.#output, folder: this.#folder, path, text };
    await this.#connection.sendRequest(writeRequests.append, params);
  }

  commit(): Promise<void> {
    return this.#end(writeRequests.commit);
  }

  discard(): Promise<void> {
    return this.#end(writeRequests.discard);
  }

  async #end(method: string): Promise<void> {
    if (!this.#begun) return;
    await this.#connection.sendRequest(method, { output: this.#output } satisfies OutputParams);
  }
}
