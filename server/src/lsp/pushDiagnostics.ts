import type { Uri } from '../core/model/uri.ts';
import { neverCancelled } from '../core/workspace/fileSystem.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import type { Diagnostics, FileDiagnostics } from './diagnostics.ts';
import { filesOf, subjectsOf } from './findings.ts';
import { breathe } from './later.ts';
import type { Session } from './session.ts';

/** Sends diagnostics to clients that do not ask for them. */
export class PushDiagnostics {
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;
  /** What the client was told last. */
  readonly #sent = new Map<Uri, { readonly id: string; readonly version: number | undefined }>();
  #turn = 0;

  constructor(session: Session, diagnostics: Diagnostics) {
    this.#session = session;
    this.#diagnostics = diagnostics;
  }

  /** Tells the client what changed, `first` before the rest. A later call cuts a run that is still under way short. */
  async update(first: readonly Uri[] = []): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { workspace, documents, wholeWorkspace } = this.#session;
    const snapshot = workspace.snapshot();
    for (const uri of new Set([...first, ...documents.all()])) {
      if (!documents.get(uri)) continue;
      this.#send(snapshot, uri, this.#diagnostics.of(snapshot, uri));
      if (!first.includes(uri)) await breathe();
      if (turn !== this.#turn) return;
    }
    const shown = new Set(documents.all());
    if (wholeWorkspace) {
      for (const subject of subjectsOf(snapshot)) {
        const found = this.#diagnostics.ofSubject(snapshot, subject, neverCancelled);
        for (const uri of filesOf(snapshot, subject)) {
          shown.add(uri);
          this.#send(snapshot, uri, found?.get(uri));
        }
        await breathe();
        if (turn !== this.#turn) return;
      }
    }
    for (const uri of this.#sent.keys()) if (!shown.has(uri)) this.#withdraw(uri, undefined);
  }

  /** The client closed the file. */
  closed(uri: Uri, clientUri: string): void {
    if (!this.#session.wholeWorkspace) this.#withdraw(uri, clientUri);
  }

  #send(snapshot: Snapshot, uri: Uri, found: FileDiagnostics | undefined): void {
    if (!found) {
      this.#withdraw(uri, undefined);
      return;
    }
    const { connection, documents, workspace } = this.#session;
    const version = documents.get(uri)?.version;
    const before = this.#sent.get(uri);
    if (before?.id === found.id && before.version === version) return;
    // Nothing to say about a file of which nothing was said.
    if (!before && version === undefined && found.items.length === 0) return;
    // The ranges are of this snapshot; a newer one is dealt with by the run that its change asked for.
    if (snapshot !== workspace.snapshot() && version !== undefined) return;
    this.#sent.set(uri, { id: found.id, version });
    const diagnostics = [...found.items];
    const sent = connection.sendDiagnostics({
      uri: documents.spelling(uri),
      diagnostics,
      ...(version === undefined ? {} : { version }),
    });
    this.#session.inBackground('publishDiagnostics', sent);
  }

  #withdraw(uri: Uri, clientUri: string | undefined): void {
    if (!this.#sent.delete(uri)) return;
    const { connection, documents } = this.#session;
    const sent = connection.sendDiagnostics({ uri: clientUri ?? documents.spelling(uri), diagnostics: [] });
    this.#session.inBackground('publishDiagnostics', sent);
  }
}
