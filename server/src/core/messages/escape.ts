/**
 * Makes text safe inside Markdown that a client renders: no emphasis, link, image, HTML, code, table, autolink or
 * list can come of it, and line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+\-.!|>~$:@/"'=^]/g, (mark) =>
      needsEntity.has(mark) ? `&#${mark.charCodeAt(0)};` : `\\${mark}`,
    );
}

/** Escaped with a backslash these would still take part in an autolink (`www.`, `https://`, `a@b`). */
const needsEntity = new Set([':', '/', '@', '.']);
