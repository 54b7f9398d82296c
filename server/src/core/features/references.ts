import type { Annotation } from '../model/annotation.ts';
import { valueAt } from '../model/tree.ts';
import type { Uri } from '../model/uri.ts';
import { chainIn } from '../workspace/chainIn.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { entityAt } from './entityAt.ts';
import { identityOf } from './identity.ts';
import { projectOf } from './lookups.ts';
import { readingsAt } from './readingsAt.ts';
import { speakerPlaces } from './speakerPlaces.ts';
import type { Location } from './types.ts';

/**
 * Every place that names the thing at `offset`: a speaker over all articles; an annotation in relations, `continues`
 * and `within`; a question in answers; a kind in annotations. In an article words that name a speaker stand for the
 * speaker, and so does a statement of theirs; an annotation without a speaker stands for itself.
 */
export function references(
  snapshot: Snapshot,
  uri: Uri,
  offset: number,
  includeDeclaration: boolean,
  token: CancellationToken = neverCancelled,
): readonly Location[] {
  const ofSpeaker = (file: Uri, id: string): readonly Location[] =>
    speakerPlaces(snapshot, identityOf(snapshot, file, id), token)
      .filter((place) => includeDeclaration || place.role !== 'definition')
      .map(({ uri: at, span }) => ({ uri: at, span }));

  if (snapshot.articles.has(uri)) {
    const [hit] = readingsAt(snapshot, uri, offset);
    if (!hit) return [];
    const { annotation } = hit.reading;
    const speakers = chainIn(hit.file.sidecar, annotation).speakers.map((ref) => ref.id);
    const ids = hit.names.length > 0 ? hit.names : speakers;
    if (ids.length > 0) return distinct(ids.flatMap((id) => ofSpeaker(hit.file.uri, id)));
    return distinct(ofAnnotation(snapshot, hit.file.uri, annotation, includeDeclaration));
  }
  const entity = entityAt(snapshot, uri, offset);
  switch (entity?.type) {
    case 'speaker':
      return distinct(ofSpeaker(uri, entity.id));
    case 'annotation':
      return distinct(ofAnnotation(snapshot, uri, entity.annotation, includeDeclaration));
    case 'relation': {
      const to = snapshot.corpus.resolve(uri, entity.target);
      return to ? distinct(ofAnnotation(snapshot, to.sidecar, to.annotation, includeDeclaration)) : [];
    }
    case 'question':
      return distinct(ofQuestion(snapshot, projectOf(snapshot, uri), entity.id, includeDeclaration));
    case 'kind':
      return ofKind(snapshot, projectOf(snapshot, uri), entity.id, includeDeclaration, token);
    default:
      return [];
  }
}

function ofAnnotation(
  snapshot: Snapshot,
  sidecar: Uri,
  annotation: Annotation,
  includeDeclaration: boolean,
): readonly Location[] {
  const found: Location[] = includeDeclaration ? [{ uri: sidecar, span: annotation.idSpan }] : [];
  for (const other of snapshot.sidecars.get(sidecar)?.sidecar.annotations ?? []) {
    for (const ref of [other.continues, other.within]) {
      if (ref && ref.id === annotation.id) found.push({ uri: sidecar, span: ref.span });
    }
  }
  for (const { from } of snapshot.corpus.incoming(sidecar, annotation.id)) {
    for (const relation of from.annotation.relations) {
      const to = snapshot.corpus.resolve(from.sidecar, relation.target);
      if (to?.sidecar === sidecar && to.annotation.id === annotation.id) {
        found.push({ uri: from.sidecar, span: relation.span });
      }
    }
  }
  return found;
}

function ofQuestion(
  snapshot: Snapshot,
  project: Uri | undefined,
  id: string,
  includeDeclaration: boolean,
): readonly Location[] {
  const found: Location[] = [];
  const entry = project && snapshot.projects.get(project)?.project.questions.get(id);
  if (includeDeclaration && project && entry) found.push({ uri: project, span: entry.span });
  for (const { sidecar, annotation } of snapshot.corpus.answers(project, id)) {
    for (const { question } of annotation.answers) {
      if (question.id === id) found.push({ uri: sidecar, span: question.span });
    }
  }
  return found;
}

function ofKind(
  snapshot: Snapshot,
  project: Uri | undefined,
  id: string,
  includeDeclaration: boolean,
  token: CancellationToken,
): readonly Location[] {
  const entry = project && snapshot.projects.get(project)?.project.kinds.get(id);
  if (!project || !entry) return [];
  const found: Location[] = includeDeclaration ? [{ uri: project, span: entry.span }] : [];
  for (const [uri, file] of snapshot.sidecars) {
    if (token.isCancellationRequested) return [];
    if (file.project !== project) continue;
    for (const annotation of file.sidecar.annotations) {
      const node = annotation.kind === id ? valueAt(annotation.node, 'kind') : undefined;
      if (node) found.push({ uri, span: { start: node.start, end: node.end } });
    }
  }
  return found;
}

function distinct(places: readonly Location[]): readonly Location[] {
  const seen = new Set<string>();
  return places.filter(({ uri, span }) => {
    const key = `${uri} ${span.start} ${span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
