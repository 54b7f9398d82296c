import type { Ref, Waiver } from '../model/annotation.ts';
import { settableCodes } from '../model/ruleCodes.ts';
import { speakerSchema } from '../model/schema/speakerSchema.ts';
import { identifications, speakerTypes } from '../model/schema/vocabulary.ts';
import type { LinkRef, Speaker, SpeakerList } from '../model/speaker.ts';
import type { MapNode, Node, Pair } from '../model/tree.ts';
import { quoteScalar } from './quoteScalar.ts';
import { isEmpty, type Reader, spanOf } from './reader.ts';

const keys = Object.keys(speakerSchema.properties);

type Draft = { -readonly [Key in keyof Speaker]: Speaker[Key] };

/** Reads a `speakers` map; entries with an unusable id are left out. */
export function readSpeakers(reader: Reader, node: Node): ReadonlyMap<string, Speaker> {
  const speakers = new Map<string, Speaker>();
  for (const pair of reader.map('speakers', node, true)?.pairs ?? []) {
    if (!reader.hasShape(pair.key, 'id')) continue;
    speakers.set(pair.key.text, readSpeaker(reader, pair));
  }
  return speakers;
}

function readSpeaker(reader: Reader, { key, value }: Pair): Speaker {
  const speaker: Draft = {
    id: key.text,
    idSpan: spanOf(key),
    node: undefined,
    names: {},
    aliases: [],
    sameAs: [],
    waive: [],
  };
  if (value.kind === 'scalar' && !isEmpty(value)) {
    // `afp: Agence France-Presse`: what is meant is plain.
    const fix = { span: spanOf(value), text: `{ name: ${quoteScalar(value.text)} }` };
    reader.invalid({ id: 'value.speaker', args: { id: key.text } }, spanOf(value), fix);
    speaker.name = value.text;
    return speaker;
  }
  const map = reader.map(key.text, value, true);
  if (!map) return speaker;
  speaker.node = map;
  for (const pair of map.pairs) readKey(reader, speaker, pair, map);
  return speaker;
}

function readKey(reader: Reader, speaker: Draft, pair: Pair, map: MapNode): void {
  const { value } = pair;
  const key = pair.key.text;
  switch (key) {
    case 'name':
    case 'role':
    case 'reason': {
      const text = reader.text(key, value);
      if (text !== undefined) speaker[key] = text;
      return;
    }
    case 'note': {
      const text = reader.scalar(key, value)?.text;
      if (text !== undefined) speaker.note = text;
      return;
    }
    case 'names':
      speaker.names = readNames(reader, value);
      return;
    case 'type': {
      const type = reader.oneOf(key, value, speakerTypes);
      if (type) speaker.type = type;
      return;
    }
    case 'identification': {
      const identification = reader.oneOf(key, value, identifications);
      if (identification) speaker.identification = identification;
      return;
    }
    case 'affiliation':
    case 'maybe': {
      const ref = reader.ref(key, value);
      if (ref) speaker[key] = ref;
      return;
    }
    case 'aliases':
      noteEmpty(speaker, key, value);
      speaker.aliases = readTexts(reader, key, value);
      return;
    case 'sameAs':
      noteEmpty(speaker, key, value);
      speaker.sameAs = readLinks(reader, key, value);
      return;
    case 'waive':
      noteEmpty(speaker, key, value);
      speaker.waive = readWaivers(reader, value);
      return;
    default:
      reader.unknownKey(pair, keys, map);
  }
}

/** `aliases: []` says that there are none here, where no value at all is a slip. */
function noteEmpty(speaker: Draft, key: SpeakerList, value: Node): void {
  const isEmptied = value.kind === 'seq' ? value.items.length === 0 : value.kind === 'map' && value.pairs.length === 0;
  if (isEmptied) speaker.emptied = [...(speaker.emptied ?? []), key];
}

function readNames(reader: Reader, node: Node): Readonly<Record<string, string>> {
  const names: [string, string][] = [];
  for (const { key, value } of reader.map('names', node)?.pairs ?? []) {
    const usable = reader.hasShape(key, 'language');
    const text = reader.text('names', value);
    if (usable && text !== undefined) names.push([key.text, text]);
  }
  return Object.fromEntries(names);
}

export function readTexts(reader: Reader, key: string, node: Node): readonly string[] {
  const texts: string[] = [];
  for (const item of reader.list(key, node)) {
    const text = reader.text(key, item);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

export function readRefs(reader: Reader, key: string, node: Node): readonly Ref[] {
  const refs: Ref[] = [];
  for (const item of reader.list(key, node)) {
    const ref = reader.ref(key, item);
    if (ref) refs.push(ref);
  }
  return refs;
}

function readLinks(reader: Reader, key: string, node: Node): readonly LinkRef[] {
  const links: LinkRef[] = [];
  for (const item of reader.list(key, node)) {
    const scalar = reader.words(key, item, 'link');
    if (scalar) links.push({ url: scalar.text, span: spanOf(scalar) });
  }
  return links;
}

/** Reads `waive`; an entry without a reason stays, with an empty one. */
export function readWaivers(reader: Reader, node: Node): readonly Waiver[] {
  const waivers: Waiver[] = [];
  for (const { key, value } of reader.map('waive', node, true)?.pairs ?? []) {
    if (key.text.startsWith('x-')) continue;
    if (!(settableCodes as readonly string[]).includes(key.text)) {
      reader.noCode(key, settableCodes);
      continue;
    }
    const reason = isEmpty(value) ? '' : reader.scalar('waive', value)?.text;
    if (reason !== undefined) waivers.push({ code: key.text, reason, span: spanOf(key) });
  }
  return waivers;
}
