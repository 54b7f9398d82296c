import { directionOf } from '../../text/direction.ts';
import type { ExportOptions } from '../format.ts';
import { add, countHeadings, findingCount, noCounts } from '../report/counts.ts';
import type { IndexEntry } from '../report/indexEntry.ts';
import { encodePath } from '../report/links.ts';
import { madeWith } from '../report/madeWith.ts';
import { figuresHtml, severitiesHtml } from './figures.ts';
import { html, type Markup, nothing } from './markup.ts';
import { pageHtml } from './page.ts';
import { foreign, type Speech } from './speech.ts';

const columns = ['report.article', ...countHeadings] as const;

/** The page that leads to all others. */
export function indexPage(entries: readonly IndexEntry[], speech: Speech, options: ExportOptions): string {
  const all = entries.map(({ counts }) => counts).reduce(add, noCounts);
  const main = html`<section aria-labelledby="h-numbers"><h2 class="unseen" id="h-numbers">${speech.say('report.numbers')}</h2>
${figuresHtml(all, speech, true)}
</section>
<section aria-labelledby="h-articles"><h2 id="h-articles">${speech.say('report.articles')} <span class="count">${speech.number(entries.length)}</span></h2>
<table class="index" role="table">
<thead role="rowgroup"><tr role="row">${columns.map((id) => html`<th scope="col" role="columnheader">${speech.say(id)}</th>`)}</tr></thead>
<tbody role="rowgroup">
${entries.map((entry) => rowHtml(entry, speech))}</tbody>
</table>
</section>`;
  const title = speech.say('report.index');
  return pageHtml(
    {
      title: speech.plain('report.index').replace(/[\u2066-\u2069]/g, ''),
      header: html`<h1>${title}</h1>`,
      main,
      footer: madeWith(options),
    },
    speech,
  );
}

function rowHtml({ path, article, title, language, outlet, published, counts }: IndexEntry, speech: Speech): Markup {
  const figure = (i: number, value: number, more: Markup = nothing): Markup =>
    html`<td role="cell" class="number${value === 0 ? ' zero' : ''}" data-label="${speech.plain(columns[i] ?? 'report.article')}">${speech.number(value)}${more}</td>`;
  const about = [outlet, published].filter((each): each is string => each !== undefined);
  return html`<tr role="row"><th scope="row" role="rowheader"><a class="title" href="${encodePath(path)}" lang="${language}" dir="${directionOf(title)}"><bdi>${title}</bdi></a><p class="remark">${[
    about.map((each) => html`${foreign(each)} <span aria-hidden="true">·</span> `),
    html`<span class="path" dir="ltr"><bdi>${article}</bdi></span>`,
  ]}</p></th>${[
    figure(1, counts.claims),
    figure(2, counts.quotations),
    figure(3, counts.unsourced),
    figure(4, counts.speakers),
    figure(5, findingCount(counts), severitiesHtml(counts, speech)),
  ]}</tr>
`;
}
