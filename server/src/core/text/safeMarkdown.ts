import { escapeMarkdown } from '../messages/escape.ts';
import { isolate } from '../messages/render.ts';
import { shorten } from './shorten.ts';
import { webTarget } from './webTarget.ts';

/** Text of an article or sidecar inside Markdown: one line of its own direction that can mean nothing but itself. */
export const safe = (text: string, limit = 1_000): string => isolate(escapeMarkdown(shorten(text, limit)));

/** A web address as a link that shows itself; anything else as plain text, so that nothing else can be followed. */
export function webLink(address: string, words?: string): string {
  const target = webTarget(address);
  const shown = safe(words ?? address, 300);
  return target === undefined ? shown : `[${withoutBrackets(shown)}](${target})`;
}

/** marked, VS Code's renderer, takes the backslash off brackets inside a link's words and reads them again. */
const withoutBrackets = (escaped: string): string =>
  escaped.replace(/\\([[\]])/g, (_, bracket: string) => `&#${bracket.charCodeAt(0)};`);
