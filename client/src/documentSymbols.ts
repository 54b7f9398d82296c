import { DocumentSymbol, type SymbolInformation } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { fitted, isolate } from './bidi.ts';

/** Characters of right-to-left text that fit a row of the Outline. */
const length = 34;

/** Keeps names and details of the Outline apart: side by side in one row, Arabic would draw what follows into itself. */
export const documentSymbols: Middleware = {
  provideDocumentSymbols: async (document, token, next) => {
    const symbols = await next(document, token);
    for (const symbol of symbols ?? []) narrow(symbol);
    return symbols;
  },
};

function narrow(symbol: SymbolInformation | DocumentSymbol): void {
  symbol.name = fitted(symbol.name, length);
  if (!(symbol instanceof DocumentSymbol)) return;
  if (symbol.detail) symbol.detail = isolate(symbol.detail);
  for (const child of symbol.children) narrow(child);
}
