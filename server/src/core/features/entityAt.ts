import type { Annotation, Ref, RelationTarget } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';
import { type Span, touches } from '../model/span.ts';
import type { Speaker } from '../model/speaker.ts';
import { type Node, type Pair, pairOf, type ScalarNode, valueAt } from '../model/tree.ts';
import type { Uri } from '../model/uri.ts';
import { firstIndex } from '../text/firstIndex.ts';
import { speakerOf } from '../workspace/scope.ts';
import type { SidecarFile, Snapshot } from '../workspace/snapshot.ts';

/** What stands at a position of a sidecar or project file. `span` is the word or value that says it. */
export type Entity =
  | {
      readonly type: 'annotation';
      readonly annotation: Annotation;
      readonly role: 'id' | 'exact' | 'ref';
      readonly span: Span;
    }
  | { readonly type: 'speaker'; readonly id: string; readonly role: 'definition' | 'reference'; readonly span: Span }
  | { readonly type: 'relation'; readonly target: RelationTarget; readonly span: Span }
  | { readonly type: 'question'; readonly id: string; readonly role: 'definition' | 'reference'; readonly span: Span }
  | { readonly type: 'kind'; readonly id: string; readonly role: 'definition' | 'reference'; readonly span: Span }
  | { readonly type: 'rule'; readonly code: string; readonly span: Span }
  /** A key of the format; the path leads to it through keys, `*` standing for an item of a list. */
  | { readonly type: 'key'; readonly path: readonly string[]; readonly span: Span };

/** What stands at `offset` of a sidecar or project file; undefined where nothing does that leads anywhere. */
export function entityAt(snapshot: Snapshot, uri: Uri, offset: number): Entity | undefined {
  const file = snapshot.sidecars.get(uri);
  if (file) {
    return inAnnotation(snapshot, file, offset) ?? inSidecarHead(file, offset) ?? inTree(file.sidecar.root, offset);
  }
  const project = snapshot.projects.get(uri)?.project;
  if (!project) return undefined;
  return inSpeakers(project.speakers, project.root, offset) ?? inTree(project.root, offset);
}

/** The annotation whose entry holds `offset`. Entries stand in the order of the file. */
export function annotationAt(sidecar: Sidecar, offset: number): Annotation | undefined {
  const { annotations } = sidecar;
  const found = annotations[firstIndex(annotations.length, (i) => (annotations[i]?.span.start ?? 0) > offset) - 1];
  return found && touches(found.span, offset) ? found : undefined;
}

function inAnnotation(snapshot: Snapshot, file: SidecarFile, offset: number): Entity | undefined {
  const annotation = annotationAt(file.sidecar, offset);
  if (!annotation) return undefined;
  const at = (span: Span): boolean => touches(span, offset);
  const speaker = speakerRefsOf(annotation).find((ref) => at(ref.span));
  if (speaker) return { type: 'speaker', id: speaker.id, role: 'reference', span: speaker.span };
  for (const ref of [annotation.continues, annotation.within]) {
    if (!ref || !at(ref.span)) continue;
    const other = file.sidecar.byId.get(ref.id);
    return other && { type: 'annotation', annotation: other, role: 'ref', span: ref.span };
  }
  const relation = annotation.relations.find((entry) => at(entry.span));
  if (relation) return { type: 'relation', target: relation.target, span: relation.span };
  const answer = annotation.answers.find((entry) => at(entry.question.span));
  if (answer) return { type: 'question', id: answer.question.id, role: 'reference', span: answer.question.span };
  const evidence = annotation.evidence.find((entry) => at(entry.span));
  if (evidence && speakerOf(snapshot, file.uri, evidence.target)) {
    return { type: 'speaker', id: evidence.target, role: 'reference', span: evidence.span };
  }
  const waiver = annotation.waive.find((entry) => at(entry.span));
  if (waiver) return { type: 'rule', code: waiver.code, span: waiver.span };
  if (annotation.id && at(annotation.idSpan))
    return { type: 'annotation', annotation, role: 'id', span: annotation.idSpan };
  const kind = valueAt(annotation.node, 'kind');
  if (kind && at(kind) && projectKinds(snapshot, file).has(annotation.kind)) {
    return { type: 'kind', id: annotation.kind, role: 'reference', span: spanOf(kind) };
  }
  const exact = valueAt(annotation.node, 'exact');
  if (exact && at(exact)) return { type: 'annotation', annotation, role: 'exact', span: spanOf(exact) };
  return undefined;
}

