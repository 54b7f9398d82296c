import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Answer, Screen } from './dialogue.ts';
import { number } from './number.ts';
import { withoutIcons } from './words.ts';

export interface Row<T> extends QuickPickItem {
  /** Absent for a heading. */
  readonly value?: T;
}

export const heading = <T>(label: string): Row<T> => ({ label, kind: QuickPickItemKind.Separator });

export interface Choice<T> {
  readonly title: string;
  readonly placeholder: string;
  /** How many questions there are in all, as far as is known. */
  readonly of?: number;
  /** The rows, filtered by the editor; or what finds the rows for what was typed, the best first. */
  readonly rows: readonly Row<T>[] | Search<T>;
  /** What stands in the box at first. */
  readonly typed?: string;
}

/** Undefined ends the dialogue: there is nothing to choose. */
export type Search<T> = (typed: string) => Found<T> | Promise<Found<T>>;

type Found<T> = readonly Row<T>[] | undefined;

/**
 * Lets a person choose one row. Enter that is pressed before the rows are there takes the first of them as soon as they
 * are.
 */
export function choose<T>(screen: Screen, { title, placeholder, of, rows, typed }: Choice<T>): Promise<Answer<T>> {
  const picker = window.createQuickPick<Row<T>>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.value = typed ?? '';
  number(picker, screen, of);
  // Not in the API's types yet, and without effect where the editor does not know it: the best stays first.
  Object.assign(picker, { sortByLabel: false });
  return new Promise((settle, fail) => {
    let turn = 0;
    let hasty = false;
    const accept = (): void => {
      const row = picker.selectedItems[0] ?? picker.activeItems[0] ?? firstOf(picker.items);
      if (row?.value !== undefined) settle({ value: row.value });
    };
    const put = (found: Found<T>): void => {
      picker.busy = false;
      if (!found) {
        settle('cancel');
        return;
      }
      // The editor's own filter knows one spelling; what was found is to be seen.
      picker.items = found.map((row) => (row.value === undefined ? row : { ...drawn(row), alwaysShow: true }));
      if (!hasty) return;
      hasty = false;
      const first = firstOf(picker.items);
      if (first?.value !== undefined) settle({ value: first.value });
    };
    const look = (search: Search<T>): void => {
      turn += 1;
      const mine = turn;
      const found = search(picker.value);
      if (found instanceof Promise) {
        picker.busy = true;
        found.then((late) => {
          if (mine === turn) put(late);
        }, fail);
      } else put(found);
    };
    if (typeof rows === 'function') {
      picker.onDidChangeValue(() => look(rows));
      look(rows);
    } else picker.items = rows.map(drawn);
    picker.onDidAccept(() => {
      if (picker.busy) hasty = true;
      else accept();
    });
    picker.onDidTriggerButton(() => settle('back'));
    picker.onDidHide(() => settle('cancel'));
    screen.show(picker);
  });
}

/** As a list has to be given it, in which names of icons are drawn as such. */
const drawn = <T>(row: Row<T>): Row<T> => ({
  ...row,
  label: withoutIcons(row.label),
  ...(row.description && { description: withoutIcons(row.description) }),
});

const firstOf = <T>(rows: readonly Row<T>[]): Row<T> | undefined => rows.find(({ value }) => value !== undefined);
