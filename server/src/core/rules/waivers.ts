import type { Annotation, Waiver } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';

/** A waiver with what it stands on: an annotation, a speaker's entry, or (neither) the article. */
export interface OwnedWaiver {
  readonly waiver: Waiver;
  readonly annotation?: Annotation;
  readonly speaker?: string;
}

/** All waivers of a sidecar, in the order article, speakers, annotations. */
export function waiversIn(sidecar: Sidecar): readonly OwnedWaiver[] {
  const found: OwnedWaiver[] = sidecar.article.waive.map((waiver) => ({ waiver }));
  for (const [speaker, { waive }] of sidecar.speakers) for (const waiver of waive) found.push({ waiver, speaker });
  for (const annotation of sidecar.annotations) {
    for (const waiver of annotation.waive) found.push({ waiver, annotation });
  }
  return found;
}
