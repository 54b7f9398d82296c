import type { Span } from '../../model/span.ts';
import type { Item } from '../report/item.ts';
import { type Drawn, maxDepth, type Segment } from '../report/segments.ts';
import { escapeHtml } from './markup.ts';

/** How things are drawn on a text. */
export interface Tags {
  /** The tag that opens a stretch. */
  readonly open: (drawn: Drawn) => string;
  readonly close: (drawn: Drawn) => string;
  /** What stands behind the last words of each piece. */
  readonly reference: (item: Item) => string;
  readonly syntax: (words: string, target: boolean) => string;
}

/** The words of a paragraph as HTML, with an element around each stretch on which something is drawn, well nested. */
export function inlineHtml(text: string, segments: readonly Segment[], syntax: readonly Span[], tags: Tags): string {
  const words = faintly(text, syntax, tags);
  let out = '';
  let open: readonly Drawn[] = [];
  const keep = (count: number): void => {
    for (const drawn of open.slice(count).toReversed()) out += tags.close(drawn);
    open = open.slice(0, count);
  };
  segments.forEach(({ span, drawn }, i) => {
    const wanted = drawn.slice(0, maxDepth);
    keep(shared(open, wanted));
    for (const each of wanted.slice(open.length)) out += tags.open(each);
    open = wanted;
    out += words(span);
    const ending = drawn.filter((each) => each.ends && each.span.end === span.end);
    if (ending.length === 0) return;
    // Numbers stand behind what they are about, and inside of whatever goes on around it.
    keep(shared(open, segments[i + 1]?.drawn ?? []));
    for (const { item } of ending) out += tags.reference(item);
  });
  keep(0);
  return out;
}

/** How many of two lists are the same from the beginning on. */
function shared(a: readonly Drawn[], b: readonly Drawn[]): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

/** Gives stretches of a paragraph one after the other, with the marks of Markdown in them set apart. */
function faintly(text: string, syntax: readonly Span[], tags: Tags): (span: Span) => string {
  let next = 0;
  return ({ start, end }) => {
    let out = '';
    let at = start;
    for (let mark = syntax[next]; mark && mark.start < end; mark = syntax[next]) {
      const from = Math.max(mark.start, at);
      const to = Math.min(mark.end, end);
      out += escapeHtml(text.slice(at, from));
      out += tags.syntax(escapeHtml(text.slice(from, to)), text.startsWith('](', mark.start));
      at = to;
      if (mark.end > end) break;
      next++;
    }
    return out + escapeHtml(text.slice(at, end));
  };
}
