import { Cast } from '../../editing/cast.ts';
import { editFile, readable } from '../../editing/editFile.ts';
import { placeInOrder } from '../../editing/readingOrder.ts';
import { isRefused } from '../../editing/refused.ts';
import type { Message } from '../../messages/message.ts';
import { hull, type Span } from '../../model/span.ts';
import { baseName, sibling, type Uri } from '../../model/uri.ts';
import type { FileEdits } from '../../model/workspaceEdit.ts';
import { canonical } from '../../sidecar/canonical.ts';
import type { Operation, YamlMap } from '../../sidecar/edit/operation.ts';
import { sidecarKeys } from '../../sidecar/knownKeys.ts';
import { isLayerName, sidecarNameOf } from '../../sidecar/pairing.ts';
import { aboutIn, otherKeysIn } from '../../sidecar/plainParts.ts';
import { ownValue } from '../../sidecar/values.ts';
import { optionsFor } from '../../workspace/articleFile.ts';
import type { Reading, Snapshot } from '../../workspace/snapshot.ts';
import { entryFor, sortedKeys, withReferences } from './entry.ts';
import { Ids } from './ids.ts';
import type { ImportedAnnotation, ImportedDocument, ImportProblem } from './imported.ts';
import { landSpeakers } from './landSpeakers.ts';
import { placesOf } from './placesOf.ts';
import { rangeOf } from './quoted.ts';
import { differences, twinOf } from './twin.ts';

export interface LandOptions {
  /** Replaces what is there under the same id, where it is another; without it the new one gets another id. */
  readonly force: boolean;
  /** The layer to write to, whatever the source says; null is the base sidecar. */
  readonly layer?: string | null;
  readonly annotator?: string;
}

/** What an import comes to in one sidecar. */
export interface Landed {
  readonly sidecar: Uri;
  /** Undefined where nothing changes. */
  readonly edits?: FileEdits;
  /** Annotations that were added or, by force, replaced. */
  readonly added: number;
  /** Annotations that were there already. */
  readonly present: number;
  readonly problems: readonly ImportProblem[];
}

/**
 * Puts what was read from another tool into the sidecar of an article that the snapshot has, with its text. What is
 * there stays as it is, to the byte; what has no place in the text is reported, and left out unless it names its words.
 */
