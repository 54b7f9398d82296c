import type { Annotation } from '../model/annotation.ts';
import { hull, type Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import { speakerOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { entityAt } from './entityAt.ts';
import { projectOf, readingOf } from './lookups.ts';
import { type Hit, readingsAt } from './readingsAt.ts';
import type { LocationLink } from './types.ts';

/**
 * Where the thing at `offset` is defined. From an article: the speaker's entry on words that name a speaker, else the
 * annotation's entry in its sidecar. From a sidecar: the place in the article for an annotation, else what an id,
 * relation, answer or kind names. Nearest first.
 */
export function definition(snapshot: Snapshot, uri: Uri, offset: number): readonly LocationLink[] {
  if (snapshot.articles.has(uri)) return fromArticle(snapshot, uri, offset);
  const entity = entityAt(snapshot, uri, offset);
  if (!entity) return [];
  const { span: origin } = entity;
  switch (entity.type) {
    case 'annotation': {
      const { annotation, role } = entity;
      return role === 'ref' ? [entryLink(origin, uri, annotation)] : toArticle(snapshot, uri, annotation, origin);
    }
    case 'speaker':
      return toSpeaker(snapshot, uri, entity.id, origin, entity.role === 'definition');
    case 'relation': {
      const to = snapshot.corpus.resolve(uri, entity.target);
      return to ? [entryLink(origin, to.sidecar, to.annotation)] : [];
    }
    case 'question':
    case 'kind': {
      const project = projectOf(snapshot, uri);
      const found = project && snapshot.projects.get(project)?.project;
      const span = (entity.type === 'kind' ? found?.kinds : found?.questions)?.get(entity.id)?.span;
      return project && span ? [{ origin, uri: project, span, selection: span }] : [];
    }
    case 'rule':
    case 'key':
      return [];
  }
}

function fromArticle(snapshot: Snapshot, article: Uri, offset: number): readonly LocationLink[] {
  const hits = readingsAt(snapshot, article, offset);
  const [innermost] = hits;
  if (!innermost) return [];
  // Layers may hold the very same place: they are as near as the first one.
  const nearest = hits.filter((hit) => sameSpan(hit.span, innermost.span));
  const speakers = nearest.flatMap((hit) => ofHit(snapshot, hit));
  const links =
    speakers.length > 0 ? speakers : nearest.map((hit) => entryLink(hit.span, hit.file.uri, hit.reading.annotation));
  return links.filter((link, i) => links.findIndex((other) => sameTarget(link, other)) === i);
}

const ofHit = (snapshot: Snapshot, hit: Hit): readonly LocationLink[] =>
  hit.names.flatMap((id) => toSpeaker(snapshot, hit.file.uri, id, hit.span, false));

/** To the entries of a speaker; from an entry itself (`beyond`) to the farther ones, or to itself where it is the last. */
function toSpeaker(snapshot: Snapshot, file: Uri, id: string, origin: Span, beyond: boolean): readonly LocationLink[] {
  const entries = speakerOf(snapshot, file, id)?.entries ?? [];
  const farther = beyond ? entries.filter((entry) => entry.uri !== file) : entries;
  return (farther.length > 0 ? farther : entries).map(({ uri, speaker }) => ({
    origin,
    uri,
    span: { start: speaker.idSpan.start, end: Math.max(speaker.idSpan.end, speaker.node?.end ?? 0) },
    selection: speaker.idSpan,
  }));
}

function toArticle(snapshot: Snapshot, sidecar: Uri, annotation: Annotation, origin: Span): readonly LocationLink[] {
  const reading = readingOf(snapshot, sidecar, annotation);
  const uri = snapshot.sidecars.get(sidecar)?.article;
  if (!reading || !uri || reading.anchor.state === 'lost') return [];
  const places = reading.anchor.state === 'ambiguous' ? reading.anchor.candidates : [reading.anchor.spans];
  return places.map((spans) => ({ origin, uri, span: hull(spans), selection: spans[0] }));
}

const entryLink = (origin: Span, uri: Uri, annotation: Annotation): LocationLink => ({
  origin,
  uri,
  span: hull([annotation.span, annotation.idSpan]),
  selection: annotation.idSpan,
});

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const sameTarget = (a: LocationLink, b: LocationLink): boolean => a.uri === b.uri && sameSpan(a.selection, b.selection);
