import type { Uri } from '../model/uri.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { ownItems, targetItems } from './completion/annotations.ts';
import type { Cursor } from './completion/cursor.ts';
import { cursorAt } from './completion/cursorAt.ts';
import { entryItem } from './completion/entries.ts';
import { freeIds } from './completion/freeIds.ts';
import { keyItems } from './completion/keys.ts';
import { type Completion, type Completions, complete, nothing, type Place } from './completion/offer.ts';
import { passageItems } from './completion/passages.ts';
import { shapesAt } from './completion/schemaAt.ts';
import { seenWithout } from './completion/seenSidecar.ts';
import { speakerItems } from './completion/speakers.ts';
import {
  annotatorItems,
  answerItems,
  dateItems,
  enumItems,
  kindItems,
  languageItems,
  tagItems,
} from './completion/words.ts';
import { valueItem } from './completion/write.ts';

export type { Completion, Completions } from './completion/offer.ts';

export interface CompletionOptions {
  /** Of documentation and labels. */
  readonly locale: string;
  /** Whether the client takes placeholders. */
  readonly snippets: boolean;
  /** The text of the article beside the sidecar, where {@link wantsArticle}. */
  readonly article?: string | undefined;
}

/**
 * What can be written at `offset` (UTF-16 code units) of a sidecar or project file, however unfinished: keys, words
 * of the format, ids, and the passages of the article that nobody annotated yet. Best first.
 */
export function completion(snapshot: Snapshot, uri: Uri, offset: number, options: CompletionOptions): Completions {
  const known = snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri);
  const cursor = known && cursorAt(known.text, offset);
  if (!cursor) return nothing;
  const seen = seenWithout(snapshot, uri, offset);
  const sidecar = seen.sidecars.get(uri);
  const project = sidecar ? sidecar.project : uri;
  const place: Place = {
    snapshot: seen,
    uri,
    file: sidecar ? 'sidecar' : 'project',
    text: known.text,
    cursor,
    sidecar: sidecar?.sidecar,
    project: project && seen.projects.get(project)?.project,
    article: options.article,
    locale: options.locale,
    snippets: options.snippets,
  };
  return cursor.may === 'key' ? complete(keyItems(place, cursor.path)) : valueItems(place);
}

/** Whether what can be written there comes from the text of the article. */
export function wantsArticle(snapshot: Snapshot, uri: Uri, offset: number): boolean {
  const file = snapshot.sidecars.get(uri);
  const cursor = file && cursorAt(file.text, offset);
  return cursor !== undefined && cursor.may !== 'key' && passagePaths.has(subject(cursor));
}

function valueItems(place: Place): Completions {
  const { cursor, file } = place;
  const { path } = cursor;
  const shapes = shapesAt(file, path);
  const values = shapes.size === 0 || shapes.has('scalar') ? scalarItems(place) : nothing;
  if (cursor.may === 'value') return values;
  // An item, or what stands on a line of its own, may be a map as well.
  const item = path.at(-1) === '*' ? path : [...path, '*'];
  const isList = path.at(-1) === '*' || shapes.has('list');
  const entry = isList && !shapesAt(file, item).has('scalar') ? entryItem(place, item) : undefined;
  const keys = shapes.has('map') && !cursor.flow && cursor.lead !== ' ' ? keyItems(place, path) : [];
  return { items: [...(entry ? [entry] : []), ...values.items, ...keys], incomplete: values.incomplete };
}

const passagePaths: ReadonlySet<string> = new Set(['annotations.exact', 'annotations.exact.exact']);

/** The keys that lead to the cursor, without ids of people's own: `annotations.via.speaker`, `speakers.affiliation`. */
function subject({ path }: Cursor): string {
  const keys = path.filter((step) => step !== '*');
  const own = keys[0] === 'speakers' || keys[0] === 'kinds' || keys[0] === 'rules' ? 1 : -1;
  return keys.filter((_, i) => i !== own).join('.');
}

function scalarItems(place: Place): Completions {
  const { cursor } = place;
  const at = subject(cursor);
  if (at.startsWith('annotations.answers.')) return answerItems(place, cursor.path.at(-1) ?? '');
  switch (at) {
    case 'annotations.id':
      return ids(place);
    case 'annotations.kind':
      return kindItems(place);
    case 'annotations.exact':
    case 'annotations.exact.exact':
      return passageItems(place);
    case 'annotations.speaker':
    case 'annotations.for':
      return speakerItems(place);
    case 'annotations.via':
    case 'annotations.via.speaker':
      return speakerItems(place, ['agency', 'outlet']);
    case 'article.outlet':
      return speakerItems(place, ['outlet', 'agency']);
    case 'speakers.affiliation':
      return speakerItems(place, ['organization', 'group', 'agency', 'outlet']);
    case 'speakers.maybe':
      return speakerItems(place, ['person']);
    case 'annotations.evidence':
    case 'annotations.evidence.url':
      return speakerItems(place, ['document'], true);
    case 'annotations.continues':
    case 'annotations.within':
      return ownItems(place);
    case 'annotations.relations.target':
      return targetItems(place);
    case 'annotations.tags':
      return tagItems(place);
    case 'annotator':
    case 'annotations.review.by':
      return annotatorItems(place);
    case 'annotations.asOf':
    case 'annotations.said.date':
    case 'annotations.review.date':
    case 'annotations.evidence.date':
      return dateItems(place);
    case 'annotations.translated':
    case 'article.language':
      return languageItems(place);
    default:
      return enumItems(place, cursor.path);
  }
}

function ids(place: Place): Completions {
  if (place.cursor.behind) return nothing;
  const items = freeIds(place).map((id) => valueItem(place, id, { kind: 'annotation', label: id }));
  return complete(items.flatMap((item): readonly Completion[] => (item ? [item] : [])));
}
