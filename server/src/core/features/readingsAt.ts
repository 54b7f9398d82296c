import { spansOf } from '../model/anchor.ts';
import type { Span } from '../model/span.ts';
import { touches } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import { readingsOf } from './statements.ts';

/** An annotation that touches an offset of its article. */
export interface Hit {
  readonly file: SidecarFile;
  readonly reading: Reading;
  /** The piece, cue or mention that is touched. */
  readonly span: Span;
  readonly part: 'exact' | 'cue' | 'mention' | 'relay';
  /** The speakers that the touched words name; empty for `exact` and `cue`, but for annotations of kind mention. */
  readonly names: readonly string[];
}

/**
 * The annotations at an offset of an article, innermost first; one hit an annotation, for the shortest part of it
 * that is touched. A mention of a speaker wins over the statements it stands in.
 */
export function readingsAt(snapshot: Snapshot, article: Uri, offset: number): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [file, reading] of readingsOf(snapshot, article)) {
    let best: Pick<Hit, 'span' | 'part' | 'names'> | undefined;
    const offer = (span: Span | undefined, part: Hit['part'], names: () => readonly string[]): void => {
      if (span && touches(span, offset) && (!best || length(span) < length(best.span))) {
        best = { span, part, names: names() };
      }
    };
    const { annotation } = reading;
    const speakers = (): readonly string[] => annotation.speakers.map((speaker) => speaker.id);
    for (const span of spansOf(reading.anchor) ?? []) {
      offer(span, 'exact', () => (annotation.base === 'mention' ? speakers() : []));
    }
    offer(reading.cue, 'cue', () => []);
    offer(reading.mention, 'mention', speakers);
    reading.relayMentions.forEach((hop, i) => {
      hop.forEach((span, j) => {
        const relay = annotation.via[i]?.[j];
        if (relay) offer(span, 'relay', () => [relay.speaker.id]);
      });
    });
    if (best) hits.push({ file, reading, ...best });
  }
  // An offset between two words touches both; what it stands in or before counts more than what ends there.
  const ends = (hit: Hit): number => (hit.span.end === offset && hit.span.start < offset ? 1 : 0);
  return hits.sort((a, b) => ends(a) - ends(b) || length(a.span) - length(b.span));
}

const length = (span: Span): number => span.end - span.start;
