import type { Message } from '../../messages/message.ts';
import type { Span } from '../../model/span.ts';
import { brief } from '../../sidecar/brief.ts';
import type { ArticleFile } from '../../workspace/snapshot.ts';

/** So many code units are shown on either side. */
const around = 24;

/** A title that shows a place with its surroundings; where the text is not at hand, with its line. */
export function placeTitle(
  id: 'fix.place' | 'fix.confirm' | 'fix.fit',
  article: ArticleFile,
  spans: readonly Span[],
  args: Message['args'] = {},
): Message {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return { id, args };
  const { text, lines } = article;
  if (text === undefined) return { id: `${id}.line`, args: { ...args, line: lines.position(first.start).line + 1 } };
  const before = text.slice(Math.max(0, first.start - around), first.start);
  const after = text.slice(last.end, last.end + around);
  const words = brief(spans.map(({ start, end }) => text.slice(start, end)).join(' … '), 40);
  // One run of foreign text, so that it reads in its own direction from end to end.
  const place = `…${wholeWords(before, 'before')}[${words}]${wholeWords(after, 'after')}…`;
  return { id, args: { ...args, place: place.replace(/\s+/g, ' ') } };
}

/** Without the half of a word at the far end. */
function wholeWords(text: string, side: 'before' | 'after'): string {
  if (text.length < around) return text;
  return side === 'before' ? text.replace(/^\S*\s/u, '') : text.replace(/\s\S*$/u, '');
}
