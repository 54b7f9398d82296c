import type { Span } from '../model/span.ts';
import { markdownSkip } from '../text/markdown.ts';
import { normalize } from '../text/normalize.ts';
import { isHighSurrogate, isSpace, isWordAt } from '../text/unicode.ts';

/** A word or a single mark of punctuation. */
export interface Token extends Span {
  readonly kind: 'word' | 'mark';
  /** A word with its spelling folded, in lower case; a mark as it stands. */
  readonly text: string;
}

/** The words and marks of a stretch of text, in order; Markdown's markup is passed over. UTF-16 code units. */
export function tokensOf(text: string, within: Span, markdown: boolean): readonly Token[] {
  const found: Token[] = [];
  let lineStart = within.start === 0 || text.charAt(within.start - 1) === '\n';
  const skip = (at: number): number => (markdown ? markdownSkip(text, at, lineStart) : 0);
  for (let at = within.start; at < within.end; ) {
    const skipped = skip(at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const unit = text.charCodeAt(at);
    lineStart = unit === 10 || unit === 13 || (lineStart && (isSpace(unit) || unit === 0x3e));
    if (isWordAt(text, at)) {
      let end = at + 1;
      while (end < within.end && (isWordAt(text, end) || isInner(text, end)) && skip(end) === 0) end++;
      found.push({ kind: 'word', start: at, end, text: normalize(text.slice(at, end)).text.toLowerCase() });
      at = end;
    } else {
      const end = at + (isHighSurrogate(unit) ? 2 : 1);
      if (!isSpace(unit) && !unseen.test(text.charAt(at)))
        found.push({ kind: 'mark', start: at, end, text: text.slice(at, end) });
      at = end;
    }
  }
  return found;
}

const unseen = /\p{Cf}/u;

/** An apostrophe or hyphen inside a word (`O'Hara`, `al-Nuayri`), a point inside a figure, a joiner. */
function isInner(text: string, at: number): boolean {
  if (!isWordAt(text, at - 1) || !isWordAt(text, at + 1)) return false;
  const char = text.charAt(at);
  if (char === '.' || char === ',') return /\p{Nd}/u.test(text.charAt(at - 1)) && /\p{Nd}/u.test(text.charAt(at + 1));
  return char === "'" || char === '’' || char === '-' || char === '‑' || char === '\u200c';
}
