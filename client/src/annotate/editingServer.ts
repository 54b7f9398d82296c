import type { CancellationToken, Uri } from 'vscode';
import {
  type AnnotationsAtResult,
  type ChoicesResult,
  type EditAction,
  type EditResult,
  editingRequests,
  type StatementsResult,
} from '../../../server/src/protocol/editing.ts';
import type { Range } from '../../../server/src/protocol/requests.ts';
import { fromRange } from '../convert.ts';
import type { Server } from '../server.ts';

/** What annotating asks the language server, typed. */
export class EditingServer {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  choices(uri: Uri, ranges: readonly Range[]): Promise<ChoicesResult> {
    return this.#ask(editingRequests.choices, { uri: this.fromUri(uri), ranges: ranges.map(fromRange) });
  }

  async annotationsAt(uri: Uri, range: Range): Promise<AnnotationsAtResult['annotations']> {
    const result = await this.#ask<AnnotationsAtResult | null>(editingRequests.annotationsAt, {
      uri: this.fromUri(uri),
      range: fromRange(range),
    });
    return result?.annotations ?? [];
  }

  statements(uri: string, query: string, own: boolean, token?: CancellationToken): Promise<StatementsResult> {
    return this.#ask(editingRequests.statements, { uri, query, own }, token);
  }

  edit(action: EditAction): Promise<EditResult> {
    return this.#ask(editingRequests.edit, { action });
  }

  toUri(uri: string): Uri {
    return this.#server.toUri(uri);
  }

  fromUri(uri: Uri): string {
    return this.#server.fromUri(uri);
  }

  #ask<T>(method: string, params: object, token?: CancellationToken): Promise<T> {
    return this.#server.client.sendRequest<T>(method, params, token);
  }
}
