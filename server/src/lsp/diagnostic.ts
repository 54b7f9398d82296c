import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { render } from '../core/messages/render.ts';
import type { Uri } from '../core/model/uri.ts';
import type { Finding, Place } from '../core/rules/rule.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { firstLine, locationIn, rangeIn } from './convert.ts';
import type { Session } from './session.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** What a quick fix finds in a diagnostic's `data`. */
export type DiagnosticData = Pick<Finding, 'code' | 'sidecar' | 'annotation' | 'speaker'> & {
  readonly fix?: Finding['data'];
};

/** A finding as the protocol has it, with what the client understands. */
export function toDiagnostic(session: Session, snapshot: Snapshot, finding: Finding): Diagnostic {
  const { client, documents } = session;
  const { code, place, sidecar, annotation, speaker } = finding;
  const { docsUri } = client.options;
  const data: DiagnosticData = {
    code,
    ...(sidecar === undefined ? {} : { sidecar }),
    ...(annotation === undefined ? {} : { annotation }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(finding.data === undefined ? {} : { fix: finding.data }),
  };
  const related = client.relatedInformation ? finding.related : [];
  return {
    range: rangeOf(snapshot, place),
    severity: severities[finding.severity],
    code,
    source: 'isnad',
    message: render(finding.message, client.locale),
    ...(docsUri && client.codeDescription ? { codeDescription: { href: `${docsUri}/${code}.md` } } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(({ place: at, message }) => ({
            location: at.spans
              ? locationIn(snapshot, documents, { uri: at.uri, span: at.spans[0] })
              : { uri: documents.spelling(at.uri), range: firstLine(snapshot, at.uri) },
            message: render(message, client.locale),
          })),
        }),
    ...(client.diagnosticData ? { data } : {}),
  };
}

export const rangeOf = (snapshot: Snapshot, { uri, spans }: Place): Diagnostic['range'] =>
  spans ? rangeIn(snapshot, uri, spans[0]) : firstLine(snapshot, uri);

/** The diagnostics of each file that some findings are about. */
export function byFile(
  session: Session,
  snapshot: Snapshot,
  findings: readonly Finding[],
): ReadonlyMap<Uri, Diagnostic[]> {
  const files = new Map<Uri, Diagnostic[]>();
  for (const finding of findings) {
    const list = files.get(finding.place.uri) ?? [];
    files.set(finding.place.uri, list);
    list.push(toDiagnostic(session, snapshot, finding));
  }
  return files;
}
