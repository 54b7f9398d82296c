import type { Uri } from '../core/model/uri.ts';
import { baseName } from '../core/model/uri.ts';
import { isProjectFileName, parseSidecarName } from '../core/sidecar/pairing.ts';
import type { ArticleFile } from '../core/workspace/snapshot.ts';
import { type ChangedParams, notifications } from '../protocol/requests.ts';
import type { Diagnostics } from './diagnostics.ts';
import { Later } from './later.ts';
import { PullDiagnostics } from './pullDiagnostics.ts';
import { PushDiagnostics } from './pushDiagnostics.ts';
import type { Session } from './session.ts';

/** So long after the last edit of a long text what lost its place is searched again. Milliseconds. */
const pause = 250;

/** Carries changes to the workspace, and what follows from them to the client. */
export class Changes {
  readonly #session: Session;
  readonly #push: PushDiagnostics | undefined;
  readonly #pull: PullDiagnostics | undefined;
  readonly #later = new Later(() => this.#report());
  /** Since the last report: the files that were edited, and whether anything else changed too. */
  readonly #edited = new Set<Uri>();
  #elsewhere = false;
  /** How open articles stood before their last edit. */
  readonly #before = new Map<Uri, ArticleFile>();
  /** Is told of each edit of an open document. */
  onEdit: (uri: Uri) => void = () => {};
  readonly #pauses = new Map<Uri, ReturnType<typeof setTimeout>>();

  constructor(session: Session, diagnostics: Diagnostics) {
    this.#session = session;
    const { pullDiagnostics } = session.client;
    this.#pull = pullDiagnostics ? new PullDiagnostics(session, diagnostics) : undefined;
    this.#push = pullDiagnostics ? undefined : new PushDiagnostics(session, diagnostics);
    this.#listen();
  }

  /** Something other than an edit changed: files on disk, settings, what is indexed. */
  elsewhere(): void {
    this.#elsewhere = true;
    this.#later.ask();
  }

  /** Another choice of files is reported on now: what the client was told of the others has to go, or to come. */
  scope(): void {
    this.#pull?.refresh();
    this.elsewhere();
  }

  #listen(): void {
    const { connection, documents, workspace } = this.#session;
    connection.onDidOpenTextDocument(({ textDocument: { uri: clientUri, languageId, version, text } }) => {
      const uri = documents.open(clientUri, languageId, version, text);
      workspace.open(uri, documents.text(uri));
      this.#session.saved(uri);
      const ready = workspace.ensure(uri);
      documents.setReady(
        uri,
        ready.catch((error: unknown) => this.#session.logError(clientUri, error)),
      );
      this.#session.inBackground(
        clientUri,
        ready.then(() => this.edited(uri)),
      );
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri: clientUri, version }, contentChanges }) => {
      const uri = documents.uriOf(clientUri);
      const applied = documents.change(uri, version, contentChanges);
      if (!applied) return;
      const article = workspace.snapshot().articles.get(uri);
      if (article) this.#before.set(uri, article);
      workspace.change(uri, applied.changes, applied.text);
      this.edited(uri);
      this.onEdit(uri);
      this.#settleAfterPause(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri: clientUri } }) => {
      const uri = documents.uriOf(clientUri);
      documents.close(uri);
      this.#session.saved(uri);
      this.#before.delete(uri);
      clearTimeout(this.#pauses.get(uri));
      this.#pauses.delete(uri);
      this.#push?.closed(uri, clientUri);
      this.#pull?.closed(uri);
      this.#session.inBackground(
        clientUri,
        workspace.close(uri).then(() => this.elsewhere()),
      );
    });
  }

  /** How an open article stood before its last edit. */
  before(uri: Uri): ArticleFile | undefined {
    return this.#before.get(uri);
  }

  /** A file was edited, or became an article: its answers may be others now. */
  edited(uri: Uri): void {
    this.#edited.add(uri);
    this.#later.ask();
  }

  #settleAfterPause(uri: Uri): void {
    if (!this.#session.workspace.snapshot().articles.has(uri)) return;
    clearTimeout(this.#pauses.get(uri));
    this.#pauses.set(
      uri,
      setTimeout(() => {
        this.#pauses.delete(uri);
        // Nobody asks about this text again by itself, so the client has to be told.
        if (this.#session.workspace.settle(uri)) this.elsewhere();
      }, pause),
    );
  }

  /** Tells the client what it would not ask about by itself. */
  #report(): void {
    const edited = new Set(this.#edited);
    const elsewhere = this.#elsewhere;
    this.#edited.clear();
    this.#elsewhere = false;
    this.#session.inBackground('changes', this.#tell(edited, elsewhere));
  }

  async #tell(edited: ReadonlySet<Uri>, elsewhere: boolean): Promise<void> {
    const { workspace, findings } = this.#session;
    await workspace.settled();
    // An edit of a sidecar or project file shows in files that are not being edited.
    const reaching = elsewhere || [...edited].some(reachesOthers);
    if (this.#push) await this.#push.update([...edited]);
    else if (reaching && this.#session.wholeWorkspace) this.#pull?.refresh();
    else this.#pull?.refreshIfStale(edited);
    findings.prune(workspace.snapshot());
    if (reaching) this.#refreshFeatures();
    if (!this.#session.client.options.notifications) return;
    const uris = elsewhere ? undefined : this.#articlesOf(edited);
    if (uris?.length !== 0) {
      const params: ChangedParams = uris ? { uris } : {};
      await this.#session.connection.sendNotification(notifications.changed, params);
    }
  }

  /** As the client spells them; undefined where it could be any. */
  #articlesOf(edited: ReadonlySet<Uri>): readonly string[] | undefined {
    const { workspace, documents } = this.#session;
    const { articles, sidecars, projects } = workspace.snapshot();
    const found = new Set<string>();
    for (const uri of edited) {
      if (projects.has(uri) || isProjectFileName(baseName(uri))) return undefined;
      const article = articles.has(uri) ? uri : sidecars.get(uri)?.article;
      if (article) found.add(documents.spelling(article));
    }
    return [...found];
  }

  #refreshFeatures(): void {
    const { client, connection } = this.#session;
    const { languages } = connection;
    const run = (wanted: boolean, what: string, refresh: () => Promise<void> | void): void => {
      if (wanted) this.#session.inBackground(what, Promise.resolve(refresh()));
    };
    run(client.refreshCodeLens, 'codeLens/refresh', () => connection.sendRequest('workspace/codeLens/refresh'));
    run(client.refreshSemanticTokens, 'semanticTokens/refresh', () => languages.semanticTokens.refresh());
    run(client.refreshInlayHints, 'inlayHint/refresh', () => languages.inlayHint.refresh());
    run(client.refreshFoldingRanges, 'foldingRange/refresh', () => languages.foldingRange.refresh());
  }
}

const reachesOthers = (uri: Uri): boolean => {
  const name = baseName(uri);
  return isProjectFileName(name) || parseSidecarName(name) !== undefined;
};
