/** Lines of a YAML file, which end at LF or CRLF. All offsets are UTF-16 code units. */

export const lineStart = (text: string, offset: number): number =>
  offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** Before the line break. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  return end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** Behind the line break. */
export function afterBreak(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed + 1;
}

export function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

export const isBlank = (unit: number): boolean => unit === 32 || unit === 9;

/** The column of a line's content; undefined where there is none but a comment. */
export function columnAt(text: string, start: number): number | undefined {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at++;
  const unit = text.charCodeAt(at);
  return unit > 32 && unit !== 35 ? at - start : undefined;
}

/** Where a plain scalar ends that begins at `from`: before a comment and the white space around it. */
export function plainEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) continue;
    if (unit === 35 && at > from && isBlank(text.charCodeAt(at - 1))) break;
    end = at + 1;
  }
  return end;
}
