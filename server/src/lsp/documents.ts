import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../core/anchor/read.ts';
import { toUri, type Uri } from '../core/model/uri.ts';
import { refineChange } from '../core/text/refineChange.ts';

export interface OpenDocument {
  readonly uri: Uri;
  /** The URI as the client spells it; answers use the same spelling. */
  readonly clientUri: string;
  readonly version: number;
  /** When all that the file needs has been read. */
  readonly ready: Promise<void>;
}

/** The documents that the client has open, with their text. */
export class Documents {
  readonly #open = new Map<Uri, { readonly text: TextDocument; ready: Promise<void> }>();

  open(clientUri: string, languageId: string, version: number, text: string): Uri {
    const uri = toUri(clientUri);
    // A mark that the client left in the text belongs to the file, as in one that is read from disk.
    const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const ready = Promise.resolve();
    this.#open.set(uri, { text: TextDocument.create(clientUri, languageId, version, content), ready });
    return uri;
  }

  setReady(uri: Uri, ready: Promise<void>): void {
    const document = this.#open.get(uri);
    if (document) document.ready = ready;
  }

  /** Applies what the client changed and returns it as offsets; undefined where the document is not open. */
  change(
    uri: Uri,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ): { readonly changes: readonly TextChange[]; readonly text: string } | undefined {
    const document = this.#open.get(uri)?.text;
    if (!document) return undefined;
    const applied = changes.flatMap((change): readonly TextChange[] => {
      const whole = !('range' in change);
      const start = whole ? 0 : document.offsetAt(change.range.start);
      const old = document.getText();
      const end = whole ? old.length : document.offsetAt(change.range.end);
      TextDocument.update(document, [change], version);
      return refineChange(old, { start, end, text: change.text });
    });
    return { changes: applied, text: document.getText() };
  }

  close(uri: Uri): void {
    this.#open.delete(uri);
  }

  get(uri: Uri): OpenDocument | undefined {
    const document = this.#open.get(uri);
    return document && { uri, clientUri: document.text.uri, version: document.text.version, ready: document.ready };
  }

  /** Empty where the document is not open. */
  text(uri: Uri): string {
    return this.#open.get(uri)?.text.getText() ?? '';
  }

  uriOf(clientUri: string): Uri {
    return toUri(clientUri);
  }

  all(): readonly Uri[] {
    return [...this.#open.keys()];
  }

  /** A URI as the client spells it where it has the file open. */
  spelling(uri: Uri): string {
    return this.#open.get(uri)?.text.uri ?? uri;
  }
}
