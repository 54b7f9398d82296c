import type { Mode, Stance } from '../model/schema/vocabulary.ts';
import type { Span } from '../model/span.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';
import { modeOf } from './modeOf.ts';

export interface DetailOptions {
  /** Primary subtag of the article's language. */
  readonly language: string;
  readonly markdown?: boolean;
  /** Those that the article knows; none where only the wording is asked about. */
  readonly speakers?: ReadonlyMap<string, KnownSpeaker> | undefined;
}

/** What the text says for certain about a statement. Spans are UTF-16 code units of the article. */
export interface Details {
  /** The words that attribute it. */
  readonly cue?: Span;
  /** The words that name the speaker there. */
  readonly mention?: Span;
  readonly mode?: Mode;
  /** Where it is not `said`. */
  readonly stance?: Stance;
  /** The known speaker whom the mention names. */
  readonly speaker?: string;
  /** The name that the mention gives, where no known speaker has it. */
  readonly newName?: string;
  readonly nameSpan?: Span;
}

/** Works out what is certain about a statement whose wording stands at `spans`; what is not certain is left out. */
export function detailsOf(text: string, spans: readonly Span[], _options: DetailOptions): Details {
  const mode = modeOf(text, spans);
  return { ...(mode && { mode }) };
}
