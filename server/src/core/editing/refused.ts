import type { MessageId } from '../messages/catalogue.ts';
import type { Arg, Message } from '../messages/message.ts';

/** Why something is not done, in words that say what to do instead. */
export interface Refused {
  readonly refused: Message;
}

export const refuse = (id: MessageId, args?: Readonly<Record<string, Arg>>): Refused => ({
  refused: args ? { id, args } : { id },
});

export const isRefused = <T>(value: T | Refused): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value;
