import type { MessageId } from '../../messages/catalogue.ts';
import type { Finding } from '../../rules/rule.ts';
import { chainText } from '../../workspace/chainText.ts';
import type { ExportOptions } from '../format.ts';
import type { ArticleReport } from '../report/articleReport.ts';
import { detailsOf, supportOf } from '../report/details.ts';
import { hasSource, type Item } from '../report/item.ts';
import { madeWith } from '../report/madeWith.ts';
import { countsRows } from './countsRows.ts';
import { type Prose, text } from './prose.ts';
import { speakersMarkdown } from './speakers.ts';
import { textMarkdown } from './text.ts';

/** The report of one article. */
export function articlePage(report: ArticleReport, prose: Prose, options: ExportOptions): string {
  const { title, facts, items, statements, others, unplaced, findings, counts, toIndex } = report;
  const heading = (id: MessageId, content: string): readonly string[] =>
    content === '' ? [] : [`## ${prose.say(id)}`, content];
  return prose.document([
    `[${prose.say('report.index.back')}](${toIndex})`,
    `# ${text(title)}`,
    facts.map((row) => `- ${prose.row(row)}`).join('\n'),
    countsRows([counts], prose),
    `## ${prose.say('report.text')}`,
    items.length === 0 ? prose.say('report.nothing') : '',
    { article: textMarkdown(report, prose) },
    ...heading('report.statements', itemsTable(statements, report, prose)),
    ...heading('report.speakers', speakersMarkdown(report, prose)),
    ...heading('report.findings', findings.length > 0 ? findingsTable(report, prose) : prose.say('report.noFindings')),
    ...heading('report.unplaced', itemsTable(unplaced, report, prose)),
    ...heading('report.others', itemsTable(others, report, prose)),
    prose.footer(madeWith(options)),
  ]);
}

/** Annotations as a table, one a row, with all that is known of them; empty where there are none. */
function itemsTable(items: readonly Item[], report: ArticleReport, prose: Prose): string {
  if (items.length === 0) return '';
  return prose.table(
    ['report.number', 'report.words', 'report.who', 'report.support', 'report.findings'],
    items.map((item) => [
      [
        [`s${item.number}`, item.address].map((id) => (id === undefined ? '' : `<a id="${id}"></a>`)).join('') +
          prose.number(item.number),
      ],
      wordsOf(item, report, prose),
      hasSource(item) ? [chainText(item.links, prose.locale, 'markdown')] : [],
      supportOf(item).map((row) => prose.row(row)),
      item.findings.map((finding) => findingLine(finding, prose)),
    ]),
  );
}

function wordsOf(item: Item, report: ArticleReport, prose: Prose): readonly string[] {
  const { annotation, kind, sourcing, remarks, pieces } = item;
  const head = [
    `**${text(kind)}**`,
    ...(sourcing === 'sourced' ? [] : [`**${prose.say(`sourcing.${sourcing}`)}**`]),
    ...remarks.map((remark) => prose.say(remark)),
    ...(annotation.id === '' ? [] : [text(annotation.id)]),
  ];
  return [
    prose.line(head.join(' · ')),
    pieces.map(text).join(' … '),
    ...detailsOf(item, report).map((row) => prose.row(row)),
  ];
}

const findingLine = ({ severity, message }: Finding, prose: Prose): string =>
  prose.line(`**${prose.say(`severity.${severity}`)}:**`, prose.say(message));

function findingsTable({ findings, find, speakers }: ArticleReport, prose: Prose): string {
  const place = ({ sidecar, annotation, speaker }: Finding): string => {
    const item = sidecar !== undefined && annotation !== undefined ? find(sidecar, annotation) : undefined;
    if (item) return prose.item(item.number);
    const named = speaker === undefined ? undefined : speakers.find(({ id }) => id === speaker);
    return named ? text(named.name) : prose.say('report.article');
  };
  return prose.table(
    ['report.where', 'report.severity', 'report.what'],
    findings.map((finding) => [
      [place(finding)],
      [prose.say(`severity.${finding.severity}`)],
      [`${prose.say(finding.message)} \`${finding.code}\``],
    ]),
  );
}
