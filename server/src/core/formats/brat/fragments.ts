import type { Span } from '../../model/span.ts';

/**
 * What ends a line for one reader of brat's files or another (Python takes all of these), and the tabulator, which parts
 * the columns. No fragment holds any of them.
 */
const breaking = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029]);

/** White space as Python strips it. */
const blank = new Set([...breaking, 0x1f, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]);
for (let unit = 0x2000; unit <= 0x200a; unit++) blank.add(unit);

/** A span as brat writes it: the stretches between line breaks, each without white space around, none empty. */
export function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  const fragments: Span[] = [];
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !breaking.has(text.charCodeAt(to))) to++;
    const fragment = trimmed(text, { start: from, end: to });
    if (fragment) fragments.push(fragment);
    from = to + 1;
  }
  return fragments;
}

function trimmed(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && blank.has(text.charCodeAt(start))) start++;
  while (start < end && blank.has(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

/** The spans that fragments were made of: those with nothing but a line break and white space between are one. */
export function joinedFragments(text: string, fragments: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const fragment of fragments) {
    const before = spans.at(-1);
    if (before && isBreak(text, before.end, fragment.start)) {
      spans[spans.length - 1] = { start: before.start, end: fragment.end };
    } else {
      spans.push(fragment);
    }
  }
  return spans;
}

/** The same where it is known how the pieces read; undefined where the fragments read otherwise. */
export function pieces(
  text: string,
  fragments: readonly Span[],
  words: readonly string[],
): readonly Span[] | undefined {
  const spans: Span[] = [];
  let next = 0;
  for (const piece of words) {
    const first = fragments[next];
    if (!first) return undefined;
    const end = first.start + piece.length;
    if (text.slice(first.start, end) !== piece) return undefined;
    while ((fragments[next]?.end ?? Infinity) <= end) next++;
    spans.push({ start: first.start, end });
  }
  return next === fragments.length ? spans : undefined;
}

/** Whether two pieces would come to be one when read again, and so must not stand in one text-bound annotation. */
export function isBreak(text: string, from: number, to: number): boolean {
  let breaks = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (!blank.has(unit)) return false;
    breaks ||= breaking.has(unit);
  }
  return breaks;
}

/** The words of fragments as they stand in a line: one space between. */
export const wordsOf = (text: string, fragments: readonly Span[]): string =>
  fragments.map(({ start, end }) => text.slice(start, end)).join(' ');

/** Some words on one line, as a note has to be. */
export const escapedJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Whether words can stand in a line as they are, and are found again as they were. */
export function isLine(words: string): boolean {
  if (words === '' || blank.has(words.charCodeAt(0)) || blank.has(words.charCodeAt(words.length - 1))) return false;
  for (let at = 0; at < words.length; at++) if (breaking.has(words.charCodeAt(at))) return false;
  return true;
}
