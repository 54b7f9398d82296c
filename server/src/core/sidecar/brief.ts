/** Text of a file, short enough for a message; never cut inside a surrogate pair. */
export function brief(text: string, length = 48): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const code = line.charCodeAt(length - 2);
  return `${line.slice(0, code >= 0xd800 && code < 0xdc00 ? length - 2 : length - 1)}…`;
}
