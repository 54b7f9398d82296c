import type { Span } from '../model/span.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';
import { isOffice } from './ar/phrases.ts';
import type { Frame, Range } from './frame.ts';
import { foldedWords, type NameHit } from './names.ts';
import { isArticle, titles } from './titles.ts';

/** The known speaker whom a mention names for certain. */
export function speakerIn(
  frame: Frame,
  mention: Span,
  speakers: ReadonlyMap<string, KnownSpeaker>,
): string | undefined {
  const range = rangeOf(frame, mention);
  const hits = frame.names.filter((hit) => hit.from >= range.from && hit.to <= range.to);
  const only = (found: readonly NameHit[]): string | undefined => {
    const ids = new Set(found.flatMap((hit) => hit.ids));
    const [id] = ids;
    return ids.size === 1 && found.every((hit) => hit.ids.length === 1) ? id : undefined;
  };
  const words = wordIndices(frame, range);
  const first = words.find((at) => !titles.has(frame.tokens[at]?.text ?? '') && !isArticle(frame.tokens[at]));
  const last = words.at(-1);
  const whole = hits.filter((hit) => hit.from === first && last !== undefined && hit.to > last);
  if (whole.length > 0) return only(whole);
  const people = hits.filter((hit) => hit.ids.some((id) => speakers.get(id)?.speaker.type === 'person'));
  if (people.length > 0) return only(people);
  const bodies = hits.filter((hit) => hit.from === words[0] && !isOffice(frame.tokens[words[0] ?? -1]));
  if (bodies.length > 0) return only(bodies);
  return byRole(frame, words, speakers) ?? byLastName(frame, words, speakers);
}

/** A mention that is just the role of one of them. */
function byRole(
  { tokens }: Frame,
  words: readonly number[],
  speakers: ReadonlyMap<string, KnownSpeaker>,
): string | undefined {
  const text = words.map((at) => tokens[at]?.text).join(' ');
  const found = [...speakers].filter(([, { speaker }]) => {
    return speaker.role !== undefined && foldedWords(speaker.role).join(' ') === text;
  });
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** A mention by the last name alone, which only one has. */
function byLastName(
  { tokens }: Frame,
  words: readonly number[],
  speakers: ReadonlyMap<string, KnownSpeaker>,
): string | undefined {
  const bare = words.filter((at) => !titles.has(tokens[at]?.text ?? '') && !isArticle(tokens[at]));
  const text = bare.length === 1 ? tokens[bare[0] ?? -1]?.text : undefined;
  if (text === undefined || text.length < 3) return undefined;
  const found = [...speakers].filter(([, { speaker }]) => {
    if (speaker.type !== 'person' || (speaker.identification ?? 'named') !== 'named') return false;
    return [speaker.name, ...Object.values(speaker.names)].some((name) => {
      const parts = name === undefined ? [] : foldedWords(name);
      return parts.length > 1 && parts.at(-1) === text;
    });
  });
  return found.length === 1 ? found[0]?.[0] : undefined;
}

export const rangeOf = ({ tokens }: Frame, { start, end }: Span): Range => {
  const from = tokens.findIndex((token) => token.end > start);
  const behind = tokens.findIndex((token) => token.start >= end);
  return { from, to: behind < 0 ? tokens.length : behind };
};

export const wordIndices = ({ tokens }: Frame, { from, to }: Range): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i).filter((at) => tokens[at]?.kind === 'word');
