/** Where the line that holds `offset` begins. */
export const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** Where it ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return at > offset && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

/** Where the next line begins; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

/** From `offset` over spaces and tabs. */
export function skipBlank(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

export const isBreak = (code: number): boolean => code === 10 || code === 13;

/** From `offset` over white space and comments, to what follows them or the end of the text. */
export function skipToContent(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || isBreak(code)) at++;
    else if (isComment(text, at)) at = lineEnd(text, at);
    else return at;
  }
}

/** Whether a comment begins here: it follows white space or stands at the beginning of a line. */
export function isComment(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 35) return false;
  const before = at === 0 ? 10 : text.charCodeAt(at - 1);
  return isBlank(before) || isBreak(before);
}

/** A line, seen from its beginning. */
export interface LineView {
  readonly start: number;
  readonly end: number;
  /** Of its first character that is no space. */
  readonly column: number;
  readonly kind: 'blank' | 'comment' | 'content';
}

export function viewLine(text: string, start: number): LineView {
  const end = lineEnd(text, start);
  const first = skipBlank(text, start);
  const kind = first >= end ? 'blank' : text.charCodeAt(first) === 35 ? 'comment' : 'content';
  return { start, end, column: first - start, kind };
}
