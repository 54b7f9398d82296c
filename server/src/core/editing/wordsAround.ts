import { type Details, detailsOf } from '../attribution/details.ts';
import type { BaseKind, Mode, Stance } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import type { YamlValue } from '../sidecar/edit/operation.ts';
import { optionsFor } from '../workspace/articleFile.ts';
import type { ArticleFile } from '../workspace/snapshot.ts';
import type { Cast } from './cast.ts';
import { partFor, partValue } from './passage.ts';

/** What the text around a statement says for certain, as keys of its annotation. */
export interface WordsAround {
  readonly cue?: YamlValue;
  readonly mention?: YamlValue;
  readonly mode?: Mode;
  readonly stance?: Stance;
}

/**
 * Cue, mention, mode and stance of a statement at `spans`, where they are certain and a selector leads to them. The
 * mention counts only where it names one of `parties`, who are behind the statement; a quotation has no mode but
 * `direct`.
 */
export function wordsAround(
  { text = '', uri, language }: ArticleFile,
  spans: readonly Span[],
  base: BaseKind,
  cast: Cast,
  parties: readonly string[],
): WordsAround {
  const options = optionsFor(uri);
  const { cue, mention, mode, stance, ...who } = detailsOf(text, spans, { language, ...options, speakers: cast.known });
  const write = (part: Span | undefined): YamlValue | undefined => {
    const selector = part && partFor(text, spans, part, options);
    return selector && partValue(selector);
  };
  const cueValue = write(cue);
  const mentionValue = write(names(who, cast, parties) ? mention : undefined);
  // Words that nobody is said to have said are no indirect speech.
  const attributed = parties.length > 0 || cueValue !== undefined;
  return {
    ...(cueValue === undefined ? {} : { cue: cueValue }),
    ...(mentionValue === undefined ? {} : { mention: mentionValue }),
    ...(mode && (mode === 'direct' || (base !== 'quote' && attributed)) ? { mode } : {}),
    ...(stance && stance !== 'said' ? { stance } : {}),
  };
}

/** Whether a mention can be that of one of the parties: it names one, or it names nobody, as an office does. */
function names({ speaker, newName }: Details, cast: Cast, parties: readonly string[]): boolean {
  if (parties.length === 0) return false;
  if (speaker !== undefined) return parties.includes(speaker);
  return newName === undefined || parties.some((id) => cast.isNamedIn(id, newName));
}