export function land(snapshot: Snapshot, article: Uri, document: ImportedDocument, options: LandOptions): Landed {
  const layer = options.layer === undefined ? document.layer : (options.layer ?? undefined);
  // A name from inside a file may hold a path that leads elsewhere.
  const isSound = layer === undefined || isLayerName(layer);
  const sidecar = sibling(article, sidecarNameOf(baseName(article), isSound ? layer : undefined));
  const file = snapshot.articles.get(article);
  const text = file?.text;
  const problems: ImportProblem[] = [...document.problems];
  const failed = (message: Message): Landed => ({
    sidecar,
    added: 0,
    present: 0,
    problems: [...problems, { message }],
  });
  if (!isSound) return failed({ id: 'editing.refused.layer', args: { layer } });
  if (!file || text === undefined) {
    return failed({ id: 'formats.import.no-article', args: { file: baseName(article) } });
  }
  const refusal = readable(snapshot, sidecar);
  if (refusal) return failed(refusal.refused);

  const there = snapshot.sidecars.get(sidecar);
  const readings = file.readings.get(sidecar) ?? [];
  const cast = new Cast(snapshot, sidecar, article);
  const shared = [...(document.shared ?? [])].filter(([id]) => !cast.known.has(id));
  const brought = new Map(shared);
  // An entry of the file itself counts before what was around it, key by key.
  for (const [id, value] of document.speakers ?? []) brought.set(id, { ...brought.get(id), ...value });
  const speakers = landSpeakers(there?.sidecar, brought, options.force);
  problems.push(...speakers.problems);
  const about = aboutIn(there?.sidecar);
  const other = otherKeysIn(there?.sidecar);
  const kept = [...otherIn(about, document.about), ...otherIn(other, document.root)];
  if (kept.length > 0) problems.push({ message: { id: 'formats.import.keys-kept', args: { keys: kept } } });
  const ids = new Ids(there?.sidecar, document.annotations);
  const places = placesOf(text, document, optionsFor(article));

  const present: { readonly twin: Reading; readonly annotation: ImportedAnnotation; readonly value: YamlMap }[] = [];
  const entries: Entry[] = [];
  document.annotations.forEach((annotation, i) => {
    const place = places[i];
    const report = (message: Message): void => void problems.push({ source: annotation.source, message });
    if (!place) {
      report({ id: 'formats.import.unplaced', args: { words: wordsOf(annotation, document) } });
      return;
    }
    const entry = entryFor(annotation, place, { text, cast, speakers: speakers.ids, options: optionsFor(article) });
    if (isRefused(entry)) {
      report(entry.refused);
      return;
    }
    const twin = twinOf(readings, annotation, entry, place);
    if (twin && !options.force) {
      ids.is(annotation, twin.annotation.id);
      present.push({ twin, annotation, value: entry.value });
      return;
    }
    if (!place.spans) report({ id: 'formats.import.unplaced', args: { words: wordsOf(annotation, document) } });
    for (const { start, end } of entry.missing) {
      report({ id: 'formats.import.part', args: { words: (document.text ?? text).slice(start, end) } });
    }
    const taken =
      twin?.annotation ?? (annotation.id === undefined ? undefined : there?.sidecar.byId.get(annotation.id));
    const replaces = taken !== undefined && options.force;
    const id = replaces ? taken.id : ids.give(annotation, entry.speakers[0] ?? annotation.kind);
    if (replaces) ids.is(annotation, id);
    if (taken && !replaces && annotation.id !== undefined) {
      report({ id: 'formats.import.other-id', args: { id: annotation.id, now: id } });
    }
    entries.push({
      value: sortedKeys({ id, kind: annotation.kind, ...entry.value }),
      ...(place.spans ? { spans: place.spans } : {}),
      ...(replaces ? { at: taken.index } : {}),
    });
  });

  for (const { twin, annotation, value } of present) {
    const keys = differences(twin, annotation, withReferences(value, ids));
    const { id } = twin.annotation;
    if (keys.length > 0) {
      problems.push({ source: annotation.source, message: { id: 'formats.import.kept', args: { id, keys } } });
    }
  }

  const operations: Operation[] = [
    ...missingFrom(other, [], document.root).filter(({ path: [key] }) => !sidecarKeys.has(String(key))),
    ...missingFrom(about, ['article'], document.about),
    ...speakers.operations,
    ...cast.entries(),
    ...placed(entries, readings).map(
      ({ value, at, index }): Operation =>
        at === undefined
          ? {
              op: 'insert',
              path: ['annotations'],
              ...(index === undefined ? {} : { index }),
              value: withReferences(value, ids),
            }
          : { op: 'set', path: ['annotations', at], value: withReferences(value, ids) },
    ),
  ];
  if (operations.length === 0) return { sidecar, added: 0, present: present.length, problems };
  const annotator = document.annotator ?? options.annotator;
  const edits = editFile(snapshot, sidecar, operations, annotator === undefined ? {} : { annotator });
  if (isRefused(edits)) return failed(edits.refused);
  return {
    sidecar,
    ...(edits.edits.length > 0 ? { edits } : {}),
    added: entries.length,
    present: present.length,
    problems,
  };
}

interface Entry {
  readonly value: YamlMap;
  readonly spans?: readonly Span[];
  /** Of the entry that it replaces. */
  readonly at?: number;
}

/** Where each entry goes in the list: those of known place among those that are there, from the last to the first. */
function placed(entries: readonly Entry[], readings: readonly Reading[]): readonly (Entry & { index?: number })[] {
  const withIndex = entries.map((entry) => {
    const index = entry.at === undefined && entry.spans ? placeInOrder(readings, entry.spans) : undefined;
    return index === undefined ? entry : { ...entry, index };
  });
  // What goes in front moves what stands behind, so the places farthest behind come first.
  const inside = withIndex.filter((entry): entry is Entry & { index: number } => 'index' in entry);
  const starts = (entry: Entry): number => (entry.spans ? hull(entry.spans).start : 0);
  inside.sort((a, b) => b.index - a.index || starts(b) - starts(a));
  return [...withIndex.filter((entry) => !('index' in entry)), ...inside];
}

/** Keys of a map that are not there yet. */
const missingFrom = (there: YamlMap, path: readonly string[], said: YamlMap = {}): readonly Operation[] =>
  Object.entries(said).flatMap(([key, value]): readonly Operation[] =>
    value === undefined || Object.hasOwn(there, key) ? [] : [{ op: 'set', path: [...path, key], value }],
  );

/** Keys of a map that are there with another value. */
const otherIn = (there: YamlMap, said: YamlMap = {}): readonly string[] =>
  Object.entries(said).flatMap(([key, value]) => {
    const known = ownValue(there, key);
    return !value || known === undefined || canonical(known) === canonical(value) ? [] : [key];
  });

function wordsOf({ at }: ImportedAnnotation, { text = '' }: ImportedDocument): string {
  if ('selector' in at) return at.selector.pieces.join(' … ');
  if ('quotes' in at) return at.quotes.map(({ exact, position }) => exact ?? rangeOf(position)).join(' … ');
  return at.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
