import { window } from 'vscode';
import type { Answer, Screen } from './dialogue.ts';
import { number } from './number.ts';

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder?: string;
  readonly of?: number;
  /** What stands in the box at first, selected, so that typing replaces it. */
  readonly value?: string;
  /** Says what is wrong with the text, which is trimmed. */
  readonly validate?: (text: string) => string | undefined;
}

/** Lets a person type one line; the answer is trimmed. */
export function askText(screen: Screen, question: TextQuestion): Promise<Answer<string>> {
  const { title, prompt, placeholder, of, value, validate } = question;
  const box = window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.placeholder = placeholder;
  box.value = value ?? '';
  box.valueSelection = [0, box.value.length];
  box.ignoreFocusOut = true;
  number(box, screen, of);
  const complain = (): string | undefined => {
    box.validationMessage = validate?.(box.value.trim());
    return box.validationMessage as string | undefined;
  };
  return new Promise((settle) => {
    // Nothing is wrong with a box that nobody has touched yet.
    box.onDidChangeValue(complain);
    box.onDidAccept(() => {
      if (complain() === undefined) settle({ value: box.value.trim() });
    });
    box.onDidTriggerButton(() => settle('back'));
    box.onDidHide(() => settle('cancel'));
    screen.show(box);
  });
}
