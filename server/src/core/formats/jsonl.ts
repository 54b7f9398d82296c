import type { Format } from './format.ts';
import { reportRowLosses } from './rows/rowLosses.ts';
import { rowsOf } from './rows/rowsOf.ts';

/**
 * JSON Lines: one annotation a line, as `rows/rowSchema.ts` describes it. Every line stands by itself, so that files
 * can be put behind one another.
 */
export const jsonl: Format = {
  id: 'jsonl',
  extension: '.jsonl',
  export: {
    kind: 'records',
    head: '',
    between: '',
    tail: '',
    article(document, losses, options) {
      reportRowLosses(losses, document);
      return rowsOf(document, options)
        .map((row) => `${oneLine(JSON.stringify(row))}\n`)
        .join('');
    },
  },
};

/** Some readers take these for ends of lines, though JSON does not. */
const oneLine = (json: string): string =>
  json.replace(/[\u0085\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
