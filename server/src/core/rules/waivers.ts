import type { Annotation, Waiver } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { Sidecar } from '../model/sidecar.ts';

/** A waiver with what it stands on: an annotation, a speaker's entry, or (neither) the article. */
export interface OwnedWaiver {
  readonly waiver: Waiver;
  readonly annotation?: Annotation;
  readonly speaker?: string;
}

const known = new WeakMap<Sidecar, readonly OwnedWaiver[]>();

/** All waivers of a sidecar, in the order article, speakers, annotations. */
export function waiversIn(sidecar: Sidecar): readonly OwnedWaiver[] {
  const before = known.get(sidecar);
  if (before) return before;
  const found: OwnedWaiver[] = sidecar.article.waive.map((waiver) => ({ waiver }));
  for (const [speaker, { waive }] of sidecar.speakers) for (const waiver of waive) found.push({ waiver, speaker });
  for (const annotation of sidecar.annotations) {
    for (const waiver of annotation.waive) found.push({ waiver, annotation });
  }
  known.set(sidecar, found);
  return found;
}

const waiving = new WeakMap<Project, boolean>();

/** Whether a speaker of the project file waives anything. */
export function hasWaivers(project: Project): boolean {
  const before = waiving.get(project);
  if (before !== undefined) return before;
  const found = [...project.speakers.values()].some(({ waive }) => waive.length > 0);
  waiving.set(project, found);
  return found;
}
