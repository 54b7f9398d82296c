import { spansOf } from '../model/anchor.ts';
import type { Sidecar } from '../model/sidecar.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import { chainIn } from '../workspace/chainIn.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Reading, Snapshot } from '../workspace/snapshot.ts';
import { speakerRefsBetween, speakerRefsOf } from '../workspace/speakerRefs.ts';
import { groupKey, type Identity, identityOf, sameSpeakers } from './identity.ts';
import { sidecarsBeside } from './lookups.ts';
import type { Location } from './types.ts';

/** A place that names a speaker; `definition` ones are the speaker's own entries. */
export interface SpeakerPlace extends Location {
  readonly role: 'definition' | 'reference' | 'mention';
}

/**
 * Every place that names a speaker: entries and references of sidecars and project files, and mentions in articles.
 * Speakers that are one through `sameAs` count together.
 */
export function speakerPlaces(
  snapshot: Snapshot,
  speaker: Identity,
  token: CancellationToken = neverCancelled,
): readonly SpeakerPlace[] {
  const wanted = groupKey(snapshot, speaker);
  const places: SpeakerPlace[] = [];
  const is = (file: Uri, id: string): boolean => groupKey(snapshot, identityOf(snapshot, file, id)) === wanted;
  for (const uri of filesNaming(snapshot, speaker)) {
    if (token.isCancellationRequested) return [];
    const project = snapshot.projects.get(uri)?.project;
    const file = snapshot.sidecars.get(uri);
    const known = new Map<string, boolean>();
    const names = (id: string): boolean => {
      const before = known.get(id) ?? is(uri, id);
      known.set(id, before);
      return before;
    };
    for (const entry of (project ?? file?.sidecar)?.speakers.values() ?? []) {
      if (names(entry.id)) places.push({ uri, span: entry.idSpan, role: 'definition' });
    }
    const refs = file ? speakerRefsOf(file.sidecar) : project ? speakerRefsBetween(project.speakers.values()) : [];
    for (const ref of refs) if (names(ref.id)) places.push({ uri, span: ref.span, role: 'reference' });
    if (!file) continue;
    const article = snapshot.articles.get(file.article);
    for (const reading of article?.readings.get(uri) ?? []) {
      for (const span of mentionSpans(file.sidecar, reading, names)) {
        places.push({ uri: file.article, span, role: 'mention' });
      }
    }
  }
  return places;
}

/** The spans in the article where an annotation's words name a speaker whom `names` accepts. */
export function mentionSpans(sidecar: Sidecar, reading: Reading, names: (id: string) => boolean): readonly Span[] {
  const { annotation } = reading;
  const spans: Span[] = [];
  if (annotation.base === 'mention' && annotation.speakers.some((ref) => names(ref.id))) {
    spans.push(...(spansOf(reading.anchor) ?? []));
  }
  // The speaker may be inherited: the mention then names who goes on speaking.
  if (reading.mention && chainIn(sidecar, annotation).speakers.some((ref) => names(ref.id))) {
    spans.push(reading.mention);
  }
  reading.relayMentions.forEach((hop, i) => {
    hop.forEach((span, j) => {
      const id = annotation.via[i]?.[j]?.speaker.id;
      if (span && id !== undefined && names(id)) spans.push(span);
    });
  });
  return spans;
}

/** Files that can name a speaker: without `sameAs` those of its project or of its article alone. */
function filesNaming(snapshot: Snapshot, speaker: Identity): Iterable<Uri> {
  if (sameSpeakers(snapshot).has(speaker.key)) return [...snapshot.projects.keys(), ...snapshot.sidecars.keys()];
  if (!snapshot.projects.has(speaker.home)) return sidecarsBeside(snapshot, speaker.home);
  return [speaker.home, ...snapshot.corpus.sidecarsNaming(speaker.home, speaker.id), ...overriding(snapshot, speaker)];
}

/** Sidecars with an entry of their own for a project speaker, whether or not they name it elsewhere. */
function overriding(snapshot: Snapshot, { home, id }: Identity): readonly Uri[] {
  const named = new Set(snapshot.corpus.sidecarsNaming(home, id));
  const found: Uri[] = [];
  for (const [uri, file] of snapshot.sidecars) {
    if (file.project === home && !named.has(uri) && file.sidecar.speakers.has(id)) found.push(uri);
  }
  return found;
}
