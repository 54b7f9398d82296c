import type { MessageId } from '../../core/messages/catalogue.ts';
import { inDirection, isolate, render } from '../../core/messages/render.ts';
import type { Finding, Place } from '../../core/rules/rule.ts';
import { excerpt } from '../excerpt.ts';
import { printable, printableMessage, width, wrap } from '../screenText.ts';
import { type Level, levels } from '../severity.ts';
import { articleHeading } from './articleHeading.ts';
import { type Checked, type CheckFormat, entryOf, linesOf, type Run, type Totals } from './checkFormat.ts';
import { drawExcerpt } from './drawExcerpt.ts';

const signs = { error: '✖', warning: '▲', information: '●', hint: '○' } as const satisfies Record<Level, string>;
export const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const satisfies Record<
  Level,
  string
>;

/** For people: by article, each passage quoted once with what there is to say about it. */
export function pretty(): CheckFormat {
  return {
    quotes: true,
    begin: () => '',
    file: (run, checked) =>
      checked.findings.length === 0 ? '' : `${articleHeading(run, checked.uri)}\n${passages(run, checked)}\n`,
    end: summary,
  };
}

/** Lines of a terminal get no longer than is good to read. */
const pageColumns = (run: Run): number => Math.min(run.out.columns ?? 100, 110);

function passages(run: Run, checked: Checked): string {
  const groups: [Finding, ...Finding[]][] = [];
  for (const finding of checked.findings) {
    const group = groups.at(-1);
    if (group && samePassage(group[0], finding)) group.push(finding);
    else groups.push([finding]);
  }
  const labels = groups.map(([finding]) => placeLabel(run, checked, finding.place));
  // Places of the article stand in one column; names of other files would push that column away.
  const column = Math.max(4, ...labels.filter((label) => label.length <= 9).map((label) => label.length));
  return groups.map((group, i) => passage(run, checked, group, labels[i] ?? '', column)).join('\n');
}

const samePassage = (a: Finding, b: Finding): boolean =>
  a.place.uri === b.place.uri &&
  a.annotation === b.annotation &&
  a.sidecar === b.sidecar &&
  JSON.stringify(a.place.spans) === JSON.stringify(b.place.spans);

/** `line:column` in the file of the heading, with the file's name before it elsewhere, so that terminals can jump. */
function placeLabel(run: Run, { uri }: Checked, place: Place): string {
  const at = position(run, place);
  if (place.uri === uri) return at;
  return at === '' ? printable(run.path(place.uri)) : `${printable(run.path(place.uri))}:${at}`;
}

function position(run: Run, { uri, spans }: Place): string {
  const [first] = spans ?? [];
  const at = first && linesOf(run.snapshot, uri)?.position(first.start);
  return at ? `${at.line + 1}:${at.character + 1}` : '';
}

function passage(
  run: Run,
  checked: Checked,
  findings: readonly [Finding, ...Finding[]],
  label: string,
  column: number,
): string {
  const { style } = run.out;
  const [{ place, annotation }] = findings;
  const indent = ' '.repeat(column + 4);
  const columns = Math.max(pageColumns(run) - indent.length, 24);
  const worst = levels.find((level) => findings.some((finding) => finding.severity === level)) ?? 'hint';
  const text = checked.texts.get(place.uri);
  const quoted =
    text === undefined || !place.spans
      ? []
      : excerpt(text, place.spans, { columns, lines: 2, firstLineOnly: !run.snapshot.articles.has(place.uri) });
  const body = [
    ...quoted.map((line) => drawExcerpt(line, run.out, colours[worst])),
    ...findings.flatMap((finding) => remark(run, finding, columns)),
    ...reference(run, findings, annotation),
  ];
  const short = label.length <= column;
  const first = short ? `  ${style('dim', label.padStart(column))}  ` : `  ${style('dim', label)}\n${indent}`;
  return `${first}${body.join(`\n${indent}`)}\n`;
}

function remark(run: Run, { severity, message, code }: Finding, columns: number): string[] {
  const { style } = run.out;
  const name = render({ id: `cli.severity.${severity}` }, run.locale);
  const lead = `${signs[severity]} ${name}`;
  const hang = width(lead) + 2;
  const words = printableMessage(render(message, run.locale));
  const lines = run.out.columns === undefined ? [words] : wrap(words, Math.max(columns - hang, 20));
  const last = lines.at(-1) ?? '';
  const fits = run.out.columns === undefined || hang + width(last) + 2 + code.length <= columns;
  const drawn = lines.map((line, i) =>
    i === 0 ? `${style([colours[severity], 'bold'], lead)}  ${line}` : ' '.repeat(hang) + line,
  );
  if (!fits) return [...drawn, ' '.repeat(hang) + style('dim', code)];
  drawn[drawn.length - 1] += `  ${style('dim', code)}`;
  return drawn;
}

/** The annotation and the line of its sidecar. */
function reference(run: Run, findings: readonly Finding[], annotation: string | undefined): string[] {
  const entry = findings.map(entryOf).find((place) => place !== undefined);
  if (!entry && annotation === undefined) return [];
  const { style } = run.out;
  const id = annotation === undefined ? [] : [style('cyan', isolate(printable(annotation)))];
  const at = entry ? [style('dim', `${printable(run.path(entry.uri))}:${position(run, entry)}`)] : [];
  return [`${style('dim', '└')} ${[...id, ...at].join(style('dim', ' · '))}`];
}

function summary({ out, locale }: Run, totals: Totals): string {
  const { style } = out;
  const count = (id: MessageId, n: number): string => render({ id, args: { count: n } }, locale);
  const counts = totals.counts();
  const scope = [
    count('cli.summary.articles', counts.articles),
    count('cli.summary.claims', counts.claims),
    ...(counts.quotes > 0 ? [count('cli.summary.quotes', counts.quotes)] : []),
    ...(counts.unsourced > 0 ? [count('cli.summary.unsourced', counts.unsourced)] : []),
    count('cli.summary.speakers', counts.speakers),
  ];
  const found = levels
    .filter((level) => totals.findings[level] > 0)
    .map((level) =>
      style([colours[level], 'bold'], `${signs[level]} ${count(`cli.summary.${level}`, totals.findings[level])}`),
    );
  const verdict =
    found.length > 0 ? found.join('   ') : style(['green', 'bold'], `✔ ${render({ id: 'cli.summary.clean' }, locale)}`);
  return `${verdict}\n${style('dim', inDirection(scope.join(' · '), locale))}\n`;
}
