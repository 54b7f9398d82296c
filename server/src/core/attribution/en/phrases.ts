import { chunkEnd, type Frame, isQuote, type Range } from '../frame.ts';
import type { Token } from '../tokens.ts';
import { pronouns } from './lexicon.ts';

const determiners = new Set(
  'the a an his her its their our my your this these those some several many most both two three four five six seven eight nine ten no every each one another other'.split(
    ' ',
  ),
);
const finite = new Set(
  'is are was were am be has have had do does did will would could should may might can must not if as when while after because than'.split(
    ' ',
  ),
);
const relatives = new Set(['who', 'which', 'that', 'whose', 'whom', 'where']);
/** Plural nouns that need no article. */
const people = new Set(
  'officials residents witnesses sources experts activists police authorities doctors engineers reporters papers analysts critics lawyers villagers survivors rebels protesters investigators scientists researchers prosecutors diplomats'.split(
    ' ',
  ),
);

/** Whether the stretch is one noun phrase: it begins like one, and no verb is in it but behind `who`. */
export function isNounPhrase(frame: Frame, { from, to }: Range): boolean {
  const { tokens } = frame;
  if (to - from > 20 || to <= from || !beginsPhrase(frame, from)) return false;
  let restricted = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const text = token?.text ?? '';
    if (relatives.has(text) && at > from) restricted = true;
    if (token?.kind === 'mark' && !/^[.'’&()/-]$/.test(text) && !isQuote(token)) return false;
    if (!restricted && (finite.has(text) || (pronouns.has(text) && !relatives.has(text) && !determiners.has(text))))
      return false;
  }
  return true;
}

function beginsPhrase({ tokens, text, names }: Frame, from: number): boolean {
  const token = tokens[from];
  if (!token) return false;
  if (determiners.has(token.text) || people.has(token.text) || names.some((hit) => hit.from === from)) return true;
  if (isQuote(token)) return true;
  const opening = text.slice(token.start, token.end);
  return /^\p{Lu}/u.test(opening) && !finite.has(token.text);
}

/** Where what follows "according to" or an inverted verb ends, and whether that is certain. */
export function nounPhraseBehind(
  frame: Frame,
  from: number,
  limit: number,
): (Range & { readonly certain: boolean }) | undefined {
  const { tokens } = frame;
  let at = from;
  let certain = beginsPhrase(frame, from);
  while (at < limit) {
    const token = tokens[at];
    if (!token) break;
    const chunk = chunkEnd(tokens, at, limit);
    if (chunk !== undefined && at > from) {
      at = chunk;
      continue;
    }
    if (token.kind === 'mark' && !isInner(tokens, at)) break;
    if (at > from && (ends.has(token.text) || isEvent(tokens, at))) break;
    if (finite.has(token.text) || relatives.has(token.text)) {
      certain = false;
      break;
    }
    at++;
  }
  if (at === from || pronouns.has(tokens[from]?.text ?? '')) return undefined;
  return { from, to: at, certain: certain && at - from <= 14 };
}

const isInner = (tokens: readonly Token[], at: number): boolean =>
  /^[&'’/]$/.test(tokens[at]?.text ?? '') ||
  (tokens[at]?.text === '.' && (tokens[at - 1]?.text.length ?? 9) <= 3 && tokens[at + 1]?.kind === 'word');

const ends = new Set(
  'on after during before while when yesterday today and but who which whose through via as'.split(' '),
);
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** `in a statement`, `to reporters`, `Monday`. */
function isEvent(tokens: readonly Token[], at: number): boolean {
  const [word = '', next = '', third = ''] = [tokens[at]?.text, tokens[at + 1]?.text, tokens[at + 2]?.text];
  if (weekdays.test(word)) return true;
  if (word === 'to') return true;
  if (word !== 'in' && word !== 'at') return false;
  return (
    events.has(next) ||
    (/^(?:a|an|the|his|her|its|their)$/.test(next) && (events.has(third) || /-?(?:mailed|page)$/.test(third)))
  );
}

const events = new Set(
  'statement interview letter tweet post speech message report conference call briefing email e-mail comments remarks televised written phone telephone news press'.split(
    ' ',
  ),
);
