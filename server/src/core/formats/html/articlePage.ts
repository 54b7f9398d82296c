import type { MessageId } from '../../messages/catalogue.ts';
import { directionOf } from '../../text/direction.ts';
import type { ExportOptions } from '../format.ts';
import type { ArticleReport } from '../report/articleReport.ts';
import { madeWith } from '../report/madeWith.ts';
import { figuresHtml } from './figures.ts';
import { findingsHtml } from './findings.ts';
import { itemsHtml } from './items.ts';
import { legendHtml } from './legend.ts';
import { html, type Markup, nothing } from './markup.ts';
import { pageHtml } from './page.ts';
import { speakersHtml } from './speakers.ts';
import type { Speech } from './speech.ts';
import { textHtml } from './text.ts';

interface Section {
  readonly id: string;
  readonly title: MessageId;
  /** What the table of contents says behind the title. */
  readonly count?: number;
  readonly content: Markup;
}

/** The page of one article. */
export function articlePage(report: ArticleReport, speech: Speech, options: ExportOptions): string {
  const { title, language, facts, counts, toIndex } = report;
  const sections = sectionsOf(report, speech);
  const header = html`<nav class="back"><a href="${toIndex}">${speech.say('report.index.back')}</a></nav>
<h1 dir="${directionOf(title)}" lang="${directionOf(title) === report.direction ? language : 'und'}">${title}</h1>
${speech.rows(facts)}`;
  const main = html`<section aria-labelledby="h-numbers"><h2 class="unseen" id="h-numbers">${speech.say('report.numbers')}</h2>
${figuresHtml(counts, speech)}
</section>
<nav class="contents" aria-labelledby="h-contents"><h2 class="unseen" id="h-contents">${speech.say('report.contents')}</h2><ul>${sections.map(
    ({ id, title: heading, count }) =>
      html`<li><a href="#${id}">${speech.say(heading)}</a>${count === undefined ? nothing : html` <span class="count">${speech.number(count)}</span>`}</li>`,
  )}</ul></nav>
${sections.map(
  ({ id, title: heading, content }) => html`<section id="${id}" aria-labelledby="h-${id}">
<h2 id="h-${id}">${speech.say(heading)}</h2>
${content}
</section>
`,
)}`;
  return pageHtml({ title, header, main, footer: madeWith(options) }, speech);
}

/** The parts of the page; those with nothing in them are left out. */
function sectionsOf(report: ArticleReport, speech: Speech): readonly Section[] {
  const { items, statements, others, unplaced, speakers, findings } = report;
  const section = (id: string, title: MessageId, count: number, content: () => Markup): readonly Section[] =>
    count === 0 ? [] : [{ id, title, count, content: content() }];
  return [
    {
      id: 'text',
      title: 'report.text',
      content: html`${items.length === 0 ? html`<p>${speech.say('report.nothing')}</p>` : legendHtml(items, speech)}
${textHtml(report, speech)}`,
    },
    ...section('statements', 'report.statements', statements.length, () => itemsHtml(statements, report, speech)),
    ...section('speakers', 'report.speakers', speakers.length, () => speakersHtml(report, speech)),
    ...(items.length > 0 && findings.length === 0
      ? [
          {
            id: 'findings',
            title: 'report.findings',
            count: 0,
            content: html`<p>${speech.say('report.noFindings')}</p>`,
          } as const,
        ]
      : section('findings', 'report.findings', findings.length, () => findingsHtml(report, speech))),
    ...section(
      'unplaced',
      'report.unplaced',
      unplaced.length,
      () => html`<p>${speech.say('report.unplaced.why')}</p>
${itemsHtml(unplaced, report, speech)}`,
    ),
    ...section('others', 'report.others', others.length, () => itemsHtml(others, report, speech)),
  ];
}
