import type { Message } from '../core/messages/message.ts';
import { render } from '../core/messages/render.ts';
import type { Terminal } from './terminal.ts';

/** Says something on standard error, in a line of its own. */
export const note = ({ err, locale }: Terminal, message: Message): Promise<void> =>
  err.write(`${err.style('bold', 'isnad:')} ${render(message, locale)}\n`);
