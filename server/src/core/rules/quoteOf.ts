import type { Annotation } from '../model/annotation.ts';
import { brief } from '../sidecar/brief.ts';

const limit = 80;

/** The annotated wording as a message quotes it, the pieces of a discontinuous span on one line. */
export const quoteOf = ({ selector }: Annotation): string =>
  brief(selector.pieces.map((piece) => piece.slice(0, limit * 2)).join(' … '), limit);
