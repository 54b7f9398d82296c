import type { Annotation } from '../model/annotation.ts';
import { annotationSchema } from '../model/schema/annotationSchema.ts';
import { type BaseKind, baseKinds, bases, certainties, modes, stances } from '../model/schema/vocabulary.ts';
import type { MapNode, Node, Pair } from '../model/tree.ts';
import { isEmpty, type Reader, spanOf } from './reader.ts';
import { readAnswers, readEvidence, readRelations, readReviews, readSaid, readVia } from './readParts.ts';
import { type Context, readContext, readSelector, startOf } from './readSelector.ts';
import { readRefs, readTexts, readWaivers } from './readSpeakers.ts';

const keys = Object.keys(annotationSchema.properties);

type Draft = { -readonly [Key in keyof Annotation]: Annotation[Key] };

/** What kinds there are besides those of the format. */
export type Kinds = ReadonlyMap<string, { readonly like: BaseKind }>;

/** Shared: most annotations leave most lists empty. */
const none: readonly never[] = [];
const noWords = { pieces: none };

/** Reads one entry under `annotations`; undefined where it is no map. */
export function readAnnotation(reader: Reader, node: Node, index: number, kinds: Kinds): Annotation | undefined {
  if (node.kind !== 'map') {
    const at = isEmpty(node) ? { start: Math.max(0, node.start - 1), end: node.end } : spanOf(node);
    reader.invalid({ id: 'value.annotation' }, at);
    return undefined;
  }
  const idNode = node.pairs.find((pair) => pair.key.text === 'id')?.value;
  const given = idNode?.kind === 'scalar' && idNode.text !== '' ? idNode : undefined;
  reader.annotation = given?.text;
  const annotation: Draft = {
    index,
    id: given?.text ?? '',
    idSpan: given ? spanOf(given) : startOf(node),
    span: spanOf(node),
    node,
    kind: '',
    base: 'note',
    selector: noWords,
    speakers: none,
    for: none,
    stance: 'said',
    via: none,
    evidence: none,
    answers: none,
    relations: none,
    review: none,
    tags: none,
    waive: none,
  };
  const around: Context = {};
  let exact: Node | undefined;
  for (const pair of node.pairs) {
    if (pair.key.text === 'exact') exact = pair.value;
    else if (!readContext(reader, pair.key, pair.value, around)) readKey(reader, annotation, pair, node, kinds);
  }
  if (!idNode) reader.missing('id', startOf(node));
  if (!node.pairs.some((pair) => pair.key.text === 'kind')) reader.missing('kind', annotation.idSpan);
  if (exact) annotation.selector = readSelector(reader, 'exact', exact, true, around);
  else reader.missing('exact', annotation.idSpan);
  reader.annotation = undefined;
  return annotation;
}

function readKey(reader: Reader, annotation: Draft, pair: Pair, map: MapNode, kinds: Kinds): void {
  const { value } = pair;
  const key = pair.key.text;
  switch (key) {
    case 'id':
      reader.words(key, value, 'id');
      return;
    case 'kind':
      readKind(reader, annotation, value, kinds);
      return;
    case 'speaker':
      annotation.speakers = readRefs(reader, key, value);
      return;
    case 'for':
      annotation.for = readRefs(reader, key, value);
      return;
    case 'cue':
    case 'mention': {
      const selector = readSelector(reader, key, value, false);
      if (selector.pieces.length > 0) annotation[key] = selector;
      return;
    }
    case 'mode': {
      const mode = reader.oneOf(key, value, modes);
      if (mode) annotation.mode = mode;
      return;
    }
    case 'stance':
      annotation.stance = reader.oneOf(key, value, stances) ?? 'said';
      return;
    case 'basis': {
      const basis = reader.oneOf(key, value, bases);
      if (basis) annotation.basis = basis;
      return;
    }
    case 'certainty': {
      const certainty = reader.oneOf(key, value, certainties);
      if (certainty) annotation.certainty = certainty;
      return;
    }
    case 'via':
      annotation.via = readVia(reader, value);
      return;
    case 'said': {
      const said = readSaid(reader, value);
      if (said) annotation.said = said;
      return;
    }
    case 'asOf': {
      const date = reader.text(key, value, 'date');
      if (date !== undefined) annotation.asOf = date;
      return;
    }
    case 'translated': {
      const language = reader.text(key, value, 'language');
      if (language !== undefined) annotation.translated = language;
      return;
    }
    case 'gist': {
      const gist = reader.text(key, value);
      if (gist !== undefined) annotation.gist = gist;
      return;
    }
    case 'note': {
      const note = reader.scalar(key, value)?.text;
      if (note !== undefined) annotation.note = note;
      return;
    }
    case 'evidence':
      annotation.evidence = readEvidence(reader, value);
      return;
    case 'continues':
    case 'within': {
      const ref = reader.ref(key, value);
      if (ref) annotation[key] = ref;
      return;
    }
    case 'answers':
      annotation.answers = readAnswers(reader, value);
      return;
    case 'relations':
      annotation.relations = readRelations(reader, value);
      return;
    case 'review':
      annotation.review = readReviews(reader, value);
      return;
    case 'tags':
      annotation.tags = readTexts(reader, key, value);
      return;
    case 'waive':
      annotation.waive = readWaivers(reader, value);
      return;
    default:
      reader.unknownKey(pair, keys, map);
  }
}

function readKind(reader: Reader, annotation: Draft, node: Node, kinds: Kinds): void {
  const scalar = reader.words('kind', node);
  if (!scalar) return;
  annotation.kind = scalar.text;
  const base = baseKinds.find((kind) => kind === scalar.text) ?? kinds.get(scalar.text)?.like;
  if (base) annotation.base = base;
  else reader.noneOf('kind', scalar, [...baseKinds, ...kinds.keys()]);
}
