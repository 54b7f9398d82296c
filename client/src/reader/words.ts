import type { PageWords, Tool } from '../../webview/messages.ts';
import { commandIds } from '../commandIds.ts';
import { t } from '../words.ts';

/** What the Reader's page says by itself. */
export const pageWords = (): PageWords => ({
  article: t('Article'),
  notes: t('Notes in the margin'),
  noSource: t('no source'),
  waived: t('no source, waived'),
  via: t('via'),
  within: t('as told by'),
  onBehalfOf: t('on behalf of'),
  details: t('Details'),
  unplaced: t('Without a place in the text: {0}'),
  unplacedMore: t('And more: {0}'),
  annotate: t('Annotate the selection'),
  pieceAdded: t('Piece kept. Pieces so far: {0}'),
  piecesCleared: t('The pieces are let go.'),
});

/** The buttons over selected text. */
export function tools(): readonly Tool[] {
  const tool = (command: string, label: string, keys: string): Tool => ({ command, label, keys });
  return [
    tool(commandIds.annotateClaim, t('Claim'), 'Ctrl+K Alt+C'),
    tool(commandIds.annotateQuote, t('Quotation'), 'Ctrl+K Alt+Q'),
    tool(commandIds.annotateMention, t('Mention'), 'Ctrl+K Alt+M'),
    tool(commandIds.annotateNote, t('Note'), 'Ctrl+K Alt+N'),
    tool(commandIds.annotateAs, t('More…'), 'Ctrl+K Alt+K'),
    tool(commandIds.annotateAgain, t('Same Speaker'), 'Ctrl+K Alt+A'),
    tool(commandIds.addPiece, t('Add Piece'), 'Ctrl+K Alt+J'),
  ];
}
