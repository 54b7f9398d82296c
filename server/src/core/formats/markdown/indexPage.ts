import type { ExportOptions } from '../format.ts';
import { add, countHeadings, noCounts } from '../report/counts.ts';
import type { IndexEntry } from '../report/indexEntry.ts';
import { encodePath } from '../report/links.ts';
import { madeWith } from '../report/madeWith.ts';
import { countCells } from './countsRows.ts';
import { type Prose, text } from './prose.ts';

/** The page that leads to all others. */
export function indexPage(entries: readonly IndexEntry[], prose: Prose, options: ExportOptions): string {
  const all = entries.map(({ counts }) => counts).reduce(add, noCounts);
  const rows = entries.map(({ path, article, title, outlet, published, counts }) => [
    [
      `[${text(title)}](${encodePath(path)})`,
      [outlet, published, article].flatMap((each) => (each === undefined ? [] : [text(each)])).join(' · '),
    ],
    ...countCells(counts, prose),
  ]);
  return prose.document([
    `# ${prose.say('report.index')}`,
    prose.table(
      ['report.articles', ...countHeadings],
      [...rows, [[`**${prose.say('report.total')}**`], ...countCells(all, prose, true)]],
    ),
    prose.footer(madeWith(options)),
  ]);
}
