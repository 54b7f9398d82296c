import type { SpeakerChoice } from '../../editing/action.ts';
import type { Message } from '../../messages/message.ts';
import type { Selector } from '../../model/selector.ts';
import type { Span } from '../../model/span.ts';
import type { YamlMap } from '../../sidecar/edit/operation.ts';

/** What a file of another tool says about one article by one annotator, before it becomes a sidecar. */
export interface ImportedDocument {
  /** Of the article, relative, with `/`, as the source has it. Whoever writes makes sure that it leads nowhere else. */
  readonly article: string;
  /** Of the article; undefined where the format does not hold it, so that the article has to be there. */
  readonly text?: string;
  /** NAME of the layer that it goes to; undefined for the base sidecar. */
  readonly layer?: string;
  readonly annotator?: string;
  /** Keys under `article`. */
  readonly about?: YamlMap;
  /** Entries under `speakers`, by id, for formats that know speakers as such. */
  readonly speakers?: ReadonlyMap<string, YamlMap>;
  /** The same of speakers that a project file had: they get an entry where nobody of that id is known yet. */
  readonly shared?: ReadonlyMap<string, YamlMap>;
  /** Keys of the file itself that the format of sidecars does not know, such as `x-team`. */
  readonly root?: YamlMap;
  readonly annotations: readonly ImportedAnnotation[];
  /** What could not be read, or was read and can have no place. */
  readonly problems: readonly ImportProblem[];
}

export interface ImportedAnnotation {
  /** As it should be called; one is made from speaker and order where there is none or it is taken. */
  readonly id?: string;
  /** A base kind, or one of a project file. */
  readonly kind: string;
  /** Where it stands: offsets into the text, one a piece; else the words as a sidecar has them; else as others quote. */
  readonly at:
    | { readonly spans: readonly Span[] }
    | { readonly selector: Selector }
    | { readonly quotes: readonly Quote[] };
  /** Who says it. Somebody new is called as the text calls them, and gets an entry. */
  readonly speakers?: readonly SpeakerChoice[];
  /** Hops, nearest the speaker first. */
  readonly via?: readonly (readonly SpeakerChoice[])[];
  readonly cue?: Span | Selector;
  readonly mention?: Span | Selector;
  /**
   * All other keys, as a sidecar has them. Ids under `continues`, `within` and local `relations` are those of
   * {@link id} in the same document, whatever they come to be called.
   */
  readonly keys?: YamlMap;
  /** Where it stands in the source: a line from 1, or an id there. For reports. */
  readonly source: number | string;
}

/**
 * A piece as other tools quote it, with words, a position, or both. What is written is the shortest that leads there. A
 * position counts where the words stand at it, or where there are none.
 */
export interface Quote {
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** In code points, half-open, in the text of the article. */
  readonly position?: Span;
}

/** Something that could not be taken over, never dropped in silence. */
export interface ImportProblem {
  /** A line of the source from 1, or an id there; undefined for the whole file. */
  readonly source?: number | string;
  readonly message: Message;
}
