import type { Annotation } from '../model/annotation.ts';
import { unplaced } from '../model/reading.ts';
import type { Uri } from '../model/uri.ts';
import { nearest } from '../sidecar/nearest.ts';
import { type Chain, chainOf } from '../workspace/chain.ts';
import { type KnownSpeaker, outletOf, scopeOf, speakerOf } from '../workspace/scope.ts';
import type { ArticleFile, Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { SidecarContext } from './rule.ts';

/** So many misspelt ids of a file are compared with all known ones; in a file with more, the rest go without. */
const maxGuesses = 20;

/** The context of one sidecar for one check; what it remembers lives as long. */
export function sidecarContext(
  snapshot: Snapshot,
  article: ArticleFile | undefined,
  file: SidecarFile,
): SidecarContext {
  const speakers = new Map<string, KnownSpeaker | undefined>();
  const chains = new Map<Annotation, Chain>();
  const guesses = new Map<string, string | undefined>();
  const readings = article?.readings.get(file.uri) ?? file.sidecar.annotations.map((each) => unplaced(each, file.uri));
  let ids: readonly string[] | undefined;
  let byAnnotation: ReadonlyMap<Annotation, Reading> | undefined;
  return {
    snapshot,
    article,
    file,
    readings,
    outlet: outletOf(snapshot, file.uri),
    speaker(id) {
      const before = speakers.get(id);
      if (before !== undefined || speakers.has(id)) return before;
      const known = speakerOf(snapshot, file.uri, id);
      speakers.set(id, known);
      return known;
    },
    chain(annotation) {
      const before = chains.get(annotation);
      if (before) return before;
      const chain = chainOf(file.sidecar, annotation);
      chains.set(annotation, chain);
      return chain;
    },
    readingOf(annotation) {
      const there = readings[annotation.index];
      if (there?.annotation === annotation) return there;
      byAnnotation ??= new Map(readings.map((reading) => [reading.annotation, reading]));
      return byAnnotation.get(annotation);
    },
    nearestSpeaker(id) {
      if (guesses.has(id) || guesses.size >= maxGuesses) return guesses.get(id);
      ids ??= idsInScope(snapshot, file.uri);
      const near = nearest(id, ids);
      guesses.set(id, near);
      return near;
    },
  };
}

/** The article's base sidecar. */
export function baseOf(snapshot: Snapshot, article: ArticleFile | undefined): SidecarFile | undefined {
  const first = article?.sidecars[0];
  const file = first && snapshot.sidecars.get(first);
  return file && file.layer === undefined ? file : undefined;
}

const idsInScope = (snapshot: Snapshot, file: Uri): readonly string[] =>
  scopeOf(snapshot, file).flatMap((uri) => [
    ...(
      snapshot.sidecars.get(uri)?.sidecar ??
      snapshot.projects.get(uri)?.project ?? { speakers: new Map() }
    ).speakers.keys(),
  ]);
