import { escapeMarkdown } from '../messages/escape.ts';
import { isolate } from '../messages/render.ts';
import { shorten } from './shorten.ts';

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

/**
 * An `http:` or `https:` address with every character percent-encoded that could end a link in Markdown or deceive a
 * reader; undefined for all other schemes, relative paths and addresses with white space or no host.
 */
export function webTarget(address: string): string | undefined {
  const trimmed = address.trim();
  if (trimmed.length > 4_000 || !/^https?:\/\/[^\s/?#\\@:][^\s\\]*$/i.test(trimmed)) return undefined;
  return trimmed.replace(/\p{Cs}/gu, '\uFFFD').replace(/[^A-Za-z0-9\-._~:/?#@!$&+,;=%]/gu, (mark) =>
    // encodeURIComponent leaves these as they are.
    "!'()*".includes(mark) ? `%${mark.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(mark),
  );
}
