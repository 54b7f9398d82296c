import type { ArticleReport } from '../report/articleReport.ts';
import type { Item } from '../report/item.ts';
import { drawnOf, type Segment, Segmenter } from '../report/segments.ts';
import { syntaxIn } from '../report/syntax.ts';
import type { TextBlock } from '../report/textBlocks.ts';
import { classesOf } from './classesOf.ts';
import { inlineHtml, type Tags } from './inline.ts';
import { html, Markup, nothing } from './markup.ts';
import { noteHtml } from './note.ts';
import type { Speech } from './speech.ts';

/** The article with what is marked in it, each paragraph with its notes beside it. */
export function textHtml(report: ArticleReport, speech: Speech): Markup {
  const segmenter = new Segmenter(drawnOf(report.items, report.document.text));
  const tags = tagsFor(speech);
  return html`<div class="article" dir="${report.direction}">
${report.blocks.map((block) => {
  const segments = segmenter.of(block.span);
  return html`<div class="row">
${paragraphHtml(report, block, segments, tags)}
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
    : html`<div class="notes" dir="${speech.direction}" lang="${speech.language}">${items.map((item) => noteHtml(item, speech))}</div>
`;

function paragraphHtml(
  { document, language, direction, markdown }: ArticleReport,
  block: TextBlock,
  segments: readonly Segment[],
  tags: Tags,
): Markup {
  const { style, level } = block;
  // A paragraph that runs the other way is in another language, and nobody says which.
  const lang = block.direction === direction ? language : 'und';
  const classes = [style, ...(level === undefined ? [] : [`level-${level}`]), ...(block.wrapped ? [] : ['lines'])];
  const syntax = markdown ? syntaxIn(document.text, block.span) : [];
  return html`<p class="${classes.join(' ')}" dir="${block.direction}" lang="${lang}">${new Markup(inlineHtml(document.text, segments, syntax, tags))}</p>`;
}

function tagsFor(speech: Speech): Tags {
  const named = new Set<number>();
  const nameOf = ({ number }: Item): string => {
    if (named.has(number)) return '';
    named.add(number);
    return ` id="t${number}"`;
  };
  return {
    open: ({ part, item }) =>
      part === 'text' ? `<mark class="${classesOf(item)}"${nameOf(item)}>` : `<span class="${part}">`,
    close: ({ part }) => (part === 'text' ? '</mark>' : '</span>'),
    // The style sheet draws the number, so that the text of the paragraph stays that of the article.
    reference: (item) => {
      const { number } = item;
      // What lies too deep to be marked is found by its number.
      const name = new Markup(nameOf(item));
      return html`<a class="ref"${name} href="#n${number}" data-no="${speech.number(number)}" aria-label="${speech.plain(
        'report.toNote',
        { number },
      )}"></a>`.html;
    },
    syntax: (words, target) => `<span class="syntax${target ? ' target' : ''}">${words}</span>`,
  };
}
