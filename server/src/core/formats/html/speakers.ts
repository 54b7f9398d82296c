import type { ArticleReport } from '../report/articleReport.ts';
import { inShort } from '../report/item.ts';
import { parts, type ReportSpeaker } from '../report/speakers.ts';
import { html, type Markup, nothing } from './markup.ts';
import { foreign, type Speech } from './speech.ts';

/** Everybody who is named, with what they say and what else they do. */
export function speakersHtml({ speakers, items }: ArticleReport, speech: Speech): Markup {
  const statement = (number: number): Markup => {
    const item = items[number - 1];
    return html`<li>${speech.item(number)} ${foreign(item ? inShort(item) : '')}</li>`;
  };
  return html`<ol class="speakers">
${speakers.map(
  (
    speaker,
    i,
  ) => html`<li class="speaker" id="p${i + 1}"><h3>${foreign(speaker.name)} <code class="id" dir="auto">${speaker.id}</code>${
    speaker.defined ? nothing : html` <span class="badge unsourced">${speech.say('speaker.undefined')}</span>`
  }</h3>${speech.rows(speaker.rows)}${playsHtml(speaker, speech)}${
    speaker.says.length === 0
      ? nothing
      : html`<details open><summary>${speech.say({ id: 'outline.statements', args: { count: speaker.says.length } })}</summary><ul class="says">${speaker.says.map(
          statement,
        )}</ul></details>`
  }</li>
`,
)}</ol>`;
}

function playsHtml({ plays, outlet, says }: ReportSpeaker, speech: Speech): Markup {
  const played = parts.filter((part) => plays[part].length > 0);
  if (played.length === 0 && !outlet) {
    return says.length > 0 ? nothing : html`<p class="remark">${speech.say('report.unnamed')}</p>`;
  }
  return html`<dl class="rows">${[
    outlet ? html`<div><dt>${speech.say('report.plays.outlet')}</dt><dd>✓</dd></div>` : nothing,
    played.map(
      (part) =>
        html`<div><dt>${speech.say(`report.plays.${part}`)}</dt><dd>${plays[part].map(
          (number, i) => html`${i > 0 ? ' · ' : nothing}${speech.item(number)}`,
        )}</dd></div>`,
    ),
  ]}</dl>`;
}
