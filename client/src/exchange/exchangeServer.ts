import type { CancellationToken, Uri } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import {
  type ExportParams,
  type ExportResult,
  exchangeRequests,
  type FormatOffer,
  type FormatsResult,
  type ImportParams,
  type ImportResult,
} from '../../../server/src/protocol/exchange.ts';
import type { Server } from '../server.ts';

/** How far something has come. */
export interface Reached {
  /** Of a hundred. */
  readonly percentage?: number;
  readonly message?: string;
}

let tokens = 0;

/** What exporting and importing ask the language server, typed. */
export class ExchangeServer {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async formats(names: readonly string[]): Promise<readonly FormatOffer[]> {
    const { formats } = await this.#server.client.sendRequest<FormatsResult>(exchangeRequests.formats, { names });
    return formats;
  }

  export(params: ExportParams, reached: (progress: Reached) => void, token: CancellationToken): Promise<ExportResult> {
    return this.#long(exchangeRequests.export, params, reached, token);
  }

  import(params: ImportParams, reached: (progress: Reached) => void, token: CancellationToken): Promise<ImportResult> {
    return this.#long(exchangeRequests.import, params, reached, token);
  }

  toUri(uri: string): Uri {
    return this.#server.toUri(uri);
  }

  fromUri(uri: Uri): string {
    return this.#server.fromUri(uri);
  }

  async #long<R>(method: string, params: object, reached: (p: Reached) => void, token: CancellationToken): Promise<R> {
    tokens += 1;
    const workDoneToken = `isnad-exchange-${tokens}`;
    const { client } = this.#server;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'report') reached(value);
    });
    try {
      return await client.sendRequest<R>(method, { ...params, workDoneToken }, token);
    } finally {
      listening.dispose();
    }
  }
}
