import { readLines } from './doccano/readLines.ts';
import { lineOf } from './doccano/writeLine.ts';
import type { Format } from './format.ts';

/**
 * doccano's JSON Lines for sequence labelling with relations, a line an article and annotator. Offsets are UTF-16 code
 * units, as doccano counts unless a project is set to count grapheme clusters.
 */
export const doccano: Format = {
  id: 'doccano',
  extension: '.doccano.jsonl',
  export: {
    kind: 'records',
    head: '',
    between: '',
    tail: '',
    article(document, losses) {
      return document.layers.map((layer) => `${JSON.stringify(lineOf(document, layer, losses))}\n`).join('');
    },
  },
  import: {
    accepts: (name) => /\.jsonl?$/iu.test(name),
    read: readLines,
  },
};
