import type { Annotation } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { pairOf, valueAt } from '../model/tree.ts';
import { isWithin, join, parentOf, type Uri } from '../model/uri.ts';
import { webTarget } from '../text/webTarget.ts';
import { speakerOf } from '../workspace/scope.ts';
import type { SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { DocumentLink } from './types.ts';

/**
 * Links of a sidecar or project file: evidence, archived copies, reviews, the article's address and `sameAs`. Only
 * `http:`, `https:` and relative paths that stay within `roots` (the workspace folders; without any, the file's own
 * folder or its project's) become links; no file can make an editor run or open anything else.
 */
export function documentLinks(snapshot: Snapshot, uri: Uri, roots: readonly Uri[] = []): readonly DocumentLink[] {
  const file = snapshot.sidecars.get(uri);
  const speakers = file?.sidecar.speakers ?? snapshot.projects.get(uri)?.project.speakers;
  if (!speakers) return [];
  const links: DocumentLink[] = [];
  const add = (span: Span, target: string | undefined): void => {
    if (target !== undefined && span.start < span.end) links.push({ span, target });
  };
  for (const { sameAs } of speakers.values()) for (const { span, url } of sameAs) add(span, webTarget(url));
  if (file) {
    const address = valueAt(pairOf(file.sidecar.root, 'article')?.value, 'url');
    if (address?.kind === 'scalar') add(address, webTarget(address.text));
    for (const annotation of file.sidecar.annotations) ofAnnotation(snapshot, file, annotation, roots, add);
  }
  return links
    .map(({ span: { start, end }, target }) => ({ span: { start, end }, target }))
    .sort((a, b) => a.span.start - b.span.start);
}

function ofAnnotation(
  snapshot: Snapshot,
  file: SidecarFile,
  annotation: Annotation,
  roots: readonly Uri[],
  add: (span: Span, target: string | undefined) => void,
): void {
  for (const { target, span, archived, archivedSpan } of annotation.evidence) {
    if (!speakerOf(snapshot, file.uri, target)) add(span, webTarget(target) ?? within(file, target, roots));
    if (archived !== undefined && archivedSpan) add(archivedSpan, webTarget(archived));
  }
  const reviews = valueAt(annotation.node, 'review');
  for (const review of reviews?.kind === 'seq' ? reviews.items : []) {
    const address = valueAt(review, 'url');
    if (address?.kind === 'scalar') add(address, webTarget(address.text));
  }
}

/** The file that a relative path of a sidecar names; undefined where it is none or leaves the workspace. */
function within(file: SidecarFile, path: string, roots: readonly Uri[]): Uri | undefined {
  const [name = ''] = path.split('#');
  // A scheme, a drive, a network or absolute path, or a control character is no relative path.
  if (!name.trim() || /^[a-z][a-z\d+.-]*:|^[\\/]|[\\\p{Cc}]/iu.test(name) || name.length > 1_000) return undefined;
  try {
    const target = join(parentOf(file.uri), name);
    const own = parentOf(file.project ?? file.uri);
    return (roots.length > 0 ? roots : [own]).some((root) => isWithin(root, target)) ? target : undefined;
  } catch {
    // A URI without folders (a file that was never saved) has nothing beside it.
    return undefined;
  }
}
