import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { Active, ActiveArticle } from './activeArticle.ts';
import { commandIds } from './commandIds.ts';

/** Counts of the active article; a click lists its statements. */
export function statusBar(active: ActiveArticle): Disposable[] {
  const item = window.createStatusBarItem('isnad.counts', StatusBarAlignment.Left, 50);
  item.name = l10n.t('Isnad: Statements');
  item.command = commandIds.showStatements;
  const update = (): void => show(item, active.current);
  update();
  return [item, active.onDidChange(update)];
}

function show(item: StatusBarItem, active: Active | undefined): void {
  if (!active) {
    item.hide();
    return;
  }
  const { statements, unsourced, speakers, unplaced } = active.counts;
  const number = (value: number): string => value.toLocaleString();
  item.text = `$(comment-discussion) ${number(statements)} $(question) ${number(unsourced)}`;
  const lines = [
    statements === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', number(statements)),
    unsourced === 1
      ? l10n.t('1 that nobody stands behind')
      : l10n.t('{0} that nobody stands behind', number(unsourced)),
    speakers === 1 ? l10n.t('1 speaker') : l10n.t('{0} speakers', number(speakers)),
    ...(unplaced === 0 ? [] : [l10n.t('{0} without a place in the text', number(unplaced))]),
  ];
  item.tooltip = [...lines, '', l10n.t('Click to list the statements')].join('\n');
  item.accessibilityInformation = { label: [item.name, ...lines].join(', '), role: 'button' };
  item.show();
}