/** The ids of speakers that an annotation names itself, with their places. */
export function speakerRefsOf(annotation: Annotation): readonly Ref[] {
  return [
    ...annotation.speakers,
    ...annotation.for,
    ...annotation.via.flatMap((hop) => hop.map((relay) => relay.speaker)),
  ];
}

const projectKinds = (snapshot: Snapshot, file: SidecarFile): ReadonlyMap<string, unknown> =>
  (file.project && snapshot.projects.get(file.project)?.project.kinds) || new Map();

function inSidecarHead({ sidecar }: SidecarFile, offset: number): Entity | undefined {
  const { outlet, waive } = sidecar.article;
  if (outlet && touches(outlet.span, offset)) {
    return { type: 'speaker', id: outlet.id, role: 'reference', span: outlet.span };
  }
  const waiver = waive.find((entry) => touches(entry.span, offset));
  if (waiver) return { type: 'rule', code: waiver.code, span: waiver.span };
  return inSpeakers(sidecar.speakers, sidecar.root, offset);
}

function inSpeakers(
  speakers: ReadonlyMap<string, Speaker>,
  root: Node | undefined,
  offset: number,
): Entity | undefined {
  const section = pairOf(root, 'speakers');
  if (!section || offset < section.value.start || offset > section.value.end) return undefined;
  const entry = section.value.kind === 'map' ? pairAt(section.value.pairs, offset) : undefined;
  const speaker = entry && speakers.get(entry.key.text);
  if (!speaker) return undefined;
  if (touches(speaker.idSpan, offset)) {
    return { type: 'speaker', id: speaker.id, role: 'definition', span: speaker.idSpan };
  }
  for (const ref of [speaker.affiliation, speaker.maybe]) {
    if (ref && touches(ref.span, offset)) return { type: 'speaker', id: ref.id, role: 'reference', span: ref.span };
  }
  const waiver = speaker.waive.find((found) => touches(found.span, offset));
  return waiver && { type: 'rule', code: waiver.code, span: waiver.span };
}

/** What only the tree knows: keys, and the definitions of a project file. */
function inTree(root: Node | undefined, offset: number): Entity | undefined {
  const path: string[] = [];
  for (let node = root; node; ) {
    if (node.kind === 'scalar') return valueEntity(path, node);
    if (node.kind === 'seq') {
      path.push('*');
      node = node.items.find((item) => touches(item, offset));
      continue;
    }
    const pair = pairAt(node.pairs, offset);
    if (!pair) return undefined;
    if (touches(pair.key, offset)) return keyEntity(path, pair.key);
    path.push(pair.key.text);
    node = touches(pair.value, offset) ? pair.value : undefined;
  }
  return undefined;
}

function keyEntity(path: readonly string[], key: ScalarNode): Entity {
  const span = spanOf(key);
  const id = key.text;
  if (path.length === 1 && path[0] === 'questions') return { type: 'question', id, role: 'definition', span };
  if (path.length === 1 && path[0] === 'kinds') return { type: 'kind', id, role: 'definition', span };
  if ((path.length === 1 && path[0] === 'rules') || path.at(-1) === 'waive') return { type: 'rule', code: id, span };
  return { type: 'key', path: [...path, id], span };
}

/** A value tells nothing by itself but what its key is about; so does an item of a list. */
function valueEntity(path: readonly string[], value: ScalarNode): Entity | undefined {
  const key = path.slice(0, path.findLastIndex((step) => step !== '*') + 1);
  return value.style === 'empty' || key.length === 0 ? undefined : { type: 'key', path: key, span: spanOf(value) };
}

/** The pair whose key or value `offset` is on, else the one it follows in the map. */
const pairAt = (pairs: readonly Pair[], offset: number): Pair | undefined =>
  pairs[firstIndex(pairs.length, (i) => (pairs[i]?.key.start ?? 0) > offset) - 1];

const spanOf = (node: { readonly start: number; readonly end: number }): Span => ({ start: node.start, end: node.end });
