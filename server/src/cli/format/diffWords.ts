import type { Arg, Message } from '../../core/messages/message.ts';
import { isolate } from '../../core/messages/render.ts';
import type { Change } from '../../core/sidecar/diff/change.ts';
import type { YamlMap, YamlValue } from '../../core/sidecar/edit/operation.ts';
import { asList, isList, isMap, ownValue } from '../../core/sidecar/values.ts';
import { printable } from '../screenText.ts';

/** Values of one version in words: speakers by their names, chains as arrows. */
export interface Wording {
  /** The name of a speaker; undefined where none is known. */
  readonly nameOf: (id: string) => string | undefined;
  /** Between the hops of a chain, in reading direction. */
  readonly arrow: string;
  /** Between the items of a list. */
  readonly comma: string;
}

const withSpeakers: ReadonlySet<string> = new Set([
  'speaker',
  'for',
  'via',
  'outlet',
  'affiliation',
  'maybe',
  'evidence',
]);

/** A value in words, on one line. `key` is what it stands under. */
export function valueWords(value: YamlValue | undefined, key: string, wording: Wording): string {
  if (value === undefined) return '';
  if (typeof value !== 'object')
    return withSpeakers.has(key) ? speakerWords(String(value), wording) : printable(String(value)).trim();
  if (isList(value)) {
    if (key === 'via') return value.map((hop) => hopWords(hop, wording)).join(wording.arrow);
    const items = value.map((item) => valueWords(item, key, wording));
    if (items.length < 2) return items[0] ?? '';
    // Names in two scripts beside each other would change places.
    return items.map(isolate).join(key === 'exact' ? ' … ' : wording.comma);
  }
  if (isMap(value)) return mapWords(value, key, wording);
  return '';
}

/** `Talal Silo (silo)` */
export function speakerWords(id: string, { nameOf }: Wording): string {
  const name = nameOf(id);
  return name === undefined || name === id ? printable(id) : `${printable(name)} (${printable(id)})`;
}

const hopWords = (hop: YamlValue, wording: Wording): string =>
  isList(hop) ? hop.map((one) => hopWords(one, wording)).join(' | ') : isolate(valueWords(hop, 'via', wording));

function mapWords(map: YamlMap, key: string, wording: Wording): string {
  const text = (name: string, as = name): string => valueWords(ownValue(map, name), as, wording);
  const besides = (...names: readonly string[]): string => {
    const known = names.map((name) => text(name)).filter((words) => words !== '');
    return known.length === 0 ? '' : ` (${known.join(wording.comma)})`;
  };
  switch (key) {
    case 'relations':
      return `${text('type')} ${text('target')}`;
    case 'review':
      return text('verdict') + besides('by', 'date', 'url');
    case 'evidence':
      return text('url') + besides('archived', 'date');
    case 'via':
      return text('speaker') + besides('mention');
    case 'exact':
    case 'cue':
    case 'mention':
      return text('exact') + besides('prefix', 'suffix', 'occurrence');
    default:
      return Object.keys(map)
        .map((name) => `${printable(name)}: ${text(name)}`)
        .join(wording.comma);
  }
}

/** Longer texts are shown below each other, so that the eye can compare them. */
const long = 48;

/** The two versions of a wording that deserves lines of its own; undefined for everything short. */
export function longTexts(change: Change): { readonly old: string; readonly new: string } | undefined {
  if (change.key === undefined || change.kind !== 'changed' || change.added) return undefined;
  const [old, now] = [wordsOf(change.old), wordsOf(change.new)];
  if (old === undefined || now === undefined || old === now) return undefined;
  return change.key === 'exact' || old.length + now.length > 2 * long ? { old, new: now } : undefined;
}

function wordsOf(value: YamlValue | undefined): string | undefined {
  if (typeof value === 'string') return printable(value);
  const pieces = asList(value).map((piece) => (isMap(piece) ? ownValue(piece, 'exact') : piece));
  return pieces.every((piece) => typeof piece === 'string') && pieces.length > 0
    ? printable(pieces.join(' … '))
    : undefined;
}

