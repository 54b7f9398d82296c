import type { Message } from '../../messages/message.ts';
import type { ExportOptions } from '../format.ts';

/** The last line of a page. */
export const madeWith = ({ timestamp }: ExportOptions): Message =>
  timestamp === undefined ? { id: 'report.made' } : { id: 'report.made.at', args: { time: timestamp } };
