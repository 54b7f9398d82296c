import { l10n } from 'vscode';
import type { PageWords, Tool } from '../../webview/messages.ts';
import { commandIds } from '../commandIds.ts';

/** What the Reader's page says by itself. */
export const pageWords = (): PageWords => ({
  article: l10n.t('Article'),
  notes: l10n.t('Notes in the margin'),
  noSource: l10n.t('no source'),
  waived: l10n.t('no source, waived'),
  via: l10n.t('via'),
  within: l10n.t('as told by'),
  onBehalfOf: l10n.t('on behalf of'),
  details: l10n.t('Details'),
  unplaced: l10n.t('Without a place in the text: {0}'),
  unplacedMore: l10n.t('And more: {0}'),
  annotate: l10n.t('Annotate the selection'),
  pieceAdded: l10n.t('Piece kept. Pieces so far: {0}'),
  piecesCleared: l10n.t('The pieces are let go.'),
});

/** The buttons over selected text. */
export function tools(): readonly Tool[] {
  const tool = (command: string, label: string, keys: string): Tool => ({ command, label, keys });
  return [
    tool(commandIds.annotateClaim, l10n.t('Claim'), 'Ctrl+K Alt+C'),
    tool(commandIds.annotateQuote, l10n.t('Quotation'), 'Ctrl+K Alt+Q'),
    tool(commandIds.annotateMention, l10n.t('Mention'), 'Ctrl+K Alt+M'),
    tool(commandIds.annotateNote, l10n.t('Note'), 'Ctrl+K Alt+N'),
    tool(commandIds.annotateAs, l10n.t('More…'), 'Ctrl+K Alt+K'),
    tool(commandIds.annotateAgain, l10n.t('Same Speaker'), 'Ctrl+K Alt+A'),
    tool(commandIds.addPiece, l10n.t('Add Piece'), 'Ctrl+K Alt+J'),
  ];
}
