import type { ExportLosses, ImportProblemItem, LossItem } from '../../../server/src/protocol/exchange.ts';

/** The words around what a report lists, in the language of the person. */
export interface ReportWords {
  readonly title: string;
  readonly more: string;
  readonly data: string;
}

/** What an export lost, as Markdown: each reason with the annotations that it is about, and all of it as JSON. */
export function lossesText({ summary, list }: ExportLosses, words: ReportWords): string {
  const sections = summary.map(({ words: sentence, code, detail, whole = false, count }) => {
    const items = list.filter(
      (item) => item.code === code && item.detail === detail && (item.of.length === 0) === whole,
    );
    const told = items.reduce((sum, { of }) => sum + (of.length || 1), 0);
    const lines = items.map(
      ({ sidecar, of }) => `- ${asCode(sidecar)}${of.length > 0 ? `: ${of.map(asCode).join(' ')}` : ''}`,
    );
    return [`## ${sentence}`, '', ...lines, ...(told < count ? [`- ${words.more}`] : []), ''].join('\n');
  });
  const data = list.map((item) => JSON.stringify(plain(item))).join(',\n');
  return [`# ${words.title}`, '', ...sections, `## ${words.data}`, '', '```json', '[', data, ']', '```', ''].join('\n');
}

/** What an import could not take over, as Markdown, with the place of each in its file. */
export function problemsText(problems: readonly ImportProblemItem[], count: number, words: ReportWords): string {
  const files = [...new Set(problems.map(({ path }) => path))];
  const sections = files.map((path) => {
    const lines = problems
      .filter((problem) => problem.path === path)
      .map(
        ({ place, words: sentence }) => `- ${place === undefined ? '' : `${asCode(`${path}:${place}`)} `}${sentence}`,
      );
    return [`## ${asCode(path)}`, '', ...lines, ''].join('\n');
  });
  return [`# ${words.title}`, '', ...sections, ...(problems.length < count ? [words.more, ''] : [])].join('\n');
}

const plain = ({ file, sidecar, code, detail, of }: LossItem) => ({ file, sidecar, code, detail: detail ?? null, of });

/** Foreign text as code, whatever stands in it. */
function asCode(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
