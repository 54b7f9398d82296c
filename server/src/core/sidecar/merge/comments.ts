import type { Span } from '../../model/span.ts';
import type { Node } from '../../model/tree.ts';
import { isComment, lineEnd } from '../edit/lines.ts';

/** The comments between two offsets, without the white space around them. `node` is what stands there. */
export function commentsIn(text: string, { start, end }: Span, node: Node): readonly string[] {
  const found: string[] = [];
  let at = start;
  const scan = (to: number): void => {
    while (at < to) {
      if (!isComment(text, at)) {
        at++;
        continue;
      }
      const stop = lineEnd(text, at);
      found.push(text.slice(at, stop).trimEnd());
      at = stop;
    }
  };
  const visit = (inner: Node): void => {
    if (inner.kind === 'seq') inner.items.forEach(visit);
    else if (inner.kind === 'map') {
      for (const { key, value } of inner.pairs) {
        visit(key);
        visit(value);
      }
    } else {
      scan(inner.start);
      at = Math.max(at, inner.style === 'block' ? Math.max(inner.end, lineEnd(text, inner.start)) : inner.end);
    }
  };
  visit(node);
  scan(end);
  return found;
}

/** The lines of a text that are nothing but a comment, trimmed. */
export const commentLines = (text: string): readonly string[] =>
  text.includes('#') ? text.split('\n').flatMap((line) => (/^\s*#/u.test(line) ? [line.trim()] : [])) : [];