/** What a change comes to, in one or two sentences. */
export function changeWords(change: Change, was: Wording, is: Wording): readonly Message[] {
  const { section, entry, key, kind } = change;
  const id = shown(entry);
  if (key === undefined) return [entryWords(change, id, was, is)];
  const last = key.split('.').at(-1) ?? key;
  const owner = entry === undefined ? (section === 'article' ? 'article' : 'file') : 'entry';
  const args = {
    ...(entry === undefined ? {} : { id }),
    key: keyArg(section === 'suggest' ? `suggest.${key}` : key),
  };
  const old = arg(valueWords(change.old, last, was));
  const now = arg(valueWords(change.new, last, is));
  if (kind === 'changed' && longTexts(change)) return [{ id: `cli.diff.${owner}.text`, args }];
  if (kind === 'changed' && change.added && change.removed) {
    const items = (list: readonly YamlValue[], wording: Wording): readonly string[] =>
      list.map((item) => valueWords(item, last, wording));
    return [
      ...(change.removed.length > 0
        ? [{ id: `cli.diff.${owner}.went`, args: { ...args, items: items(change.removed, was) } } as const]
        : []),
      ...(change.added.length > 0
        ? [{ id: `cli.diff.${owner}.came`, args: { ...args, items: items(change.added, is) } } as const]
        : []),
    ];
  }
  if (kind === 'reordered') return [{ id: `cli.diff.${owner}.reordered`, args }];
  if (kind === 'added') return [{ id: `cli.diff.${owner}.added`, args: { ...args, new: now } }];
  if (kind === 'removed') return [{ id: `cli.diff.${owner}.removed`, args: { ...args, old } }];
  return [{ id: `cli.diff.${owner}.changed`, args: { ...args, old, new: now } }];
}

/** Words for an entry as a whole. */
function entryWords(change: Change, id: string, was: Wording, is: Wording): Message {
  const { section, kind } = change;
  const old = valueWords(change.old, '', was);
  const now = valueWords(change.new, '', is);
  if (section === 'annotations' || section === 'speakers') {
    if (kind === 'moved') {
      return change.after === undefined
        ? { id: `cli.diff.${section}.moved-first`, args: { id } }
        : { id: `cli.diff.${section}.moved`, args: { id, after: shown(change.after) } };
    }
    if (kind === 'renamed') return { id: `cli.diff.${section}.renamed`, args: { id, old: shown(old) } };
    if (kind === 'added' || kind === 'removed') {
      const known = section === 'speakers' ? speakerWords(id, kind === 'added' ? is : was) : id;
      return { id: `cli.diff.${section}.${kind}`, args: { id: known } };
    }
  }
  if (section === 'kinds' && kind === 'renamed') return { id: 'cli.diff.kinds.renamed', args: { id, old } };
  if (section === 'questions' || section === 'kinds' || section === 'rules') {
    if (kind === 'added') return { id: `cli.diff.${section}.added`, args: { id, new: now } };
    if (kind === 'removed') return { id: `cli.diff.${section}.removed`, args: { id, old } };
    if (section !== 'kinds') return { id: `cli.diff.${section}.changed`, args: { id, old, new: now } };
  }
  return { id: 'cli.diff.file.changed', args: { key: id, old, new: now } };
}

/** An entry without an id has to be called something. */
const shown = (id: string | undefined): string => (id === undefined || id === '' ? '?' : printable(id));

/** What holds isolates already stands as it is. */
const arg = (words: string): Arg => (words.includes('\u2068') ? { literal: words } : words);

/** Keys of the format stand as they are; what people made up is foreign text. */
const keyArg = (key: string): string | { readonly literal: string } =>
  /^[A-Za-z][A-Za-z.]*$/u.test(key) ? { literal: key } : printable(key);
