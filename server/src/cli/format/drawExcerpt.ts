import { isolate } from '../../core/messages/render.ts';
import type { Segment } from '../excerpt.ts';
import type { Output } from '../terminal.ts';

/**
 * One line of a passage as an isolate of its own direction. The words that are meant stand out by colour and weight,
 * without colour by brackets: a line of carets below would point at the wrong words where text runs to the left.
 */
export function drawExcerpt(
  line: readonly Segment[],
  { style, hasColour }: Output,
  colour: 'red' | 'yellow' | 'blue' | 'gray' | 'cyan',
): string {
  const drawn = line.map(({ text, marked }) => {
    if (!marked) return style('dim', text);
    return hasColour ? style(['bold', colour], text) : `⟦${text}⟧`;
  });
  return isolate(drawn.join(''));
}
