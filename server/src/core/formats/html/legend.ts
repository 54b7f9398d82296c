import type { Item } from '../report/item.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { Speech } from './speech.ts';

/** How the passages of this article are marked: as much of it as there is to be seen. */
export function legendHtml(items: readonly Item[], speech: Speech): Markup {
  const placed = items.filter(({ spans }) => spans);
  const kinds = (['claim', 'quote', 'mention', 'note'] as const).filter((kind) =>
    placed.some(({ annotation }) => annotation.base === kind),
  );
  if (kinds.length === 0) return nothing;
  const there = (is: (item: Item) => boolean, content: Markup): Markup =>
    placed.some(is) ? html`<li>${content}</li>` : nothing;
  return html`<ul class="legend" aria-label="${speech.plain('report.legend')}">${[
    kinds.map((kind) => html`<li><mark class="${kind}">${speech.say(`kind.${kind}`)}</mark></li>`),
    there(
      ({ sourcing }) => sourcing === 'unsourced',
      html`<mark class="claim unsourced">${speech.say('sourcing.unsourced')}</mark>`,
    ),
    there(({ anchor }) => anchor === 'moved', html`<mark class="claim moved">${speech.say('reader.moved')}</mark>`),
    there(({ cue }) => cue !== undefined, html`<span class="cue">${speech.say('report.cue')}</span>`),
    there(({ mentions }) => mentions.length > 0, html`<span class="mention">${speech.say('report.named')}</span>`),
  ]}</ul>`;
}
