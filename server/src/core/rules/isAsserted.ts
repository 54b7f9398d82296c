import { type Annotation, isStatement } from '../model/annotation.ts';

/** Whether rules about claims look at it: a statement, unless it says that somebody would not say. */
export const isAsserted = (annotation: Annotation): boolean =>
  isStatement(annotation) && annotation.stance !== 'declined';
