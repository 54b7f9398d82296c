import { inlineHtml, type Tags } from '../html/inline.ts';
import { escapeHtml } from '../html/markup.ts';
import type { ArticleReport } from '../report/articleReport.ts';
import { drawnOf, Segmenter } from '../report/segments.ts';
import { syntaxIn } from '../report/syntax.ts';
import type { Prose } from './prose.ts';

/**
 * The article as paragraphs of HTML, which Markdown leaves alone: whatever stands in it, it stays text. None holds a
 * blank line, which would end that.
 */
export function textMarkdown(
  { items, document, blocks, markdown, language, direction }: ArticleReport,
  prose: Prose,
): string {
  const { text } = document;
  const drawn = drawnOf(items, text).filter(({ part }) => part === 'text');
  const segmenter = new Segmenter(drawn);
  const tags: Tags = {
    open: () => '<mark>',
    close: () => '</mark>',
    reference: ({ number }) => `<sup><a href="#s${number}">${escapeHtml(prose.number(number))}</a></sup>`,
    syntax: (words) => words,
  };
  const paragraphs = blocks.map((block) => {
    const words = inlineHtml(text, segmenter.of(block.span), markdown ? syntaxIn(text, block.span) : [], tags);
    const lang = block.direction === direction ? language : 'und';
    const broken = block.wrapped ? words : words.replaceAll('\n', '<br>\n');
    return `<p dir="${block.direction}" lang="${escapeHtml(lang)}">${broken}</p>`;
  });
  return paragraphs.join('\n\n');
}
