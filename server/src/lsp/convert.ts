import type { Location, Range } from 'vscode-languageserver';
import type { Span } from '../core/model/span.ts';
import type { Uri } from '../core/model/uri.ts';
import type { LineIndex } from '../core/text/lineIndex.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import type { Documents } from './documents.ts';

/** The lines of any file that the snapshot knows. */
export const linesOf = (snapshot: Snapshot, uri: Uri): LineIndex | undefined =>
  (snapshot.articles.get(uri) ?? snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri))?.lines;

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** {@link rangeIn} for many spans of one file. */
export function rangesIn(snapshot: Snapshot, uri: Uri): (span: Span) => Range {
  const lines = linesOf(snapshot, uri);
  return lines ? (span) => lines.range(span) : () => top;
}

/** A span of a file as the protocol has it; the file's top where the snapshot does not know the file. */
export const rangeIn = (snapshot: Snapshot, uri: Uri, span: Span): Range => linesOf(snapshot, uri)?.range(span) ?? top;

/** The first line of a file, for what is about all of it. */
export const firstLine = (snapshot: Snapshot, uri: Uri): Range => {
  const lines = linesOf(snapshot, uri);
  return lines ? lines.range(lines.line(0)) : top;
};

export const locationIn = (
  snapshot: Snapshot,
  documents: Documents,
  { uri, span }: { readonly uri: Uri; readonly span: Span },
): Location => ({ uri: documents.spelling(uri), range: rangeIn(snapshot, uri, span) });
