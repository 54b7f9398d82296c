import type { Uri } from '../../model/uri.ts';
import { readSidecar } from '../../sidecar/readSidecar.ts';
import type { SidecarFile, Snapshot } from '../../workspace/snapshot.ts';
import { lineEnd, lineStart } from './lines.ts';

/** In longer files what an unfinished line hides stays hidden: reading them again takes too long. */
const maxLength = 300_000;

const lately = new WeakMap<
  SidecarFile,
  { readonly line: number; readonly snapshot: Snapshot; readonly seen: Snapshot }
>();

/**
 * The snapshot with the sidecar as it would be without the line at `offset`, where that line spoils what stands behind
 * it (an open bracket or quotation mark). Places are those of the file as it is.
 */
export function seenWithout(snapshot: Snapshot, uri: Uri, offset: number): Snapshot {
  const file = snapshot.sidecars.get(uri);
  if (!file || file.text.length > maxLength) return snapshot;
  if (!file.sidecar.problems.some(({ code }) => code === 'sidecar.syntax')) return snapshot;
  const start = lineStart(file.text, offset);
  const before = lately.get(file);
  if (before?.line === start && before.snapshot === snapshot) return before.seen;
  const end = lineEnd(file.text, offset);
  const text = `${file.text.slice(0, start)}${' '.repeat(end - start)}${file.text.slice(end)}`;
  const kinds = file.project && snapshot.projects.get(file.project)?.project.kinds;
  const sidecar = readSidecar(text, kinds);
  const seen = { ...snapshot, sidecars: new Map(snapshot.sidecars).set(uri, { ...file, sidecar }) };
  lately.set(file, { line: start, snapshot, seen });
  return seen;
}
