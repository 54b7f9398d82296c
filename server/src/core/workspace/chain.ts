import type { Annotation, Ref, Relay } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';

/** Who a statement comes from and through whom, after `continues` and `within` are followed. */
export interface Chain {
  /** Own, or of the statement that this one continues. */
  readonly speakers: readonly Ref[];
  readonly for: readonly Ref[];
  /** All hops from the speaker to the article, nearest the speaker first: own ones, then the speaker and hops of the
   * statement it stands within, and so on outwards. The outlet is not among them. */
  readonly hops: readonly Hop[];
  readonly said: Annotation['said'];
  /** The article's own outlet: the last link. */
  readonly outlet: Ref | undefined;
  /** Whether a speaker, a hop or evidence stands behind it, its own or inherited. */
  readonly sourced: boolean;
  /** The statement whose speaker is inherited through `continues`. */
  readonly inheritedFrom: Annotation | undefined;
}

/** Parallel relays; one in most cases. */
export interface Hop {
  readonly relays: readonly Relay[];
  /** The enclosing statement whose speaker this hop is; undefined for a `via`. */
  readonly within: Annotation | undefined;
}

/** Follows `continues` and `within` inside one sidecar; a circle is cut where it closes. */
export function chainOf(sidecar: Sidecar, annotation: Annotation): Chain {
  return follow(sidecar, annotation, new Set([annotation]));
}

function follow(sidecar: Sidecar, annotation: Annotation, seen: Set<Annotation>): Chain {
  const step = (ref: Ref | undefined): Annotation | undefined => {
    const next = ref && sidecar.byId.get(ref.id);
    if (!next || seen.has(next)) return undefined;
    seen.add(next);
    return next;
  };
  const before = step(annotation.continues);
  const earlier = before && follow(sidecar, before, seen);
  const outer = step(annotation.within);
  const around = outer && follow(sidecar, outer, seen);

  const ownSpeakers = annotation.speakers.length > 0;
  const speakers = ownSpeakers ? annotation.speakers : (earlier?.speakers ?? []);
  const own = annotation.via.map((relays): Hop => ({ relays, within: undefined }));
  const inner = own.length > 0 || !earlier ? own : earlier.hops;
  const outside: Hop[] = around
    ? [
        ...(around.speakers.length > 0
          ? [{ relays: around.speakers.map((speaker): Relay => ({ speaker })), within: outer }]
          : []),
        ...around.hops,
      ]
    : [];
  const hops = [...inner, ...outside];
  return {
    speakers,
    for: annotation.for.length > 0 ? annotation.for : (earlier?.for ?? []),
    hops,
    said: annotation.said ?? earlier?.said,
    outlet: sidecar.article.outlet,
    sourced: speakers.length > 0 || hops.length > 0 || annotation.evidence.length > 0 || (earlier?.sourced ?? false),
    inheritedFrom:
      ownSpeakers || !earlier || earlier.speakers.length === 0 ? undefined : (earlier.inheritedFrom ?? before),
  };
}
