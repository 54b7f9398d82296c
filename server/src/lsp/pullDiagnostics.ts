import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { toUri, type Uri } from '../core/model/uri.ts';
import type { Diagnostics } from './diagnostics.ts';
import { filesOf, subjectsOf } from './findings.ts';
import { breathe } from './later.ts';
import { cancelled, type Session } from './session.ts';

/** The id of a file that the server has nothing to say about. */
const nothing = '';

/** Answers clients that ask for diagnostics, and tells them when to ask again. */
export class PullDiagnostics {
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;
  /** The ids of what the client has of open files. */
  readonly #given = new Map<Uri, string>();

  constructor(session: Session, diagnostics: Diagnostics) {
    this.#session = session;
    this.#diagnostics = diagnostics;
    session.connection.languages.diagnostics.on(
      session.answer((snapshot, uri, { previousResultId }, token): DocumentDiagnosticReport => {
        const found = this.#diagnostics.of(snapshot, uri, token);
        this.#given.set(uri, found?.id ?? nothing);
        if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        return found.id === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: found.id }
          : { kind: DocumentDiagnosticReportKind.Full, resultId: found.id, items: [...found.items] };
      }),
    );
    session.connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
      await session.workspace.idle();
      const { workspace, documents, wholeWorkspace } = this.#session;
      const snapshot = workspace.snapshot();
      const previous = new Map(previousResultIds.map(({ uri, value }) => [toUri(uri), value]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const subject of wholeWorkspace ? subjectsOf(snapshot) : []) {
        const found = this.#diagnostics.ofSubject(snapshot, subject, token);
        if (!found) return cancelled();
        for (const file of filesOf(snapshot, subject)) {
          const { id, items: diagnostics } = found.get(file);
          const uri = documents.spelling(file);
          const version = documents.get(file)?.version ?? null;
          const known = previous.get(file);
          previous.delete(file);
          if (known === id) items.push({ kind: 'unchanged', uri, version, resultId: id });
          else if (known !== undefined || diagnostics.length > 0) {
            items.push({ kind: 'full', uri, version, resultId: id, items: [...diagnostics] });
          }
        }
        await breathe();
        if (token.isCancellationRequested) return cancelled();
      }
      // What is gone, or no longer asked for, is taken back; open files are asked about on their own.
      for (const uri of previous.keys()) {
        if (!documents.get(uri)) items.push({ kind: 'full', uri, version: null, items: [] });
      }
      return { items };
    });
  }

  closed(uri: Uri): void {
    this.#given.delete(uri);
  }

  /** Has the client ask again where something else than a file's own edits changed what it was told of it. */
  refreshIfStale(edited: ReadonlySet<Uri>): void {
    const snapshot = this.#session.workspace.snapshot();
    const stale = [...this.#given].some(
      ([uri, id]) => !edited.has(uri) && (this.#diagnostics.of(snapshot, uri)?.id ?? nothing) !== id,
    );
    if (stale) this.refresh();
  }

  refresh(): void {
    if (!this.#session.client.refreshDiagnostics) return;
    this.#session.inBackground('diagnostic/refresh', this.#session.connection.languages.diagnostics.refresh());
  }
}
