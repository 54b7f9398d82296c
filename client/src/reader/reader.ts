import type { Range, TextDocument, Uri } from 'vscode';
import type { AnnotationAddress } from '../../../server/src/protocol/editing.ts';

/** One open Reader: an article shown as a page. */
export interface Reader {
  readonly uri: Uri;
  readonly document: TextDocument;
  /**
   * What is selected on the page, in text order, one range a piece; one empty range where there is only a cursor, or an
   * annotation has the focus; none where the page has neither.
   */
  selection(): Promise<readonly Range[]>;
  /** The annotation that has the keyboard focus on the page. */
  readonly focused: AnnotationAddress | undefined;
  /** Brings a place into view and puts the cursor at its beginning. */
  reveal(range: Range): void;
  /** Brings a place into view, without taking the focus. */
  show(range: Range): void;
  /** Brings an annotation into view and gives it the focus. */
  revealAnnotation(at: AnnotationAddress, range: Range): void;
  /** Keeps what is selected as one piece of a discontinuous span; the next selection is another. */
  addPiece(): void;
  clearSelection(): void;
  /** Gives the page the keyboard focus. */
  focus(): void;
  /** Says something to people who use a screen reader. */
  announce(text: string): void;
}
