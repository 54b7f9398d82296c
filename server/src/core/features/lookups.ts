import type { Annotation } from '../model/annotation.ts';
import type { Uri } from '../model/uri.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';
import type { Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { Location } from './types.ts';

/** Where an annotation stands in its article; undefined where the sidecar stands beside none. */
export function readingOf(snapshot: Snapshot, sidecar: Uri, annotation: Annotation): Reading | undefined {
  const file = snapshot.sidecars.get(sidecar);
  const reading = file && snapshot.articles.get(file.article)?.readings.get(sidecar)?.[annotation.index];
  return reading?.annotation.id === annotation.id ? reading : undefined;
}

/** The project file that a sidecar or project file itself belongs to. */
export const projectOf = (snapshot: Snapshot, uri: Uri): Uri | undefined =>
  snapshot.projects.has(uri) ? uri : (snapshot.sidecars.get(uri)?.project ?? snapshot.articles.get(uri)?.project);

/** The sidecars of the article that `sidecar` belongs to, itself among them. */
export function sidecarsBeside(snapshot: Snapshot, sidecar: Uri): readonly Uri[] {
  const file: SidecarFile | undefined = snapshot.sidecars.get(sidecar);
  const all = file && snapshot.articles.get(file.article)?.sidecars;
  return all?.includes(sidecar) ? all : [sidecar];
}

/** Where a speaker is defined: in the nearest file first. */
export const entriesOf = (known: KnownSpeaker | undefined): readonly Location[] =>
  (known?.entries ?? []).map(({ uri, speaker }) => ({ uri, span: speaker.idSpan }));
