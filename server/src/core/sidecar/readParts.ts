import type { Annotation, Answer, Evidence, Relation, RelationTarget, Relay, Review } from '../model/annotation.ts';
import { relationSchema, relaySchema, reviewSchema, saidSchema } from '../model/schema/annotationSchema.ts';
import { evidenceSchema } from '../model/schema/speakerSchema.ts';
import { relationTypes } from '../model/schema/vocabulary.ts';
import type { MapNode, Node, Pair } from '../model/tree.ts';
import { type Reader, spanOf } from './reader.ts';
import { readSelector, startOf } from './readSelector.ts';

type Draft<Of> = { -readonly [Key in keyof Of]: Of[Key] };

const saidKeys = Object.keys(saidSchema.properties);
const relayKeys = Object.keys(relaySchema.properties);
const relationKeys = Object.keys(relationSchema.properties);
const reviewKeys = Object.keys(reviewSchema.properties);
const evidenceKeys = Object.keys(evidenceSchema.properties);

/** Reads `via`: each item a hop, a list in the list several relays side by side. */
export function readVia(reader: Reader, node: Node): readonly (readonly Relay[])[] {
  const hops: (readonly Relay[])[] = [];
  for (const item of reader.list('via', node)) {
    const nodes = item.kind === 'seq' ? item.items : [item];
    if (nodes.length === 0) reader.invalid({ id: 'value.empty-list', args: { key: { literal: 'via' } } }, spanOf(item));
    const relays: Relay[] = [];
    for (const one of nodes) {
      const relay = readRelay(reader, one);
      if (relay) relays.push(relay);
    }
    if (relays.length > 0) hops.push(relays);
  }
  return hops;
}

function readRelay(reader: Reader, node: Node): Relay | undefined {
  if (node.kind !== 'map') {
    const speaker = reader.ref('via', node);
    return speaker && { speaker };
  }
  const relay: Partial<Draft<Relay>> = {};
  each(reader, node, relayKeys, ({ key, value }) => {
    if (key.text === 'speaker') {
      const speaker = reader.ref('speaker', value);
      if (speaker) relay.speaker = speaker;
    } else if (key.text === 'mention') {
      const mention = readSelector(reader, 'mention', value, false);
      if (mention.pieces.length > 0) relay.mention = mention;
    }
  });
  requireKey(reader, node, 'speaker');
  return relay.speaker && { ...relay, speaker: relay.speaker };
}

export function readSaid(reader: Reader, node: Node): Annotation['said'] {
  const map = reader.map('said', node);
  if (!map) return undefined;
  const said: { date?: string; place?: string; medium?: string } = {};
  each(reader, map, saidKeys, ({ key, value }) => {
    const name = key.text as keyof typeof said;
    const text = reader.text(name, value, name === 'date' ? 'date' : undefined);
    if (text !== undefined) said[name] = text;
  });
  return said;
}

export function readEvidence(reader: Reader, node: Node): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const item of reader.list('evidence', node)) {
    if (item.kind !== 'map') {
      const scalar = reader.words('evidence', item);
      if (scalar) evidence.push({ target: scalar.text, span: spanOf(scalar) });
      continue;
    }
    const made: Partial<Draft<Evidence>> = {};
    each(reader, item, evidenceKeys, ({ key, value }) => {
      if (key.text === 'date') {
        const date = reader.text('date', value, 'date');
        if (date !== undefined) made.date = date;
        return;
      }
      const scalar = reader.words(key.text, value, key.text === 'archived' ? 'link' : undefined);
      if (!scalar) return;
      if (key.text === 'url') {
        made.target = scalar.text;
        made.span = spanOf(scalar);
      } else {
        made.archived = scalar.text;
        made.archivedSpan = spanOf(scalar);
      }
    });
    requireKey(reader, item, 'url');
    if (made.target !== undefined) evidence.push({ ...made, target: made.target, span: made.span ?? spanOf(item) });
  }
  return evidence;
}

export function readAnswers(reader: Reader, node: Node): readonly Answer[] {
  const answers: Answer[] = [];
  for (const { key, value } of reader.map('answers', node)?.pairs ?? []) {
    const usable = reader.hasShape(key, 'id');
    const answer = reader.words('answers', value);
    if (!usable || !answer) continue;
    answers.push({
      question: { id: key.text, span: spanOf(key) },
      answer: answer.text,
      answerSpan: spanOf(answer),
    });
  }
  return answers;
}

export function readRelations(reader: Reader, node: Node): readonly Relation[] {
  const relations: Relation[] = [];
  for (const item of reader.list('relations', node)) {
    const map = reader.map('relations', item);
    if (!map) continue;
    const made: Partial<Draft<Relation>> = {};
    each(reader, map, relationKeys, ({ key, value }) => {
      if (key.text === 'type') {
        const type = reader.oneOf('type', value, relationTypes);
        if (type) made.type = type;
        return;
      }
      const target = reader.words('target', value);
      if (!target) return;
      made.target = parseTarget(target.text);
      made.span = spanOf(target);
    });
    requireKey(reader, map, 'type');
    requireKey(reader, map, 'target');
    const { type, target, span } = made;
    if (type && target && span) relations.push({ type, target, span });
  }
  return relations;
}

/** `c3`, `other.txt#c3`, `other.txt#NAME/c3`, split at the last `#`; nothing before it means this article. */
export function parseTarget(text: string): RelationTarget {
  const hash = text.lastIndexOf('#');
  if (hash < 0) return { text, id: text };
  const path = text.slice(0, hash);
  const rest = text.slice(hash + 1);
  const slash = rest.indexOf('/');
  return {
    text,
    ...(path === '' ? {} : { path }),
    ...(slash < 0 ? {} : { layer: rest.slice(0, slash) }),
    id: rest.slice(slash + 1),
  };
}

export function readReviews(reader: Reader, node: Node): readonly Review[] {
  const reviews: Review[] = [];
  for (const item of reader.list('review', node)) {
    const map = reader.map('review', item);
    if (!map) continue;
    const made: { verdict?: string; by?: string; date?: string; url?: string } = {};
    each(reader, map, reviewKeys, ({ key, value }) => {
      const name = key.text as keyof typeof made;
      const shape = name === 'date' ? 'date' : name === 'url' ? 'link' : undefined;
      const text = reader.text(name, value, shape);
      if (text !== undefined) made[name] = text;
    });
    requireKey(reader, map, 'verdict');
    if (made.verdict !== undefined) reviews.push({ ...made, verdict: made.verdict, span: spanOf(map) });
  }
  return reviews;
}

/** Goes over the pairs with a known key; the others are reported. */
function each(reader: Reader, map: MapNode, keys: readonly string[], read: (pair: Pair) => void): void {
  for (const pair of map.pairs) {
    if (keys.includes(pair.key.text)) read(pair);
    else reader.unknownKey(pair, keys, map);
  }
}

function requireKey(reader: Reader, map: MapNode, key: string): void {
  if (!map.pairs.some((pair) => pair.key.text === key)) reader.missing(key, startOf(map));
}
