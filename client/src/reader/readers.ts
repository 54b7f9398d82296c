import { type Disposable, EventEmitter } from 'vscode';
import type { Reader } from './reader.ts';

/** The open Readers, and which of them is the active editor. */
export class Readers implements Disposable {
  readonly #changed = new EventEmitter<Reader | undefined>();
  #active: Reader | undefined;

  /** Fires with the Reader that is the active editor now; undefined when another editor is. */
  readonly onDidChangeActive = this.#changed.event;

  get active(): Reader | undefined {
    return this.#active;
  }

  dispose(): void {
    this.#active = undefined;
    this.#changed.dispose();
  }
}
