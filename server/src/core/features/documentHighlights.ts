import { spansOf } from '../model/anchor.ts';
import type { Uri } from '../model/uri.ts';
import { chainIn } from '../workspace/chainIn.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { groupKey, identityOf } from './identity.ts';
import { readingsAt } from './readingsAt.ts';
import { references } from './references.ts';
import { mentionSpans } from './speakerPlaces.ts';
import { readingsOf } from './statements.ts';
import type { DocumentHighlight } from './types.ts';

/**
 * In an article, all that the speaker at `offset` says here and the words that name them; an annotation without a
 * speaker, itself. In a sidecar or project file, every place of that file that names the same thing.
 */
export function documentHighlights(
  snapshot: Snapshot,
  uri: Uri,
  offset: number,
  token: CancellationToken = neverCancelled,
): readonly DocumentHighlight[] {
  if (snapshot.articles.has(uri)) return inArticle(snapshot, uri, offset, token);
  const defined = new Set(
    references(snapshot, uri, offset, false, token)
      .filter((place) => place.uri === uri)
      .map((place) => place.span.start),
  );
  return references(snapshot, uri, offset, true, token)
    .filter((place) => place.uri === uri)
    .map(({ span }) => ({ span, kind: defined.has(span.start) ? 'read' : 'write' }));
}

function inArticle(
  snapshot: Snapshot,
  article: Uri,
  offset: number,
  token: CancellationToken,
): readonly DocumentHighlight[] {
  const [hit] = readingsAt(snapshot, article, offset);
  if (!hit) return [];
  const { annotation } = hit.reading;
  const ids = hit.names.length > 0 ? hit.names : chainIn(hit.file.sidecar, annotation).speakers.map((ref) => ref.id);
  if (ids.length === 0) {
    return (spansOf(hit.reading.anchor) ?? []).map((span) => ({ span, kind: 'text' }));
  }
  const key = (file: Uri, id: string): string => groupKey(snapshot, identityOf(snapshot, file, id));
  const wanted = new Set(ids.map((id) => key(hit.file.uri, id)));
  const found: DocumentHighlight[] = [];
  const known = new Map<string, boolean>();
  for (const [file, reading] of readingsOf(snapshot, article)) {
    if (token.isCancellationRequested) return [];
    const names = (id: string): boolean => {
      const at = `${file.uri}#${id}`;
      const before = known.get(at) ?? wanted.has(key(file.uri, id));
      known.set(at, before);
      return before;
    };
    const statement = reading.annotation.base === 'claim' || reading.annotation.base === 'quote';
    if (statement && chainIn(file.sidecar, reading.annotation).speakers.some((ref) => names(ref.id))) {
      for (const span of spansOf(reading.anchor) ?? []) found.push({ span, kind: 'text' });
    }
    for (const span of mentionSpans(file.sidecar, reading, names)) found.push({ span, kind: 'read' });
  }
  return distinct(found);
}

function distinct(found: readonly DocumentHighlight[]): readonly DocumentHighlight[] {
  const bySpan = new Map(found.map((highlight) => [`${highlight.span.start} ${highlight.span.end}`, highlight]));
  return [...bySpan.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
