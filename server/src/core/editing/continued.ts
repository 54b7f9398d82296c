import type { Annotation } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';

/** What an annotation takes over from those it continues, each key from the nearest that has it. */
export interface Inherited {
  readonly speakers: Annotation['speakers'];
  readonly for: Annotation['for'];
  readonly via: Annotation['via'];
  readonly said: Annotation['said'];
}

/** What would be inherited from `first` and those that it continues itself. */
export function inheritedFrom(sidecar: Sidecar, first: Annotation | undefined): Inherited {
  const seen = new Set<Annotation>();
  for (let at = first; at && !seen.has(at); at = at.continues && sidecar.byId.get(at.continues.id)) seen.add(at);
  const utterance = [...seen];
  return {
    speakers: utterance.find(({ speakers }) => speakers.length > 0)?.speakers ?? [],
    for: utterance.find((each) => each.for.length > 0)?.for ?? [],
    via: utterance.find(({ via }) => via.length > 0)?.via ?? [],
    said: utterance.find(({ said }) => said)?.said,
  };
}

/** Whether `continues` and `within` lead from one annotation to another, or back to where they began. */
export function leadsTo(sidecar: Sidecar, from: Annotation, to: Annotation): boolean {
  const seen = new Set([from]);
  // A set grows while it is walked.
  for (const at of seen) {
    if (at === to) return true;
    for (const ref of [at.continues, at.within]) {
      const next = ref && sidecar.byId.get(ref.id);
      if (next) seen.add(next);
    }
  }
  return false;
}
