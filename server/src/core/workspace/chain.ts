import type { Annotation, Ref, Relay } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';

/** Who a statement comes from and through whom, after `continues` and `within` are followed. */
export interface Chain {
  /** Own, or of the statement that this one continues. */
  readonly speakers: readonly Ref[];
  readonly for: readonly Ref[];
  /** All hops from the speaker to the article, nearest the speaker first: own ones, then the speaker and hops of the
   * statement it stands within, and so on outwards. The outlet, which is the last link of
   * every chain, is not among them: see `outletOf`. */
  readonly hops: readonly Hop[];
  readonly said: Annotation['said'];
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

/** So many statements are followed; far more than one utterance goes on over, or than stand within each other. */
const maxSteps = 1_000;

/**
 * Follows `continues` and `within` inside one sidecar; a circle is cut where it closes. What a statement gives itself
 * (speakers, `for`, `via`, `said`, `within`) counts before what it inherits, each for itself.
 */
export function chainOf(sidecar: Sidecar, annotation: Annotation): Chain {
  const seen = new Set<Annotation>();
  const utterance = utteranceOf(sidecar, annotation, seen);
  const speaking = utterance.find((each) => each.speakers.length > 0);
  const hops: Hop[] = viaOf(utterance);
  for (let outer = outerOf(sidecar, utterance); outer && !seen.has(outer); ) {
    const around = utteranceOf(sidecar, outer, seen);
    const speakers = around.find((each) => each.speakers.length > 0)?.speakers;
    if (speakers) hops.push({ relays: speakers.map((speaker): Relay => ({ speaker })), within: outer });
    hops.push(...viaOf(around));
    outer = outerOf(sidecar, around);
  }
  const evident = utterance.some((each) => each.evidence.length > 0);
  return {
    speakers: speaking?.speakers ?? [],
    for: utterance.find((each) => each.for.length > 0)?.for ?? [],
    hops,
    said: utterance.find((each) => each.said)?.said,
    sourced: speaking !== undefined || hops.length > 0 || evident,
    inheritedFrom: speaking === annotation ? undefined : speaking,
  };
}

/** The statement and those it continues, the nearest first. */
function utteranceOf(sidecar: Sidecar, annotation: Annotation, seen: Set<Annotation>): readonly Annotation[] {
  const utterance: Annotation[] = [];
  for (let at: Annotation | undefined = annotation; at && !seen.has(at) && seen.size < maxSteps; ) {
    seen.add(at);
    utterance.push(at);
    at = at.continues && sidecar.byId.get(at.continues.id);
  }
  return utterance;
}

const viaOf = (utterance: readonly Annotation[]): Hop[] =>
  (utterance.find((each) => each.via.length > 0)?.via ?? []).map((relays) => ({ relays, within: undefined }));

function outerOf(sidecar: Sidecar, utterance: readonly Annotation[]): Annotation | undefined {
  const within = utterance.find((each) => each.within)?.within;
  return within && sidecar.byId.get(within.id);
}
