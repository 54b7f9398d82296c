import type { LineStyle } from './markdown.ts';

/** A headline has so many characters at most. */
const longest = 160;
/** Lines under the headline that may be a byline or a date: so many, and so long at most. */
const longestByline = 90;

const plain: LineStyle = { spans: [] };
const title: LineStyle = { heading: 1, spans: [] };
const byline: LineStyle = { byline: true, spans: [] };

/**
 * How plain text is set. Its first line is a headline where it is short and stands alone, as newspapers save their
 * articles; short lines right under it say who wrote it and when.
 */
export function headlineStyles(lines: readonly string[]): readonly LineStyle[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const headline = lines[first];
  if (headline === undefined || headline.length > longest || (lines[first + 1] ?? '').trim() !== '') return [];
  if (lines.slice(first + 1).every((line) => line.trim() === '')) return [];
  const styles: LineStyle[] = [...Array<LineStyle>(first).fill(plain), title];
  for (let i = first + 1; i < Math.min(lines.length, first + 8); i++) {
    const line = (lines[i] ?? '').trim();
    const isByline = line !== '' && line.length <= longestByline && !/[.!?؟۔:»"”]$/.test(line);
    if (line !== '' && !isByline) break;
    styles.push(isByline ? byline : plain);
  }
  return styles;
}
