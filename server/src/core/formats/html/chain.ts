import type { ChainLink } from '../../workspace/linksOf.ts';
import { html, type Markup, nothing } from './markup.ts';
import { foreign, type Speech } from './speech.ts';

const told = { via: 'report.via', within: 'report.within', outlet: 'report.publishedBy' } as const;

/** A chain from the speaker on, each link behind an arrow that points the way in which the page is read. */
export function chainHtml(links: readonly ChainLink[], speech: Speech): Markup {
  return html`<ol class="chain">${links.map((link) => linkHtml(link, speech))}</ol>`;
}

function linkHtml({ role, parties, onBehalfOf }: ChainLink, speech: Speech): Markup {
  const between =
    role === 'via'
      ? html` <span class="or">|<span class="unseen">${speech.say('report.or')}</span></span> `
      : html`<span class="or"> · </span>`;
  const arrow =
    role === 'speaker'
      ? nothing
      : html`<span class="arrow" aria-hidden="true">${speech.arrow}</span><span class="unseen"> ${speech.say(told[role])} </span>`;
  const who =
    parties.length === 0
      ? html`<span class="nobody">${speech.say('chain.nobody')}</span>`
      : parties.map((party, i) => html`${i > 0 ? between : nothing}<b class="party">${foreign(party.name)}</b>`);
  const names = onBehalfOf.map(({ name }) => name);
  const behalf =
    names.length === 0
      ? nothing
      : html` <span class="behalf">${speech.say({ id: 'chain.onBehalfOf', args: { names } })}</span>`;
  return html`<li class="${role}">${arrow}${who}${behalf}</li>`;
}
