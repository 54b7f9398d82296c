import type { BaseKind, Identification, Mode, RelationType, SpeakerType, Stance } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';

/** A speaker who is known, or one to be made: in the sidecar, under an id made from the name. */
export type SpeakerChoice = { readonly id: string } | NewSpeaker;

export interface NewSpeaker {
  readonly name: string;
  readonly type?: SpeakerType;
  readonly role?: string;
  readonly identification?: Identification;
  readonly reason?: string;
}

/** An annotation by its place: ids may be missing or given twice in a file that has findings. */
export interface AnnotationTarget {
  readonly sidecar: Uri;
  readonly annotation: string;
}

/**
 * One thing that a person does, as plain JSON. Spans are UTF-16 offsets into the article. An empty list takes the key
 * away. What an action needs beside this (today's date, whose layer it is) stands in `EditContext`.
 */
export type Action =
  | {
      readonly type: 'annotate';
      readonly article: Uri;
      /** As selected, one a piece, in any order; trimmed to sensible edges first. */
      readonly spans: readonly Span[];
      /** A base kind or one of the project file. */
      readonly kind: BaseKind | (string & {});
      readonly speakers?: readonly SpeakerChoice[];
      /** Hops, nearest the speaker first; several relays in one are parallel. */
      readonly via?: readonly (readonly SpeakerChoice[])[];
      readonly note?: string;
    }
  | { readonly type: 'speakers'; readonly at: AnnotationTarget; readonly speakers: readonly SpeakerChoice[] }
  | { readonly type: 'for'; readonly at: AnnotationTarget; readonly speakers: readonly SpeakerChoice[] }
  /** One more hop, nearest the article. */
  | { readonly type: 'addVia'; readonly at: AnnotationTarget; readonly relays: readonly SpeakerChoice[] }
  /** The only hop becomes the speaker, or the speaker the first hop. */
  | { readonly type: 'viaToSpeaker'; readonly at: AnnotationTarget }
  | { readonly type: 'speakerToVia'; readonly at: AnnotationTarget }
  | { readonly type: 'kind'; readonly at: AnnotationTarget; readonly kind: string }
  | { readonly type: 'stance'; readonly at: AnnotationTarget; readonly stance: Stance }
  | { readonly type: 'mode'; readonly at: AnnotationTarget; readonly mode: Mode }
  /** Without an id: the statement before it in the article. The speaker, for, via and said that it then inherits go. */
  | { readonly type: 'continues'; readonly at: AnnotationTarget; readonly id?: string }
  | { readonly type: 'within'; readonly at: AnnotationTarget; readonly id: string }
  | { readonly type: 'evidence'; readonly at: AnnotationTarget; readonly target: string }
  | { readonly type: 'review'; readonly at: AnnotationTarget; readonly verdict: string; readonly url?: string }
  | {
      readonly type: 'relation';
      readonly at: AnnotationTarget;
      readonly relation: RelationType;
      readonly target: AnnotationTarget;
    }
  | { readonly type: 'note'; readonly at: AnnotationTarget; readonly note: string }
  | { readonly type: 'delete'; readonly at: AnnotationTarget }
  /** Another place: the wording, its context, and cue and mention where they changed, are written anew. */
  | { readonly type: 'anchor'; readonly at: AnnotationTarget; readonly spans: readonly Span[] }
  /** Writes what now stands where a `moved` one was found. */
  | { readonly type: 'confirm'; readonly at: AnnotationTarget }
  | {
      readonly type: 'waive';
      readonly sidecar: Uri;
      /** The annotation, else the speaker, else the article. */
      readonly annotation?: string;
      readonly speaker?: string;
      readonly code: string;
      readonly reason: string;
    }
  /** Without `id` one is made from the name. `file`: a sidecar or project file. */
  | { readonly type: 'addSpeaker'; readonly file: Uri; readonly id?: string; readonly speaker: NewSpeaker }
  | { readonly type: 'removeSpeaker'; readonly file: Uri; readonly id: string }
  | {
      readonly type: 'identify';
      readonly file: Uri;
      readonly id: string;
      readonly identification: Identification;
      readonly reason?: string;
    }
  /** One entry of two: the names of the other become aliases, whoever named it names the one that stays. */
  | {
      readonly type: 'mergeSpeakers';
      readonly keep: { readonly file: Uri; readonly id: string };
      readonly drop: { readonly file: Uri; readonly id: string };
    }
  /** From the sidecar to its project file. */
  | { readonly type: 'moveSpeaker'; readonly file: Uri; readonly id: string };
