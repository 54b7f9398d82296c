import { stripVTControlCharacters } from 'node:util';
import type { Outline, OutlineSpeaker, OutlineStatement } from '../../core/features/outline.ts';
import { inDirection, isolate, isRightToLeft, render } from '../../core/messages/render.ts';
import { displayName, speakerOf } from '../../core/workspace/scope.ts';
import { excerpt } from '../excerpt.ts';
import { printable, width } from '../screenText.ts';
import { articleHeading } from './articleHeading.ts';
import type { OutlineFormat, OutlineRun } from './outlineFormat.ts';

/** For people: who says what in each article; what nobody stands behind comes first. */
export function outlineText(): OutlineFormat {
  let any = false;
  return {
    begin: () => '',
    article(run, outline, text) {
      const before = any ? '\n' : '';
      any = true;
      return before + articleOf(run, outline, text);
    },
    end: () => '',
  };
}

function articleOf(run: OutlineRun, outline: Outline, text: string): string {
  const { style } = run.out;
  const article = { run, text, lines: run.snapshot.articles.get(outline.file)?.lines };
  const nobody = render({ id: 'cli.outline.unattributed' }, run.locale);
  const parts = outline.speakers.map((speaker) => group(article, nameOf(run, speaker), speaker.statements));
  if (outline.unattributed.length > 0) {
    parts.unshift(group(article, style(['bold', 'yellow'], `▲ ${nobody}`), outline.unattributed));
  }
  return `${articleHeading(run, outline.file)}\n${parts.join('\n')}`;
}

interface Article {
  readonly run: OutlineRun;
  readonly text: string;
  readonly lines: { position(offset: number): { readonly line: number; readonly character: number } } | undefined;
}

function nameOf({ snapshot, out }: OutlineRun, { id, name, known, statements }: OutlineSpeaker): string {
  const sidecar = statements[0]?.sidecar;
  const affiliation = known?.speaker.affiliation?.id;
  const body = sidecar && affiliation && displayName(speakerOf(snapshot, sidecar, affiliation), affiliation);
  const about = [known?.speaker.role, body].flatMap((words) => (words ? [isolate(printable(words))] : []));
  const bold = out.style(['bold', 'cyan'], isolate(printable(name || id)));
  return about.length === 0 ? bold : `${bold} ${out.style('dim', `— ${about.join(' · ')}`)}`;
}

function group(article: Article, title: string, statements: readonly OutlineStatement[]): string {
  const { run } = article;
  const count = run.out.style('dim', `(${statements.length.toLocaleString(run.locale)})`);
  return `  ${title} ${count}\n${statements.map((each) => statementOf(article, each)).join('')}`;
}

/** Columns before a passage: two, the place, two. */
const margin = 11;

function statementOf({ run, text, lines }: Article, entry: OutlineStatement): string {
  const { style } = run.out;
  const { spans, statement } = entry;
  const at = spans && lines?.position(spans[0].start);
  const label = at ? `${at.line + 1}:${at.character + 1}` : '–';
  const columns = Math.max(Math.min(run.out.columns ?? 100, 110) - margin, 24);
  const wording = statement.reading.annotation.selector.pieces.join(' … ');
  const options = { columns, lines: 2, context: false };
  const passage = (
    spans ? excerpt(text, spans, options) : excerpt(wording, [{ start: 0, end: wording.length }], options)
  ).map((line) => line.map((segment) => segment.text).join(''));
  const quoted = passage.map((line) => isolate(line)).map((line) => (spans ? line : style('dim', line)));
  const details = detailsOf(run, entry);
  const rest = columns - width(passage.at(-1) ?? '') - 2;
  const separator = width(stripVTControlCharacters(details)) <= rest ? '  ' : `\n${' '.repeat(margin)}`;
  return `  ${style('dim', label.padStart(margin - 4))}  ${quoted.join(`\n${' '.repeat(margin)}`)}${separator}${details}\n`;
}

/** Kind, id, the hops to the article, and how sure the place is where it is not. */
function detailsOf(
  { snapshot, out, locale }: OutlineRun,
  { id, kind, anchor, statement, sidecar }: OutlineStatement,
): string {
  const { style } = out;
  const name = (speaker: string): string =>
    isolate(printable(displayName(speakerOf(snapshot, sidecar, speaker), speaker)));
  const arrow = isRightToLeft(locale) ? ' ← ' : ' → ';
  const hops = statement.chain.hops.map(({ relays }) => relays.map(({ speaker }) => name(speaker.id)).join(' | '));
  const details = [
    style('dim', `${printable(kind)} ${isolate(printable(id))}`),
    ...(hops.length > 0 ? [style('dim', `${render({ id: 'cli.outline.via' }, locale)} ${hops.join(arrow)}`)] : []),
    ...(anchor === 'exact' || anchor === 'normalized'
      ? []
      : [style('yellow', render({ id: `cli.outline.${anchor}` }, locale))]),
  ];
  return inDirection(details.join(style('dim', ' · ')), locale);
}
