import type { MessageId } from '../../messages/catalogue.ts';
import type { ArticleReport } from '../report/articleReport.ts';
import { detailsOf, supportOf } from '../report/details.ts';
import { hasSource, type Item } from '../report/item.ts';
import { chainHtml } from './chain.ts';
import { classesOf } from './classesOf.ts';
import { findingHtml } from './findings.ts';
import { html, type Markup, nothing } from './markup.ts';
import { foreign, type Speech } from './speech.ts';

interface Column {
  readonly id: 'report.who' | 'report.support' | 'report.findings';
  readonly content: (item: Item) => readonly Markup[];
}

/** Annotations as a table, one a row, with all that is known of them. Columns that would be empty are left out. */
export function itemsHtml(items: readonly Item[], report: ArticleReport, speech: Speech): Markup {
  const columns: readonly Column[] = [
    { id: 'report.who', content: (item) => (hasSource(item) ? [chainHtml(item.links, speech)] : []) },
    { id: 'report.support', content: (item) => supportOf(item).map((row) => speech.rows([row])) },
    { id: 'report.findings', content: ({ findings }) => findings.map((finding) => findingHtml(finding, speech)) },
  ];
  const shown = columns.filter(({ content }) => items.some((item) => content(item).length > 0));
  const heading = (id: MessageId, kind: string): Markup =>
    html`<th scope="col" role="columnheader" class="${kind}">${speech.say(id)}</th>`;
  return html`<table class="items" role="table">
<thead role="rowgroup"><tr role="row">${[
    heading('report.number', 'where'),
    heading('report.words', 'what'),
    shown.map(({ id }) => heading(id, id.slice('report.'.length))),
  ]}</tr></thead>
<tbody role="rowgroup">
${items.map((item) => rowHtml(item, report, shown, speech))}</tbody>
</table>`;
}

function rowHtml(item: Item, report: ArticleReport, columns: readonly Column[], speech: Speech): Markup {
  const { number, address, annotation, kind, remarks, sourcing, pieces } = item;
  const inText = item.spans && annotation.base !== 'ignore' && pieces.some((piece) => piece.trim() !== '');
  const label = speech.number(number);
  return html`<tr role="row" id="s${number}" class="${classesOf(item)}">
<th scope="row" role="rowheader" class="where"${address === undefined ? nothing : html` id="${address}"`}>${
    inText
      ? html`<a class="no" href="#t${number}" aria-label="${speech.plain('report.toText', { number })}">${label}</a>`
      : html`<span class="no">${label}</span>`
  }</th>
<td role="cell" class="what"><p class="head"><span class="kind"><bdi>${kind}</bdi></span>${[
    sourcing === 'sourced'
      ? nothing
      : html` <span class="badge ${sourcing}">${speech.say(`sourcing.${sourcing}`)}</span>`,
    remarks.map((remark) => html` <span class="remark">${speech.say(remark)}</span>`),
  ]} <code class="id" dir="auto">${annotation.id}</code></p>${quotationHtml(pieces)}${speech.rows(
    detailsOf(item, report),
  )}</td>
${columns.map(({ id, content }) => cell(id, content(item), speech))}</tr>
`;
}

/** Where there is room for no columns, each cell brings the name of its own. */
const cell = (id: Column['id'], content: readonly Markup[], speech: Speech): Markup =>
  html`<td role="cell"${content.length > 0 ? html` data-label="${speech.plain(id)}"` : html` class="empty"`}>${content}</td>
`;

/** The words of an annotation, each piece in its own direction. */
const quotationHtml = (pieces: readonly string[]): Markup =>
  html`<blockquote>${pieces.map(
    (piece, i) => html`${i > 0 ? html`<span class="gap"> … </span>` : nothing}${foreign(piece)}`,
  )}</blockquote>`;
