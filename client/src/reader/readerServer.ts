import type { Uri } from 'vscode';
import type { AnnotationAddress } from '../../../server/src/protocol/editing.ts';
import {
  type ReaderArticleParams,
  type ReaderArticleResult,
  type ReaderCardParams,
  type ReaderCardResult,
  type ReaderMarksParams,
  type ReaderMarksResult,
  readerRequests,
} from '../../../server/src/protocol/reader.ts';
import type { Server } from '../server.ts';

/** What a Reader asks the language server about its article. Requests reject while the server is not running. */
export class ReaderServer {
  readonly #server: Server;
  readonly #uri: Uri;

  constructor(server: Server, uri: Uri) {
    this.#server = server;
    this.#uri = uri;
  }

  article(): Promise<ReaderArticleResult> {
    const params: ReaderArticleParams = { uri: this.#server.fromUri(this.#uri) };
    return this.#server.client.sendRequest<ReaderArticleResult>(readerRequests.article, params);
  }

  /** Of some lines, the last one included. */
  marks(first: number, last: number): Promise<ReaderMarksResult> {
    const range = { start: { line: first, character: 0 }, end: { line: last, character: 2 ** 30 } };
    const params: ReaderMarksParams = { uri: this.#server.fromUri(this.#uri), range };
    return this.#server.client.sendRequest<ReaderMarksResult>(readerRequests.marks, params);
  }

  card(at: AnnotationAddress, index: number): Promise<ReaderCardResult> {
    const params: ReaderCardParams = { at, index };
    return this.#server.client.sendRequest<ReaderCardResult>(readerRequests.card, params);
  }
}
