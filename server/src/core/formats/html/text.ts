import type { Span } from '../../model/span.ts';
import type { ArticleReport } from '../report/articleReport.ts';
import type { Item } from '../report/item.ts';
import { type Drawn, drawnOf, maxDepth, type Segment, Segmenter } from '../report/segments.ts';
import { syntaxIn } from '../report/syntax.ts';
import type { TextBlock } from '../report/textBlocks.ts';
import { classesOf } from './classesOf.ts';
import { escapeHtml, html, Markup, nothing } from './markup.ts';
import { noteHtml } from './note.ts';
import type { Speech } from './speech.ts';

/** The article with what is marked in it, each paragraph with its notes beside it. */
export function textHtml(report: ArticleReport, speech: Speech): Markup {
  const segmenter = new Segmenter(drawnOf(report.items, report.document.text));
  return html`<div class="article" dir="${report.direction}">
${report.blocks.map((block) => {
  const segments = segmenter.of(block.span);
  return html`<div class="row">
${paragraphHtml(report, block, segments, speech)}
${notesHtml(begunIn(segments), speech)}</div>
`;
})}</div>`;
}

/** The annotations whose first piece begins in a paragraph. */
function begunIn(segments: readonly Segment[]): readonly Item[] {
  const items = new Set<Item>();
  for (const { span, drawn } of segments) {
    for (const each of drawn) if (each.begins && each.span.start === span.start) items.add(each.item);
  }
  return [...items].sort((a, b) => a.number - b.number);
}

const notesHtml = (items: readonly Item[], speech: Speech): Markup =>
  items.length === 0
    ? nothing
    : html`<aside class="notes" dir="${speech.direction}" lang="${speech.language}">${items.map((item) => noteHtml(item, speech))}</aside>
`;

function paragraphHtml(
  { document, language, direction, markdown }: ArticleReport,
  block: TextBlock,
  segments: readonly Segment[],
  speech: Speech,
): Markup {
  const { style, level } = block;
  // A paragraph that runs the other way is in another language, and nobody says which.
  const lang = block.direction === direction ? language : 'und';
  const classes = [style, ...(level === undefined ? [] : [`level-${level}`]), ...(block.wrapped ? [] : ['lines'])];
  const syntax = markdown ? syntaxIn(document.text, block.span) : [];
  return html`<p class="${classes.join(' ')}" dir="${block.direction}" lang="${lang}">${inline(document.text, segments, syntax, speech)}</p>`;
}

/** The words of a paragraph, with an element around each stretch on which something is drawn. */
function inline(text: string, segments: readonly Segment[], syntax: readonly Span[], speech: Speech): Markup {
  const words = faintly(text, syntax);
  let out = '';
  let open: readonly Drawn[] = [];
  segments.forEach(({ span, drawn }, i) => {
    const wanted = drawn.slice(0, maxDepth);
    let shared = 0;
    while (shared < wanted.length && open[shared] === wanted[shared]) shared++;
    out += closing(open.slice(shared));
    for (const each of wanted.slice(shared)) out += opening(each, each.span.start === span.start);
    open = wanted;
    out += words(span);
    const ending = drawn.filter((each) => each.ends && each.span.end === span.end);
    if (ending.length === 0) return;
    // Numbers stand behind what they are about, inside of whatever goes on.
    const next = segments[i + 1]?.drawn ?? [];
    const staying = open.filter((each) => next.includes(each));
    let keep = 0;
    while (keep < staying.length && open[keep] === staying[keep]) keep++;
    out += closing(open.slice(keep));
    open = open.slice(0, keep);
    for (const { item } of ending) out += reference(item, speech);
  });
  return new Markup(out + closing(open));
}

const closing = (drawn: readonly Drawn[]): string =>
  drawn
    .toReversed()
    .map(({ part }) => (part === 'text' ? '</mark>' : '</span>'))
    .join('');

function opening({ part, item, begins }: Drawn, first: boolean): string {
  if (part !== 'text') return `<span class="${part}">`;
  return `<mark class="${classesOf(item)}"${begins && first ? ` id="t${item.number}"` : ''}>`;
}

/** The number of a note. It is drawn by the style sheet, so that the text of the paragraph stays that of the article. */
const reference = ({ number }: Item, speech: Speech): string =>
  html`<a class="ref" href="#n${number}" data-no="${speech.number(number)}" aria-label="${speech.plain(
    'report.toNote',
    {
      number,
    },
  )}"></a>`.html;

/** Gives stretches of a paragraph one after the other, with the marks of Markdown in them set apart. */
function faintly(text: string, syntax: readonly Span[]): (span: Span) => string {
  let next = 0;
  return ({ start, end }) => {
    let out = '';
    let at = start;
    for (let mark = syntax[next]; mark && mark.start < end; mark = syntax[next]) {
      const from = Math.max(mark.start, at);
      const to = Math.min(mark.end, end);
      const target = text.startsWith('](', mark.start) ? ' target' : '';
      out += escapeHtml(text.slice(at, from));
      out += `<span class="syntax${target}">${escapeHtml(text.slice(from, to))}</span>`;
      at = to;
      if (mark.end > end) break;
      next++;
    }
    return out + escapeHtml(text.slice(at, end));
  };
}
