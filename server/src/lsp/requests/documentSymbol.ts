import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { documentSymbols } from '../../core/features/documentSymbols.ts';
import type * as features from '../../core/features/types.ts';
import type { Span } from '../../core/model/span.ts';
import { rangesIn } from '../convert.ts';
import { encodeAs } from '../encodedAnswers.ts';
import type { Session } from '../session.ts';
import { SymbolBytes } from '../symbolBytes.ts';

export function registerDocumentSymbol(session: Session): void {
  const { client, connection } = session;
  const bytes = new SymbolBytes();
  connection.onDocumentSymbol(
    session.answer((snapshot, uri, { textDocument }, token): DocumentSymbol[] | SymbolInformation[] => {
      const range = rangesIn(snapshot, uri);
      const symbols = documentSymbols(snapshot, uri, client.locale, token);
      if (!client.hierarchicalSymbols) return symbols.flatMap((symbol) => flatten(range, textDocument.uri, symbol));
      const answer = symbols.map((symbol) => toSymbol(range, symbol));
      return encodeAs(answer, (head, tail) => bytes.encode(answer, head, tail));
    }),
  );
}

type ToRange = (span: Span) => Range;

function toSymbol(range: ToRange, symbol: features.DocumentSymbol): DocumentSymbol {
  const { name, detail, kind, speakerType, span, selection, children } = symbol;
  const full = range(span);
  const same = span.start === selection.start && span.end === selection.end;
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: symbolKind(kind, speakerType),
    range: full,
    selectionRange: same ? full : range(selection),
    ...(children.length === 0 ? {} : { children: children.map((child) => toSymbol(range, child)) }),
  };
}

function flatten(
  range: ToRange,
  clientUri: string,
  symbol: features.DocumentSymbol,
  container?: string,
): SymbolInformation[] {
  const own: SymbolInformation = {
    name: symbol.name,
    kind: symbolKind(symbol.kind, symbol.speakerType),
    location: { uri: clientUri, range: range(symbol.span) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [own, ...symbol.children.flatMap((child) => flatten(range, clientUri, child, symbol.name))];
}

const kinds: Readonly<Record<features.SymbolKind, SymbolKind>> = {
  claim: SymbolKind.Event,
  quote: SymbolKind.String,
  mention: SymbolKind.Key,
  note: SymbolKind.Constant,
  ignore: SymbolKind.Null,
  speaker: SymbolKind.Class,
  unattributed: SymbolKind.Namespace,
  annotation: SymbolKind.Field,
  section: SymbolKind.Module,
  question: SymbolKind.EnumMember,
  kind: SymbolKind.Enum,
  rule: SymbolKind.Boolean,
  entry: SymbolKind.Property,
};

const speakerKinds: Readonly<Record<NonNullable<features.DocumentSymbol['speakerType']>, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Struct,
  group: SymbolKind.Array,
  agency: SymbolKind.Interface,
  outlet: SymbolKind.Interface,
  document: SymbolKind.File,
  unknown: SymbolKind.Class,
};

/** The nearest of the protocol's kinds, which were made for programs. */
export const symbolKind = (
  kind: features.SymbolKind,
  speakerType?: features.DocumentSymbol['speakerType'],
): SymbolKind => (speakerType ? speakerKinds[speakerType] : kinds[kind]);
