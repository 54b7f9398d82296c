import { type CancellationToken, type Disposable, EventEmitter, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AdoptResult, editingNotifications, editingRequests } from '../../server/src/protocol/editing.ts';
import {
  type ArticleParams,
  type ChangedParams,
  type CountsResult,
  type HighlightsResult,
  notifications,
  type PairResult,
  requests,
  type SpeakerArticlesParams,
  type SpeakerArticlesResult,
  type SpeakersParams,
  type SpeakersResult,
} from '../../server/src/protocol/requests.ts';

/** What the rest of the client may ask the language server, typed. Requests reject while it is not running. */
export class Server implements Disposable {
  readonly client: BaseLanguageClient;
  readonly #changed = new EventEmitter<readonly Uri[] | undefined>();
  readonly #disposables: Disposable[];

  /** The articles of which earlier answers may be wrong now; undefined where it could be any. */
  readonly onChanged = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.client = client;
    this.#disposables = [
      this.#changed,
      // A client has one listener for each notification.
      client.onNotification(notifications.changed, ({ uris }: ChangedParams) =>
        this.#changed.fire(uris?.map((uri) => this.toUri(uri))),
      ),
    ];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  highlights(uri: Uri, token?: CancellationToken): Promise<HighlightsResult> {
    return this.client.sendRequest<HighlightsResult>(requests.highlights, this.#article(uri), token);
  }

  counts(uri: Uri, token?: CancellationToken): Promise<CountsResult> {
    return this.client.sendRequest<CountsResult>(requests.counts, this.#article(uri), token);
  }

  pair(uri: Uri, token?: CancellationToken): Promise<PairResult> {
    return this.client.sendRequest<PairResult>(requests.pair, this.#article(uri), token);
  }

  speakers(params: SpeakersParams, token?: CancellationToken): Promise<SpeakersResult> {
    return this.client.sendRequest<SpeakersResult>(requests.speakers, params, token);
  }

  speakerArticles(params: SpeakerArticlesParams, token?: CancellationToken): Promise<SpeakerArticlesResult> {
    return this.client.sendRequest<SpeakerArticlesResult>(requests.speakerArticles, params, token);
  }

  adopt(uri: Uri): Promise<AdoptResult> {
    return this.client.sendRequest<AdoptResult>(editingRequests.adopt, this.#article(uri));
  }

  reloaded(uri: Uri): Promise<void> {
    return this.client.sendNotification(editingNotifications.reloaded, this.#article(uri));
  }

  toUri(uri: string): Uri {
    return this.client.protocol2CodeConverter.asUri(uri);
  }

  fromUri(uri: Uri): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }

  #article(uri: Uri): ArticleParams {
    return { uri: this.fromUri(uri) };
  }
}
