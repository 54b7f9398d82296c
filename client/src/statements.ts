import {
  type QuickPickItem,
  type Range,
  Selection,
  type TextDocument,
  ThemeIcon,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { DocumentSymbol } from 'vscode-languageclient';
import type { Highlight, ShowStatementsArguments } from '../../server/src/protocol/requests.ts';
import { visibleEditorsOf } from './articles.ts';
import { isolate } from './bidi.ts';
import { toRange } from './convert.ts';
import { select } from './navigation/navigation.ts';
import type { Reader } from './reader/reader.ts';
import type { Readers } from './reader/readers.ts';
import type { Server } from './server.ts';
import { t } from './words.ts';

export type Which = ShowStatementsArguments[1];

interface Item extends QuickPickItem {
  readonly range?: Range;
}

/** Characters of a passage that a row shows. */
const excerptLength = 120;

/** Lists the statements (or speakers) of an article; moving through the list shows each place, Escape goes back. */
export async function showStatements(server: Server, readers: Readers, article: Uri, which: Which): Promise<void> {
  const document = await workspace.openTextDocument(article);
  const [highlights, symbols] = await Promise.all([server.highlights(article), symbolsOf(server, article)]);
  const items =
    which === 'speakers'
      ? speakerItems(symbols)
      : statementItems(document, highlights?.highlights ?? [], symbols, which);
  if (items.length === 0) {
    const nothing = which === 'unsourced' ? t('Every statement here has a source.') : t('Nothing is annotated here.');
    return void window.showInformationMessage(nothing);
  }
  const reader = readers.active?.uri.toString() === article.toString() ? readers.active : undefined;
  const place = reader ? placeIn(reader) : await placeInText(document);
  const picked = await window.showQuickPick<Item>(items, {
    title: titles(which),
    matchOnDescription: true,
    placeHolder: t('Type to filter, Enter to go there'),
    onDidSelectItem: (item) => {
      const { range } = item as Item;
      if (range) place.show(range);
    },
  });
  if (picked?.range) await place.go(picked.range);
  else place.back();
}

/** Where the places of a list are shown. */
interface Place {
  /** While the list has the focus. */
  show(range: Range): void;
  go(range: Range): Promise<void>;
  back(): void;
}

const placeIn = (reader: Reader): Place => ({
  show: (range) => reader.show(range),
  async go(range) {
    reader.focus();
    reader.reveal(range);
  },
  back: () => reader.focus(),
});

async function placeInText(document: TextDocument): Promise<Place> {
  const column = visibleEditorsOf(document.uri)[0]?.viewColumn;
  const editor = await window.showTextDocument(document, {
    preserveFocus: true,
    ...(column && { viewColumn: column }),
  });
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  const show = (range: Range): void => select(editor, new Selection(range.start, range.end));
  return {
    show,
    async go(range) {
      show(range);
      await window.showTextDocument(document, { ...(editor.viewColumn && { viewColumn: editor.viewColumn }) });
    },
    back() {
      editor.selection = before.selection;
      if (before.visible) editor.revealRange(before.visible);
    },
  };
}

function titles(which: Which): string {
  if (which === 'speakers') return t('Speakers of this article');
  return which === 'unsourced' ? t('What nobody stands behind') : t('Statements of this article');
}

const symbolsOf = async (server: Server, article: Uri): Promise<readonly DocumentSymbol[]> =>
  (await server.client.sendRequest<DocumentSymbol[] | null>('textDocument/documentSymbol', {
    textDocument: { uri: server.fromUri(article) },
  })) ?? [];

const speakerItems = (symbols: readonly DocumentSymbol[]): Item[] =>
  symbols.map((symbol) => ({
    label: isolate(symbol.name),
    ...(symbol.detail && { description: isolate(symbol.detail) }),
    iconPath: new ThemeIcon('account'),
    range: toRange(symbol.selectionRange),
  }));

function statementItems(
  document: TextDocument,
  highlights: readonly Highlight[],
  symbols: readonly DocumentSymbol[],
  which: Which,
): Item[] {
  const speakers = speakersByPlace(symbols);
  return highlights
    .filter(({ base, sourced }) => (base === 'claim' || base === 'quote') && (which !== 'unsourced' || !sourced))
    .flatMap((highlight): Item[] => {
      const [first] = highlight.ranges;
      if (!first) return [];
      const range = toRange(first);
      const speaker = speakers.get(placeKey(range));
      const words = highlight.ranges.map((piece) => document.getText(toRange(piece))).join(' … ');
      return [
        {
          label: isolate(excerpt(words)),
          description: highlight.sourced ? isolate(speaker ?? '') : t('no source'),
          iconPath: new ThemeIcon(highlight.sourced ? (highlight.base === 'quote' ? 'quote' : 'comment') : 'question'),
          range,
        },
      ];
    });
}

/** The outline's statements by where they begin, each with its speaker's name. */
function speakersByPlace(symbols: readonly DocumentSymbol[]): ReadonlyMap<string, string> {
  return new Map(
    symbols.flatMap((speaker) =>
      (speaker.children ?? []).map((statement) => [placeKey(toRange(statement.selectionRange)), speaker.name] as const),
    ),
  );
}

const placeKey = ({ start }: Range): string => `${start.line}:${start.character}`;

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= excerptLength ? line : `${[...line].slice(0, excerptLength).join('').trimEnd()}…`;
}
