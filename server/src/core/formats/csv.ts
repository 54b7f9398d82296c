import { columns } from './csv/columns.ts';
import type { Format } from './format.ts';
import { partyKeys } from './rows/party.ts';
import { rowKeys } from './rows/row.ts';
import { reportRowLosses } from './rows/rowLosses.ts';
import { rowsOf } from './rows/rowsOf.ts';

const lineEnd = '\r\n';

/** Without it, spreadsheets take UTF-8 for the code page of the country. */
const byteOrderMark = '\ufeff';

const without = (keys: ReadonlySet<string>, others: readonly string[]): ReadonlySet<string> =>
  new Set([...keys].filter((key) => !others.includes(key)));

const contextOf = (path: string): readonly string[] =>
  ['prefix', 'suffix', 'occurrence'].map((key) => `${path}.${key}`);

const held = {
  annotation: without(rowKeys, ['*', ...['cue', 'mention', 'via.mention'].flatMap(contextOf)]),
  speaker: without(partyKeys, ['reason', 'maybe', 'sameAs']),
};

/** RFC 4180, one annotation a row, for spreadsheets: what they would take for a formula is made text. */
export const csv: Format = {
  id: 'csv',
  extension: '.csv',
  export: {
    kind: 'records',
    head: `${byteOrderMark}${columns.map(({ name }) => name).join(',')}${lineEnd}`,
    between: '',
    tail: '',
    article(document, losses, options) {
      reportRowLosses(losses, document, held);
      return rowsOf(document, options)
        .map((row) => `${columns.map((column) => column.of(row)).join(',')}${lineEnd}`)
        .join('');
    },
  },
};
