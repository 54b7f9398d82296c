import type { Position, Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Where a wording stands in a text, for readable tests. Throws where it does not. */
export function rangeOf(text: string, wording: string): Range {
  const at = text.indexOf(wording);
  if (at < 0) throw new Error(`${JSON.stringify(wording)} does not stand in the text.`);
  const document = TextDocument.create('', '', 0, text);
  return { start: document.positionAt(at), end: document.positionAt(at + wording.length) };
}

export const positionOf = (text: string, wording: string): Position => rangeOf(text, wording).start;

/** What stands at a range. */
export const wordingAt = (text: string, range: Range): string => TextDocument.create('', '', 0, text).getText(range);
