import { ForbiddenPathError, forbiddenMessage } from '../core/formats/forbiddenPath.ts';
import type { Message } from '../core/messages/message.ts';
import type { Session } from './session.ts';

/** Why files could not be written, in words that say what to do. The log gets the whole error. */
export function explained(session: Session, error: unknown, what: 'export' | 'import'): Message {
  if (error instanceof ForbiddenPathError) {
    const { reason, path } = error;
    return reason === 'source' ? { id: 'exchange.out-source', args: { path } } : forbiddenMessage(error);
  }
  session.logError(what, error);
  const reason = error instanceof Error ? error.message : String(error);
  return { id: `exchange.${what}-failed`, args: { reason } };
}
