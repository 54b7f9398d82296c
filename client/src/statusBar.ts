import { type Disposable, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { Active, ActiveArticle } from './activeArticle.ts';
import { commandIds } from './commandIds.ts';
import { numeral, t } from './words.ts';

/** Counts of the active article; a click lists its statements. */
export function statusBar(active: ActiveArticle): Disposable[] {
  const item = window.createStatusBarItem('isnad.counts', StatusBarAlignment.Left, 50);
  item.name = 'Isnad';
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
  item.text = `$(comment-discussion) ${numeral(statements)} $(question) ${numeral(unsourced)}`;
  // Number last, so that no language has to bend the noun.
  const lines = [
    t('Statements: {0}', numeral(statements)),
    t('Without a source: {0}', numeral(unsourced)),
    t('Speakers: {0}', numeral(speakers)),
    ...(unplaced === 0 ? [] : [t('Without a place in the text: {0}', numeral(unplaced))]),
  ];
  item.tooltip = [...lines, '', t('Click to list the statements')].join('\n');
  item.accessibilityInformation = { label: [item.name, ...lines].join(', '), role: 'button' };
  item.show();
}
