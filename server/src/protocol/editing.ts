/**
 * What client and server say to each other about changing annotations: method names and plain-JSON types, no runtime.
 * Everything that changes a file comes back as LSP's workspace edit, computed by the server.
 */
import type { Location, Range } from './requests.ts';

export const editingRequests = {
  /** {@link AdoptParams} → {@link AdoptResult}: a plain text becomes an article, before it has a sidecar. */
  adopt: 'isnad/adopt',
  /** {@link ChoicesParams} → {@link ChoicesResult}: what pickers offer for a selection. */
  choices: 'isnad/choices',
  /** {@link AnnotationsAtParams} → {@link AnnotationsAtResult} */
  annotationsAt: 'isnad/annotationsAt',
  /** {@link StatementsParams} → {@link StatementsResult}: what a relation may point to. */
  statements: 'isnad/statements',
  /** {@link EditParams} → {@link EditResult} */
  edit: 'isnad/edit',
} as const;

/** `workspace/executeCommand`: takes one {@link EditAction}; the server then asks the client to apply the edit. */
export const editCommand = 'isnad.edit';

export const editingNotifications = {
  /** Client to server, {@link ReloadedParams}: the text of an open article was replaced by what is on disk. */
  reloaded: 'isnad/reloaded',
} as const;

export interface ReloadedParams {
  readonly uri: string;
}

export interface AdoptParams {
  readonly uri: string;
}

/** Null where the file can be no article (a sidecar, a project file). */
export type AdoptResult = { readonly uri: string } | null;

export interface ChoicesParams {
  readonly uri: string;
  /** What is selected in the article; one a piece. */
  readonly ranges: readonly Range[];
}

/** Null where the file is no article. */
export type ChoicesResult = {
  /** The selection trimmed to sensible edges. Empty where nothing is left of it. */
  readonly ranges: readonly Range[];
  /** The words in them, on one line. */
  readonly quotation: string;
  /** Nearest first: those of the article, then those of the project. */
  readonly speakers: readonly SpeakerOffer[];
  /** The name that stands near the selection and that no known speaker has. */
  readonly newName?: string;
  readonly kinds: readonly KindOffer[];
} | null;

export interface SpeakerOffer {
  readonly id: string;
  readonly name: string;
  /** Role, affiliation and type in words. */
  readonly description?: string;
  /** Other names, aliases and spellings, to search by. */
  readonly aliases: readonly string[];
  readonly origin: 'article' | 'project';
  /** Whether the name stands in the same sentence as the selection. */
  readonly near: boolean;
}

export interface KindOffer {
  readonly kind: string;
  /** The kind of the format that it comes down to: decides what is asked for. */
  readonly base: 'claim' | 'quote' | 'mention' | 'note' | 'ignore';
  /** In the language of the client. */
  readonly label: string;
  /** Whether it is one of the project file. */
  readonly own: boolean;
}

/** Places in the article or in a sidecar. */
export interface AnnotationsAtParams {
  readonly uri: string;
  readonly range: Range;
}

/** The innermost first. */
export interface AnnotationsAtResult {
  readonly annotations: readonly AnnotationState[];
}

export interface AnnotationState {
  readonly at: AnnotationAddress;
  readonly article: string;
  /** In the article, one a piece; empty where it has no place there. */
  readonly ranges: readonly Range[];
  readonly kind: string;
  readonly statement: boolean;
  /** The wording, on one line. */
  readonly quotation: string;
  /** The chain in words, where there is one. */
  readonly chain?: string;
  readonly anchor: 'exact' | 'normalized' | 'moved' | 'ambiguous' | 'lost';
  readonly speakers: readonly string[];
  readonly for: readonly string[];
  readonly stance: string;
  readonly mode?: string;
  readonly note?: string;
  readonly continues?: string;
  readonly within?: string;
  readonly entry: Location;
}

export interface AnnotationAddress {
  readonly sidecar: string;
  readonly annotation: string;
}

export interface StatementsParams {
  /** The article or sidecar that the relation starts from; its own statements come first. */
  readonly uri: string;
  /** Words to search for, spelling folded; all statements where it is empty. At most 200 come back. */
  readonly query: string;
  /** Only those of this article: for `continues` and `within`. */
  readonly own?: boolean;
}

export interface StatementsResult {
  readonly statements: readonly StatementOffer[];
  /** Whether there are more than were sent. */
  readonly more: boolean;
}

