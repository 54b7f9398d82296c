import { inDirection, isolate } from '../../messages/render.ts';
import { type Annotation, isStatement } from '../../model/annotation.ts';
import { relativeTo } from '../../model/relativeTo.ts';
import { parentOf, type Uri } from '../../model/uri.ts';
import { wording } from '../../text/shorten.ts';
import { byCodeUnit } from '../../workspace/discover.ts';
import { displayName, speakerOf } from '../../workspace/scope.ts';
import type { SidecarFile } from '../../workspace/snapshot.ts';
import { type Completion, type Completions, maxItems, nothing, ownAnnotation, type Place } from './offer.ts';
import { spelledLike } from './spelledLike.ts';
import { valueItem } from './write.ts';

/** The statements of this file that another can continue or stand within: those before it, the nearest first. */
export function ownItems(place: Place): Completions {
  const { cursor, sidecar, uri, snapshot } = place;
  const file = snapshot.sidecars.get(uri);
  if (!sidecar || !file || cursor.behind) return nothing;
  const own = ownAnnotation(place)?.index;
  const words = spelledLike(cursor.typed);
  const found = sidecar.annotations.filter(
    (annotation) =>
      annotation.id !== '' &&
      annotation.index !== own &&
      isStatement(annotation) &&
      holds(annotation, annotation.id, cursor.typed, words),
  );
  const before = found.filter(({ span }) => span.start < cursor.entry).reverse();
  const after = found.filter(({ span }) => span.start >= cursor.entry);
  const all = [...before, ...after];
  const items = all.slice(0, maxItems).flatMap((annotation) => item(place, file, annotation, annotation.id) ?? []);
  return { items, incomplete: true };
}

/** So many statements of other files are looked at for what was typed. */
const maxLookedAt = 20_000;

/**
 * What a relation may point to: the statements of this file, then those of other articles, the nearest folder first,
 * as `other.txt#c3`. They are found by id, path and wording.
 */
export function targetItems(place: Place): Completions {
  const { cursor, snapshot, uri, sidecar } = place;
  const file = snapshot.sidecars.get(uri);
  if (!file || !sidecar || cursor.behind) return nothing;
  const { typed } = cursor;
  const words = spelledLike(typed);
  const own = ownAnnotation(place)?.index;
  const items: Completion[] = [];
  const add = (from: SidecarFile, annotation: Annotation, target: string): void => {
    if (annotation.id === '' || !isStatement(annotation) || !holds(annotation, target, typed, words)) return;
    const made = item(place, from, annotation, target);
    if (made) items.push(made);
  };
  for (const annotation of sidecar.annotations) {
    if (items.length >= maxItems) break;
    if (annotation.index !== own) add(file, annotation, typed.startsWith('#') ? `#${annotation.id}` : annotation.id);
  }
  let lookedAt = 0;
  const path = typed.includes('#') ? typed.slice(0, typed.lastIndexOf('#')) : undefined;
  for (const other of nearestFirst(snapshot.sidecars, uri)) {
    if (items.length >= maxItems || lookedAt >= maxLookedAt) break;
    const article = relativeTo(uri, other.article);
    if (article === undefined || (path !== undefined && path !== article)) continue;
    const prefix = `${article}#${other.layer === undefined ? '' : `${other.layer}/`}`;
    for (const annotation of other.sidecar.annotations) {
      if (items.length >= maxItems || ++lookedAt > maxLookedAt) break;
      add(other, annotation, `${prefix}${annotation.id}`);
    }
  }
  return { items, incomplete: true };
}

function nearestFirst(sidecars: ReadonlyMap<Uri, SidecarFile>, uri: Uri): readonly SidecarFile[] {
  const folder = parentOf(uri);
  const beside: SidecarFile[] = [];
  const others: SidecarFile[] = [];
  for (const file of sidecars.values()) {
    if (file.uri === uri) continue;
    (file.uri.startsWith(folder) && !file.uri.slice(folder.length + 1).includes('/') ? beside : others).push(file);
  }
  return [...beside.sort(byArticle), ...others.sort(byArticle)];
}

/** The base sidecar before the layers. */
const byArticle = (a: SidecarFile, b: SidecarFile): number =>
  byCodeUnit(a.article, b.article) || byCodeUnit(a.layer ?? '', b.layer ?? '');

/** Whether what was typed stands in the target or, spelling aside, in the wording. */
function holds({ selector, gist }: Annotation, target: string, typed: string, words: RegExp | undefined): boolean {
  if (typed === '' || target.toLowerCase().includes(typed.toLowerCase())) return true;
  return words !== undefined && [...selector.pieces, gist ?? ''].some((piece) => piece.search(words) >= 0);
}

function item(place: Place, file: SidecarFile, annotation: Annotation, target: string): Completion | undefined {
  const words = wording(annotation.selector.pieces, 120);
  const [speaker] = annotation.speakers;
  const name = speaker && displayName(speakerOf(place.snapshot, file.uri, speaker.id), speaker.id);
  const { typed } = place.cursor;
  const filter = `${target} ${words}`;
  return valueItem(place, target.startsWith('#') ? target.slice(1) : target, {
    kind: 'annotation',
    label: target,
    description: isolate(wording(annotation.selector.pieces, 40)),
    detail: inDirection([...(name === undefined ? [] : [isolate(name)]), isolate(words)].join(' · '), place.locale),
    filter: filter.slice(0, 100).toLowerCase().includes(typed.toLowerCase()) ? filter : `${typed} ${filter}`,
  });
}
