import type { Annotation } from '../model/annotation.ts';
import type { Uri } from '../model/uri.ts';

export interface AnnotationRef {
  readonly sidecar: Uri;
  readonly annotation: Annotation;
}

/** A relation with both ends resolved. */
export interface ResolvedRelation {
  readonly from: AnnotationRef;
  readonly to: AnnotationRef;
  readonly type: Annotation['relations'][number]['type'];
}

/** So many other statements a contradiction counts; a question that hundreds of articles answer has more. */
export const maxContradictions = 10;

/** What has to be known over all files. */
export interface Corpus {
  /** The annotation that a relation target of `from` names; undefined where it is not there. */
  resolve(from: Uri, target: Annotation['relations'][number]['target']): AnnotationRef | undefined;
  /** Relations that end at the annotation with this id of a sidecar, from any file. */
  incoming(sidecar: Uri, id: string): readonly ResolvedRelation[];
  /** Statements of the project (or of the folder without one) that answer a question of its project file. */
  answers(project: Uri | undefined, question: string): readonly AnnotationRef[];
  /** Whether any sidecar of the project names this speaker of the project file. */
  usesProjectSpeaker(project: Uri, id: string): boolean;
  /** Sidecars in which a project speaker is named. */
  sidecarsNaming(project: Uri, id: string): readonly Uri[];
}
