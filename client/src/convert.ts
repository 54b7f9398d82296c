import { Position, Range } from 'vscode';
import type { Position as ProtocolPosition, Range as ProtocolRange } from '../../server/src/protocol/requests.ts';

export const toPosition = ({ line, character }: ProtocolPosition): Position => new Position(line, character);

export const toRange = ({ start, end }: ProtocolRange): Range => new Range(toPosition(start), toPosition(end));
