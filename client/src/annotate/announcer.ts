import { type Disposable, StatusBarAlignment, window } from 'vscode';
import type { Readers } from '../reader/readers.ts';
import { withoutIcons } from './words.ts';

const shownFor = 6000;

/**
 * Says what was done, in the status bar. The editor's own status bar messages are silent for screen readers; an item
 * with the role of an alert is read out when it comes up. Where the Reader has the focus, it says it on its page too.
 */
export class Announcer implements Disposable {
  readonly #item = window.createStatusBarItem('isnad.announcement', StatusBarAlignment.Left, -1000);
  readonly #readers: Readers;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readers: Readers) {
    this.#readers = readers;
    this.#item.name = 'Isnad';
  }

  say(message: string): void {
    clearTimeout(this.#timer);
    // Hidden first: the same words twice are two announcements.
    this.#item.hide();
    this.#item.text = `$(check) ${withoutIcons(message)}`;
    this.#item.accessibilityInformation = { label: message, role: 'alert' };
    this.#item.show();
    this.#timer = setTimeout(() => this.#item.hide(), shownFor);
    this.#readers.active?.announce(message);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item.dispose();
  }
}
