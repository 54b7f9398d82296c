import { type Annotation, isStatement } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';
import { chainIn } from './chainIn.ts';

/** `waived`: nobody stands behind it and somebody said why that is all right. */
export type Sourcing = 'sourced' | 'unsourced' | 'waived';

/**
 * Whether anybody stands behind a statement. Declining to say is no claim and needs nobody; what is no statement
 * neither. A waiver of the sourcing rule on the annotation or on its article settles the matter.
 */
export function sourcingOf(sidecar: Sidecar, annotation: Annotation, chain = chainIn(sidecar, annotation)): Sourcing {
  if (!isStatement(annotation) || annotation.stance === 'declined' || chain.sourced) return 'sourced';
  const code = annotation.base === 'quote' ? 'quote.unattributed' : 'claim.unsourced';
  const waived = [...annotation.waive, ...sidecar.article.waive].some((waiver) => waiver.code === code);
  return waived ? 'waived' : 'unsourced';
}
