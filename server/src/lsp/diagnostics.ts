import type { Diagnostic } from 'vscode-languageserver';
import type { Uri } from '../core/model/uri.ts';
import type { Finding } from '../core/rules/rule.ts';
import { type CancellationToken, neverCancelled } from '../core/workspace/fileSystem.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { byFile } from './diagnostic.ts';
import { type Subject, subjectOf } from './findings.ts';
import type { Session } from './session.ts';

/** The diagnostics of one file; the same object as long as they hold. */
export interface FileDiagnostics {
  readonly items: readonly Diagnostic[];
  /** Differs between any two that the server ever gave. */
  readonly id: string;
}

/** Works diagnostics out, and knows them again. */
export class Diagnostics {
  readonly #session: Session;
  readonly #known = new WeakMap<readonly Finding[], ReadonlyMap<Uri, FileDiagnostics>>();
  /** What a file without findings has; kept so that it is known again. */
  readonly #empty = new WeakMap<readonly Finding[], FileDiagnostics>();
  #count = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Of an article, sidecar or project file; undefined for other files and when `token` was cancelled. */
  of(snapshot: Snapshot, uri: Uri, token: CancellationToken = neverCancelled): FileDiagnostics | undefined {
    const subject = subjectOf(snapshot, uri);
    return subject && this.ofSubject(snapshot, subject, token)?.get(uri);
  }

  /**
   * The findings behind the last ones, for features that show both. Right after an edit they may be those from before
   * it: what is asked for at the cursor does not wait for every rule.
   */
  latestFindings(snapshot: Snapshot, uri: Uri, token: CancellationToken = neverCancelled): readonly Finding[] {
    const subject = subjectOf(snapshot, uri);
    return subject ? this.#session.findings.latest(snapshot, subject, token) : [];
  }

  /** By file, for each file of the subject whether it has any or not. */
  ofSubject(
    snapshot: Snapshot,
    subject: Subject,
    token: CancellationToken,
  ): { get(uri: Uri): FileDiagnostics } | undefined {
    const findings = this.#session.findings.of(snapshot, subject, token);
    if (!findings) return undefined;
    const known = this.#known.get(findings) ?? this.#convert(snapshot, findings);
    this.#known.set(findings, known);
    return { get: (uri) => known.get(uri) ?? this.#none(findings) };
  }

  #convert(snapshot: Snapshot, findings: readonly Finding[]): ReadonlyMap<Uri, FileDiagnostics> {
    const files = byFile(this.#session, snapshot, findings);
    return new Map([...files].map(([uri, items]) => [uri, { items, id: this.#nextId() }]));
  }

  #none(findings: readonly Finding[]): FileDiagnostics {
    const before = this.#empty.get(findings);
    if (before) return before;
    const none = { items: [], id: this.#nextId() };
    this.#empty.set(findings, none);
    return none;
  }

  #nextId(): string {
    this.#count += 1;
    return String(this.#count);
  }
}
