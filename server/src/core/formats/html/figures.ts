import type { MessageId } from '../../messages/catalogue.ts';
import { type Counts, findingCount, severitiesIn } from '../report/counts.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { Speech } from './speech.ts';

/** The numbers of an article, or of all together: how many speakers those have, nobody counts. */
export function figuresHtml(counts: Counts, speech: Speech, all = false): Markup {
  const figure = (id: MessageId, value: number, kind: string, more: Markup = nothing): Markup =>
    html`<div class="figure ${kind}${value === 0 ? ' zero' : ''}"><dt>${speech.say(id)}</dt><dd class="value">${speech.number(
      value,
    )}</dd>${more === nothing ? nothing : html`<dd>${more}</dd>`}</div>`;
  return html`<dl class="figures">${[
    figure('report.claims', counts.claims, 'claim'),
    figure('report.quotations', counts.quotations, 'quote'),
    figure('report.unsourced', counts.unsourced, 'unsourced'),
    all ? nothing : figure('report.speakers', counts.speakers, 'people'),
    figure('report.findings', findingCount(counts), 'found', severitiesHtml(counts, speech)),
    counts.unplaced > 0 ? figure('report.unplaced', counts.unplaced, 'lost') : nothing,
  ]}</dl>`;
}

/** How many findings there are of each severity; nothing where there are none. */
export function severitiesHtml(counts: Counts, speech: Speech): Markup {
  const there = severitiesIn(counts);
  if (there.length === 0) return nothing;
  return html`<span class="severities">${there.map(
    (severity) =>
      html`<span class="severity ${severity}">${speech.say(`severity.${severity}`)} ${speech.number(counts.findings[severity])}</span>`,
  )}</span>`;
}
