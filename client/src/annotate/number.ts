import { type InputBox, QuickInputButtons, type QuickPick, type QuickPickItem } from 'vscode';
import type { Screen } from './dialogue.ts';

/** Says which question of how many this is, where there are several, and offers the way back. */
export function number<T extends QuickPickItem>(input: QuickPick<T> | InputBox, { step }: Screen, of = 1): void {
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  if (step === 1 && of <= 1) return;
  input.step = step;
  input.totalSteps = Math.max(of, step);
}
