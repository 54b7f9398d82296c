import { spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';
import { hull, type Span } from '../model/span.ts';
import type { Node } from '../model/tree.ts';
import type { Uri } from '../model/uri.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { ArticleFile, Snapshot } from '../workspace/snapshot.ts';
import { readingsOf } from './statements.ts';
import type { FoldingRange } from './types.ts';

/**
 * In an article, each utterance that runs over several lines: a statement with all that continues it. In sidecars and
 * project files, each map, list and block of text that does. By first line, the outer before the inner.
 */
export function foldingRanges(
  snapshot: Snapshot,
  uri: Uri,
  token: CancellationToken = neverCancelled,
): readonly FoldingRange[] {
  const article = snapshot.articles.get(uri);
  if (article) return severalLines(article.lines, utterances(snapshot, article, token));
  const file = snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri);
  if (!file) return [];
  const root = 'sidecar' in file ? file.sidecar.root : file.project.root;
  return severalLines(file.lines, root ? foldable(root, file.text) : []);
}

function utterances(snapshot: Snapshot, article: ArticleFile, token: CancellationToken): readonly Span[] {
  const beginnings = new Map<Sidecar, Map<Annotation, Annotation>>();
  const found = new Map<Annotation, Span>();
  for (const [{ sidecar }, { annotation, anchor }] of readingsOf(snapshot, article.uri)) {
    if (token.isCancellationRequested) return [];
    const spans = spansOf(anchor);
    if (!spans || annotation.base === 'ignore' || annotation.base === 'note') continue;
    const known = beginnings.get(sidecar) ?? new Map<Annotation, Annotation>();
    beginnings.set(sidecar, known);
    const first = beginningOf(sidecar, annotation, known);
    const before = found.get(first);
    found.set(first, before ? hull([before, ...spans]) : hull(spans));
  }
  return [...found.values()];
}

/** The annotation that an utterance begins with; of a circle, the one where it closes. */
function beginningOf(sidecar: Sidecar, annotation: Annotation, known: Map<Annotation, Annotation>): Annotation {
  const path = new Set<Annotation>();
  let at = annotation;
  while (!path.has(at)) {
    const before = known.get(at);
    if (before) {
      at = before;
      break;
    }
    path.add(at);
    const previous = at.continues && sidecar.byId.get(at.continues.id);
    if (!previous) break;
    at = previous;
  }
  for (const each of path) known.set(each, at);
  return at;
}

/** Each collection with the key it stands under, and each scalar; which of them fold is told by their lines. */
function foldable(root: Node, text: string): readonly Span[] {
  const spans: Span[] = [];
  const open: { readonly node: Node; readonly start: number }[] = [{ node: root, start: -1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, start } = next;
    // The whole file is no range of its own.
    if (start >= 0) spans.push({ start, end: trimmedEnd(text, node) });
    if (node.kind === 'map') for (const { key, value } of node.pairs) open.push({ node: value, start: key.start });
    if (node.kind === 'seq') for (const item of node.items) open.push({ node: item, start: item.start });
  }
  return spans;
}

/** Collections may end behind the line break after their last value. */
function trimmedEnd(text: string, node: Node): number {
  let end = node.end;
  while (end > node.start && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return end;
}

/** Clients fold from line to line: of ranges with one first line the longest is kept. */
function severalLines(lines: LineIndex, spans: readonly Span[]): readonly FoldingRange[] {
  const longest = new Map<number, Span>();
  for (const span of spans) {
    const line = lines.lineAt(span.start);
    if (lines.lineAt(span.end) === line) continue;
    const before = longest.get(line);
    if (!before || span.end > before.end) longest.set(line, span);
  }
  return [...longest.values()].sort((a, b) => a.start - b.start).map((span) => ({ span }));
}
