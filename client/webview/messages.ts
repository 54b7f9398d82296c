/**
 * What the Reader's page and the extension say to each other. Lines and characters are zero-based, characters UTF-16
 * code units, ranges half-open, as in LSP. Nothing here is ever read as markup.
 */
import type { AnnotationAddress } from '../../server/src/protocol/editing.ts';
import type { ReaderArticleResult, ReaderCardResult, ReaderMarksResult } from '../../server/src/protocol/reader.ts';
import type { Location, Range } from '../../server/src/protocol/requests.ts';

/** From the extension to the page. */
export type ToPage =
  | {
      readonly type: 'load';
      readonly version: number;
      readonly lines: readonly string[];
      readonly markdown: boolean;
      readonly words: PageWords;
      readonly look: Look;
      readonly tools: readonly Tool[];
      /** The line to begin at, where the page does not remember one. */
      readonly top?: number;
    }
  /** Each change is about the text that the ones before it left. */
  | { readonly type: 'change'; readonly version: number; readonly changes: readonly TextChange[] }
  | { readonly type: 'article'; readonly article: ReaderArticleResult }
  | { readonly type: 'marks'; readonly request: number; readonly result: ReaderMarksResult }
  /** There is no answer; a {@link ToPage} of type `stale` follows when it is worth asking again. */
  | { readonly type: 'failed'; readonly request: number }
  /** Marks that were sent may no longer hold. */
  | { readonly type: 'stale' }
  | { readonly type: 'card'; readonly request: number; readonly card: ReaderCardResult }
  | { readonly type: 'look'; readonly look: Look }
  /** Another view of the text was scrolled: `line` may be fractional. */
  | { readonly type: 'scroll'; readonly line: number }
  /** Where the cursor of another view of the text is. */
  | { readonly type: 'cursor'; readonly range: Range }
  /** Scrolls to a place and marks it; the focus stays where it is. */
  | { readonly type: 'show'; readonly range: Range }
  | {
      readonly type: 'reveal';
      readonly range: Range;
      /** The annotation that gets the focus; without one the cursor is put there. */
      readonly at?: AnnotationAddress;
    }
  | { readonly type: 'selection'; readonly request: number }
  | { readonly type: 'addPiece' | 'clearSelection' | 'focus' }
  | { readonly type: 'announce'; readonly text: string };

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'marks'; readonly request: number; readonly first: number; readonly last: number }
  | { readonly type: 'card'; readonly request: number; readonly at: AnnotationAddress; readonly index: number }
  | { readonly type: 'open'; readonly entry: Location }
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'selection'; readonly request: number; readonly ranges: readonly Range[] }
  /** Whether text is selected now, and which annotation has the focus. */
  | { readonly type: 'state'; readonly selected: boolean; readonly focused?: AnnotationAddress }
  /** Keys do not get to the page, though it was to have the focus. */
  | { readonly type: 'unfocused' }
  | { readonly type: 'command'; readonly command: string }
  | { readonly type: 'failed'; readonly message: string };

export interface TextChange {
  readonly range: Range;
  readonly text: string;
}

/** What a person set. */
export interface Look {
  /** Empty: our own choice. */
  readonly fontFamily: string;
  /** CSS pixels; 0: our own choice. */
  readonly fontSize: number;
}

/** A button over a selection. */
export interface Tool {
  readonly command: string;
  readonly label: string;
  /** As pressed where there is a Ctrl key. */
  readonly keys: string;
}

/** Every word that the page says by itself, in the language of the editor. */
export interface PageWords {
  readonly article: string;
  readonly notes: string;
  readonly noSource: string;
  readonly waived: string;
  readonly via: string;
  readonly within: string;
  readonly onBehalfOf: string;
  readonly details: string;
  readonly unplaced: string;
  readonly unplacedMore: string;
  readonly annotate: string;
  readonly pieceAdded: string;
  readonly piecesCleared: string;
}

/** What the page remembers of itself. */
export interface PageState {
  readonly line: number;
}
