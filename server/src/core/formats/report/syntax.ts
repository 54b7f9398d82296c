import type { Span } from '../../model/span.ts';
import { markdownSkip } from '../../text/markdown.ts';

/** White space in front of a paragraph is looked through so far. */
const longestIndent = 80;

/** Marks of Markdown in a paragraph or a passage of one, in order, none over another; they are part of the article and set faintly. */
export function syntaxIn(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  const opensLine = /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - longestIndent), start));
  const [hashes] = (opensLine && /^ {0,3}#{1,6}[ \t]/.exec(text.slice(start, Math.min(end, start + 12)))) || [];
  if (hashes) found.push({ start, end: start + hashes.length });
  for (let at = start + (hashes?.length ?? 0); at < end; ) {
    const before = text.charCodeAt(at - 1);
    const skip = markdownSkip(text, at, (at === start && opensLine) || before === 10 || before === 13);
    if (skip > 0) {
      const last = found.at(-1);
      const to = Math.min(end, at + skip);
      if (last?.end === at) found.splice(-1, 1, { start: last.start, end: to });
      else found.push({ start: at, end: to });
    }
    at += Math.max(skip, 1);
  }
  return found;
}
