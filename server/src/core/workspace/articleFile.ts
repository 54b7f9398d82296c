import { readAnnotations, resettle, shiftReadings, type TextChange } from '../anchor/read.ts';
import { spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import { unplaced } from '../model/reading.ts';
import type { Selector } from '../model/selector.ts';
import { pathOf, type Uri } from '../model/uri.ts';
import { detectLanguage } from '../text/language.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { ArticleFile, Reading, SidecarFile } from './snapshot.ts';

export interface ArticleParts {
  readonly uri: Uri;
  readonly text: string;
  readonly encoding: string | undefined;
  readonly project: Uri | undefined;
  /** The base sidecar first, then the layers by name. */
  readonly sidecars: readonly SidecarFile[];
  /** Whether the text is worth keeping: the article or one of its sidecars is open. */
  readonly keepText: boolean;
}

/**
 * An article with every annotation anchored. Where `before` is the same article with the same text, annotations whose
 * selectors did not change keep the places they are tracked at.
 */
export function makeArticle(parts: ArticleParts, before?: ArticleFile): ArticleFile {
  const { uri, text, encoding, project, sidecars, keepText } = parts;
  const same = before !== undefined && before.text === text;
  const readings = new Map<Uri, readonly Reading[]>();
  for (const file of sidecars) {
    const tracked = same ? before.readings.get(file.uri) : undefined;
    readings.set(file.uri, readSidecarIn(text, uri, file, tracked));
  }
  return {
    uri,
    text: keepText ? text : undefined,
    lines: same ? before.lines : LineIndex.of(text),
    language: languageOf(sidecars) ?? detectLanguage(text),
    ...(encoding === undefined ? {} : { encoding }),
    ...(project === undefined ? {} : { project }),
    sidecars: sidecars.map((file) => file.uri),
    readings,
  };
}

/** The article after edits: known places move along, and only what the edits touched is looked at again. */
export function editArticle(
  article: ArticleFile,
  old: string,
  changes: readonly TextChange[],
  text: string,
): ArticleFile {
  const readings = new Map<Uri, readonly Reading[]>();
  for (const [sidecar, list] of article.readings)
    readings.set(sidecar, shiftReadings(list, old, changes, text, optionsFor(article.uri)));
  const [change, ...more] = changes;
  const lines = change && more.length === 0 ? article.lines.edited(change, text) : LineIndex.of(text);
  return { ...article, text, lines, readings };
}

/** Searches again for what edits lost or left open; places that are known stay. The same article where nothing came of it. */
export function settleArticle(article: ArticleFile, sidecars: readonly SidecarFile[]): ArticleFile {
  const { text } = article;
  if (text === undefined) return article;
  const settled = [...article.readings].flatMap(([sidecar, list]) => {
    const again = resettle(text, list, optionsFor(article.uri));
    return again === list ? [] : [[sidecar, again] as const];
  });
  const language = languageOf(sidecars) ?? detectLanguage(text);
  if (settled.length === 0 && language === article.language) return article;
  return { ...article, language, readings: new Map([...article.readings, ...settled]) };
}

/** The article with a sidecar whose new annotations stand nowhere yet, since the text is not at hand. */
export function withUnread(article: ArticleFile, file: SidecarFile): ArticleFile {
  const { annotations } = file.sidecar;
  const known = carryOver(annotations, article.readings.get(file.uri) ?? []);
  const list = annotations.map((annotation, i) => known[i] ?? unplaced(annotation, file.uri));
  const sidecars = article.sidecars.includes(file.uri) ? article.sidecars : [...article.sidecars, file.uri];
  return { ...article, sidecars, readings: new Map([...article.readings, [file.uri, list]]) };
}

/** Anchors the annotations of a sidecar in the text, but for those that `tracked` knows already. */
export function readSidecarIn(
  text: string,
  article: Uri,
  file: SidecarFile,
  tracked: readonly Reading[] | undefined,
): readonly Reading[] {
  const { annotations } = file.sidecar;
  const known = tracked ? carryOver(annotations, tracked) : [];
  const missing = annotations.filter((_, i) => known[i] === undefined);
  const fresh = missing.length > 0 ? readAnnotations(text, file.uri, missing, optionsFor(article)) : [];
  const trails = new Map(tracked?.flatMap((each) => (each.trail?.pieces ? [[each.annotation.id, each] as const] : [])));
  let next = 0;
  return annotations.flatMap((_, i) => known[i] ?? onTrail(fresh[next++], trails) ?? []);
}

/** Wording that was written down while it is being typed is followed on as if it had not been. */
function onTrail(fresh: Reading | undefined, trails: ReadonlyMap<string, Reading>): Reading | undefined {
  const before = fresh && trails.get(fresh.annotation.id);
  const pieces = before?.trail?.pieces;
  const [spans, known] = [fresh?.anchor, before?.anchor].map((anchor) => anchor && spansOf(anchor));
  if (!pieces || !spans || pieces.length !== spans.length || fresh?.anchor.state !== 'exact') return fresh;
  const same = spans.every(({ start, end }, i) => known?.[i]?.start === start && known[i]?.end === end);
  return same ? { ...fresh, trail: { pieces, from: 'exact', foundAgain: false, parts: [] } } : fresh;
}

/** For each annotation the reading of the one that it was before the sidecar changed, where it looks for the same. */
export function carryOver(
  annotations: readonly Annotation[],
  tracked: readonly Reading[],
): readonly (Reading | undefined)[] {
  const byId = new Map<string, Reading[]>();
  for (const reading of tracked) {
    const list = byId.get(reading.annotation.id);
    if (list) list.push(reading);
    else byId.set(reading.annotation.id, [reading]);
  }
  return annotations.map((annotation) => {
    const list = byId.get(annotation.id);
    const at = list?.findIndex((reading) => looksForTheSame(reading.annotation, annotation)) ?? -1;
    const [reading] = at < 0 ? [] : (list?.splice(at, 1) ?? []);
    return reading && (reading.annotation === annotation ? reading : { ...reading, annotation });
  });
}

/** Whether two annotations have equal selectors, so that they stand at the same places. */
function looksForTheSame(a: Annotation, b: Annotation): boolean {
  return (
    sameSelector(a.selector, b.selector) &&
    sameSelector(a.cue, b.cue) &&
    sameSelector(a.mention, b.mention) &&
    a.via.length === b.via.length &&
    a.via.every((hop, i) => {
      const other = b.via[i] ?? [];
      return hop.length === other.length && hop.every((relay, j) => sameSelector(relay.mention, other[j]?.mention));
    })
  );
}

function sameSelector(a: Selector | undefined, b: Selector | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.occurrence?.index === b.occurrence?.index &&
    a.occurrence?.total === b.occurrence?.total &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, i) => piece === b.pieces[i])
  );
}

/** How the text of an article is looked through. */
export const optionsFor = (article: Uri): { readonly markdown: boolean } => ({
  markdown: /\.(md|markdown)$/i.test(pathOf(article)),
});

/** The primary subtag that the first sidecar to say so gives. */
function languageOf(sidecars: readonly SidecarFile[]): string | undefined {
  for (const { sidecar } of sidecars) {
    const [language] = sidecar.article.language?.split(/[-_]/) ?? [];
    if (language) return language.toLowerCase();
  }
  return undefined;
}
