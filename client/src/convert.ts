import { Position, Range } from 'vscode';
import type { Position as ProtocolPosition, Range as ProtocolRange } from '../../server/src/protocol/requests.ts';

export const toPosition = ({ line, character }: ProtocolPosition): Position => new Position(line, character);

export const toRange = ({ start, end }: ProtocolRange): Range => new Range(toPosition(start), toPosition(end));

const fromPosition = ({ line, character }: ProtocolPosition): ProtocolPosition => ({ line, character });

/** Plain, as it has to be on the wire: the editor's own ranges come out as something else. */
export const fromRange = ({ start, end }: ProtocolRange): ProtocolRange => ({
  start: fromPosition(start),
  end: fromPosition(end),
});
