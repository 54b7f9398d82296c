import type { Item } from '../report/item.ts';
import { chainHtml } from './chain.ts';
import { classesOf } from './classesOf.ts';
import { findingHtml } from './findings.ts';
import { html, type Markup, nothing } from './markup.ts';
import { foreign, type Speech } from './speech.ts';

/** What "no source" says already. */
const saidByBadge = new Set(['claim.unsourced', 'quote.unattributed']);

/** The note in the margin: who says it, and what should not be missed. All else stands in the table. */
export function noteHtml(item: Item, speech: Speech): Markup {
  const { number, annotation, kind, sourcing, links, remarks, findings } = item;
  const drawn = links.filter(({ role, parties }) => role !== 'outlet' && (parties.length > 0 || links.length > 2));
  const own = annotation.kind !== annotation.base || annotation.base === 'note' || annotation.base === 'mention';
  const told = remarks.filter(({ id }) => !id.startsWith('mode.') && !id.startsWith('basis.'));
  const pressing = findings.filter(
    ({ severity, code }) => (severity === 'error' || severity === 'warning') && !saidByBadge.has(code),
  );
  return html`<div class="gloss ${classesOf(item)}" role="note" id="n${number}"><a class="no" href="#s${number}" aria-label="${speech.plain(
    'report.toStatement',
    { number },
  )}">${speech.number(number)}</a> ${[
    sourcing === 'sourced'
      ? nothing
      : html`<span class="badge ${sourcing}">${speech.say(`sourcing.${sourcing}`)}</span> `,
    own ? html`<span class="kind"><bdi>${kind}</bdi></span> ` : nothing,
    drawn.length > 0 ? chainHtml(drawn, speech) : nothing,
    told.map((remark) => html` <span class="remark">${speech.say(remark)}</span>`),
    annotation.gist ? html`<p class="gist">${foreign(annotation.gist)}</p>` : nothing,
    annotation.note ? html`<p class="remarked">${foreign(annotation.note)}</p>` : nothing,
    pressing.map((finding) => findingHtml(finding, speech)),
  ]}</div>`;
}