export interface StatementOffer {
  readonly at: AnnotationAddress;
  readonly quotation: string;
  readonly speaker?: string;
  /** The article's title, else its file name. */
  readonly article: string;
}

/** A speaker who is known, or one to be made. */
export type SpeakerPick =
  | { readonly id: string }
  | {
      readonly name: string;
      readonly type?: string;
      readonly role?: string;
      readonly identification?: string;
      readonly reason?: string;
    };

/** The actions of the core (`core/editing/action.ts`), with places as URIs and ranges. */
export type EditAction =
  | {
      readonly type: 'annotate';
      readonly article: string;
      readonly ranges: readonly Range[];
      readonly kind: string;
      readonly speakers?: readonly SpeakerPick[];
      readonly via?: readonly (readonly SpeakerPick[])[];
      readonly note?: string;
    }
  | { readonly type: 'speakers' | 'for'; readonly at: AnnotationAddress; readonly speakers: readonly SpeakerPick[] }
  | { readonly type: 'addVia'; readonly at: AnnotationAddress; readonly relays: readonly SpeakerPick[] }
  | { readonly type: 'viaToSpeaker' | 'speakerToVia' | 'delete' | 'confirm'; readonly at: AnnotationAddress }
  | { readonly type: 'kind'; readonly at: AnnotationAddress; readonly kind: string }
  | { readonly type: 'stance'; readonly at: AnnotationAddress; readonly stance: string }
  | { readonly type: 'mode'; readonly at: AnnotationAddress; readonly mode: string }
  | { readonly type: 'continues'; readonly at: AnnotationAddress; readonly id?: string }
  | { readonly type: 'within'; readonly at: AnnotationAddress; readonly id: string }
  | { readonly type: 'evidence'; readonly at: AnnotationAddress; readonly target: string }
  | { readonly type: 'review'; readonly at: AnnotationAddress; readonly verdict: string; readonly url?: string }
  | {
      readonly type: 'relation';
      readonly at: AnnotationAddress;
      readonly relation: string;
      readonly target: AnnotationAddress;
    }
  | { readonly type: 'note'; readonly at: AnnotationAddress; readonly note: string }
  | { readonly type: 'anchor'; readonly at: AnnotationAddress; readonly ranges: readonly Range[] }
  | {
      readonly type: 'waive';
      readonly sidecar: string;
      readonly annotation?: string;
      readonly speaker?: string;
      readonly code: string;
      readonly reason: string;
    }
  | { readonly type: 'addSpeaker'; readonly file: string; readonly id?: string; readonly speaker: SpeakerPick }
  | {
      readonly type: 'identify';
      readonly file: string;
      readonly id: string;
      readonly identification: string;
      readonly reason?: string;
    }
  | { readonly type: 'removeSpeaker' | 'moveSpeaker'; readonly file: string; readonly id: string }
  | {
      readonly type: 'mergeSpeakers';
      readonly keep: { readonly file: string; readonly id: string };
      readonly drop: { readonly file: string; readonly id: string };
    };

export interface EditParams {
  readonly action: EditAction;
}

/** `edit` is LSP's `WorkspaceEdit`, with versions of open documents. */
export type EditResult =
  | {
      readonly edit: object;
      /** What was done, in one short sentence of the client's language. */
      readonly message: string;
      readonly at?: AnnotationAddress;
      /** Every file that the edit touches; those that it makes have to be saved. */
      readonly files: readonly { readonly uri: string; readonly created: boolean }[];
    }
  | { readonly refused: string };

// Arguments of client commands

/** Opens the client's pickers for a selection in an article, or for the annotation at a place of an article or sidecar. */
export type EditHereArguments = readonly [uri: string, range: Range];

/**
 * Carries out an action of a quick fix as {@link editingRequests.edit} does, so that new files end up saved and what was
 * done is announced; asks first for what is still missing in it, and fills that in.
 */
export type FixArguments = readonly [action: EditAction, asks: Asks | null];

/**
 * What only a person can say:
 * - `reason`: why (`waive`, `identify`, and the `reason` of a new speaker in `speakers`);
 * - `selection`: another passage of the article, for `ranges` of `anchor`;
 * - `target`: a link or path, for `evidence`;
 * - `verdict`: for `review`;
 * - `name`: of the speaker in `addSpeaker`, which holds a proposal.
 */
export type Asks = 'reason' | 'selection' | 'target' | 'verdict' | 'name';
