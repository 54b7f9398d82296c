import type { Finding } from '../../rules/rule.ts';
import type { ArticleReport } from '../report/articleReport.ts';
import { html, type Markup } from './markup.ts';
import type { Speech } from './speech.ts';

/** A finding in a few words: how bad it is, what it is and what to do. */
export function findingHtml({ severity, message }: Finding, speech: Speech): Markup {
  return html`<p class="finding"><span class="severity ${severity}">${speech.say(`severity.${severity}`)}</span> ${speech.say(message)}</p>`;
}

/** All findings, the ones about the files as a whole too. */
export function findingsHtml({ findings, find, speakers }: ArticleReport, speech: Speech): Markup {
  const place = ({ sidecar, annotation, speaker }: Finding): Markup => {
    const item = sidecar !== undefined && annotation !== undefined ? find(sidecar, annotation) : undefined;
    if (item) return speech.item(item.number);
    const at = speaker === undefined ? -1 : speakers.findIndex(({ id }) => id === speaker);
    const named = speakers[at];
    return named ? html`<a href="#p${at + 1}"><bdi>${named.name}</bdi></a>` : speech.say('report.article');
  };
  return html`<table class="findings" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${speech.say('report.where')}</th><th scope="col" role="columnheader">${speech.say('report.severity')}</th><th scope="col" role="columnheader">${speech.say('report.what')}</th></tr></thead>
<tbody role="rowgroup">
${findings.map(
  (
    finding,
  ) => html`<tr role="row"><td role="cell" class="where" data-label="${speech.plain('report.where')}">${place(finding)}</td><td role="cell" class="how"><span class="severity ${finding.severity}">${speech.say(
    `severity.${finding.severity}`,
  )}</span></td><td role="cell">${speech.say(finding.message)} <code dir="ltr">${finding.code}</code></td></tr>
`,
)}</tbody>
</table>`;
}
