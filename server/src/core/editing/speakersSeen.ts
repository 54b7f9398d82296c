import type { Uri } from '../model/uri.ts';
import { type KnownSpeaker, speakersOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/**
 * The speakers that a new annotation of an article can name: those of the annotator's layer, of the base sidecar and
 * of the project, each where there is one.
 */
export function speakersSeen(snapshot: Snapshot, article: Uri, layer?: string): ReadonlyMap<string, KnownSpeaker> {
  const file = snapshot.articles.get(article);
  const sidecars = file?.sidecars ?? [];
  const named = (name: string | undefined): Uri | undefined =>
    sidecars.find((uri) => snapshot.sidecars.get(uri)?.layer === name);
  const uri = (layer === undefined ? undefined : named(layer)) ?? named(undefined) ?? file?.project;
  return uri ? speakersOf(snapshot, uri) : new Map();
}
