import type { ExportOptions } from '../format.ts';
import type { Prose } from './prose.ts';

/** The last line of a page. */
export const madeWith = (prose: Prose, { timestamp }: ExportOptions): string =>
  `---\n\n${prose.say(timestamp === undefined ? 'report.made' : { id: 'report.made.at', args: { time: timestamp } })}`;
