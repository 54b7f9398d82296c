import type { Annotation } from '../model/annotation.ts';
import { relativeTo } from '../model/relativeTo.ts';
import type { Span } from '../model/span.ts';
import { baseName, isWithin, join, parentOf, relativePath, sibling, type Uri } from '../model/uri.ts';
import type { FileEdits, TextEdit } from '../model/workspaceEdit.ts';
import { sidecarNameOf } from '../sidecar/pairing.ts';
import { webTarget } from '../text/webTarget.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import { speakerOf } from '../workspace/scope.ts';
import type { SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { RenameFilesEdit } from './types.ts';
import { replaceScalar } from './yamlScalar.ts';

export interface FileRename {
  readonly from: Uri;
  readonly to: Uri;
}

/**
 * What has to follow when files or folders are about to be renamed or moved: the sidecars of an article go with it,
 * and relative paths of relations and evidence are mended, in the files that name something that moves as well as in
 * those that move themselves. A path whose scalar cannot be replaced by itself (an alias) stays as it is.
 */
export function willRenameFiles(
  snapshot: Snapshot,
  asked: readonly FileRename[],
  token: CancellationToken = neverCancelled,
): RenameFilesEdit {
  const renames = sidecarRenames(snapshot, asked);
  const all = [...asked, ...renames];
  const place = (uri: Uri): Uri => newPlace(uri, all);
  const edits: FileEdits[] = [];
  for (const file of snapshot.sidecars.values()) {
    if (token.isCancellationRequested) return { renames: [], edits: [] };
    const found = file.sidecar.annotations.flatMap((annotation) => mended(snapshot, file, annotation, place));
    if (found.length > 0) edits.push({ uri: file.uri, edits: found.sort((a, b) => a.span.start - b.span.start) });
  }
  return { renames, edits };
}

/** The sidecars of articles that are renamed by themselves; those in a folder that moves go with the folder. */
function sidecarRenames(snapshot: Snapshot, asked: readonly FileRename[]): readonly FileRename[] {
  const found: FileRename[] = [];
  for (const { from, to } of asked) {
    for (const uri of snapshot.articles.get(from)?.sidecars ?? []) {
      const file = snapshot.sidecars.get(uri);
      if (!file || asked.some((other) => isWithin(other.from, uri))) continue;
      const target = sibling(to, sidecarNameOf(baseName(to), file.layer));
      // Nothing that is there is written over: that sidecar stays behind, where its finding tells of it.
      const taken = snapshot.sidecars.has(target) && !asked.some((other) => isWithin(other.from, target));
      if (target !== uri && !taken) found.push({ from: uri, to: target });
    }
  }
  return found;
}

/** Where a file stands afterwards; a rename of the file itself counts before one of a folder above it. */
function newPlace(uri: Uri, renames: readonly FileRename[]): Uri {
  let best: FileRename | undefined;
  for (const rename of renames) {
    if (isWithin(rename.from, uri) && (!best || rename.from.length > best.from.length)) best = rename;
  }
  if (!best) return uri;
  const below = relativePath(best.from, uri);
  return below ? join(best.to, below) : best.to;
}

function mended(
  snapshot: Snapshot,
  file: SidecarFile,
  annotation: Annotation,
  place: (uri: Uri) => Uri,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const mend = (span: Span, path: string, rest: string): void => {
    const moved = movedPath(file.uri, path, place);
    const text = moved === undefined ? undefined : replaceScalar(file.text.slice(span.start, span.end), moved + rest);
    if (text !== undefined) edits.push({ span, text });
  };
  for (const { target, span } of annotation.relations) {
    if (target.path === undefined) continue;
    mend(span, target.path, target.text.slice(target.text.lastIndexOf('#')));
  }
  for (const { target, span } of annotation.evidence) {
    if (!isRelative(target) || speakerOf(snapshot, file.uri, target)) continue;
    const [path = ''] = target.split('#');
    mend(span, path, target.slice(path.length));
  }
  return edits;
}

/** The path that leads to the same file afterwards; undefined where the old one still does. */
function movedPath(sidecar: Uri, path: string, place: (uri: Uri) => Uri): string | undefined {
  if (path === '') return undefined;
  try {
    const target = place(join(parentOf(sidecar), path));
    const from = place(sidecar);
    return join(parentOf(from), path) === target ? undefined : relativeTo(from, target);
  } catch {
    // A URI without folders (a file that was never saved) has nothing beside it.
    return undefined;
  }
}

const isRelative = (target: string): boolean =>
  webTarget(target) === undefined && !/^[a-z][a-z\d+.-]*:|^[\\/]/i.test(target.trim());
