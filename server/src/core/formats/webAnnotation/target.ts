import type { Selector } from '../../model/selector.ts';
import type { Span } from '../../model/span.ts';
import { splitsCharacter } from '../../text/unicode.ts';
import type { UnitIndex } from '../../text/units.ts';
import type { JsonMap } from '../json.ts';

/** So much of the text before and behind a passage goes along, in code units, as is customary. */
const contextLength = 32;

/**
 * A passage as a target: its words with some context, and its position in code points. The two are alternatives for one
 * piece; the pieces of a discontinuous span are targets of their own.
 */
export const placedTarget = (source: string, text: string, span: Span, units: UnitIndex): JsonMap => ({
  type: 'SpecificResource',
  source,
  selector: [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(span.start, span.end),
      ...context('prefix', text.slice(contextStart(text, span.start), span.start)),
      ...context('suffix', text.slice(span.end, contextEnd(text, span.end))),
    },
    { type: 'TextPositionSelector', ...positionOf(span, units) },
  ],
});

/** The words of what is not found in the article, one target a piece; the article alone where there are none. */
export function wordedTargets(source: string, { pieces, prefix, suffix }: Selector): readonly (JsonMap | string)[] {
  if (pieces.length === 0) return [source];
  return pieces.map((exact, i) => ({
    type: 'SpecificResource',
    source,
    selector: {
      type: 'TextQuoteSelector',
      exact,
      ...(i === 0 ? context('prefix', prefix) : {}),
      ...(i === pieces.length - 1 ? context('suffix', suffix) : {}),
    },
  }));
}

/** In code points, half-open. */
export const positionOf = ({ start, end }: Span, units: UnitIndex): JsonMap => ({
  start: units.codePointOf(start),
  end: units.codePointOf(end),
});

const context = (key: 'prefix' | 'suffix', words: string | undefined): JsonMap => (words ? { [key]: words } : {});

function contextStart(text: string, end: number): number {
  let at = Math.max(0, end - contextLength);
  while (at < end && splitsCharacter(text, at)) at++;
  return at;
}

function contextEnd(text: string, start: number): number {
  let at = Math.min(text.length, start + contextLength);
  while (at > start && splitsCharacter(text, at)) at--;
  return at;
}
