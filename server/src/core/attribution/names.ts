import type { Span } from '../model/span.ts';
import type { Speaker } from '../model/speaker.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';
import { withoutProclitics } from './ar/proclitics.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A place where a speaker is named. */
export interface NameHit extends Span {
  /** All who have the name: of more than one nobody can tell who is meant. */
  readonly ids: readonly string[];
  /** The first token of the name and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** Finds the names and aliases of speakers among the words of a text. */
export class NameIndex {
  readonly #byFirst = new Map<string, Name[]>();

  constructor(speakers: Iterable<KnownSpeaker>) {
    for (const { id, speaker } of speakers) {
      for (const words of namesOf(speaker)) this.#add(id, words);
    }
  }

  #add(id: string, words: readonly string[]): void {
    const [first = ''] = words;
    const names = this.#byFirst.get(first) ?? [];
    this.#byFirst.set(first, names);
    const same = names.find((name) => name.words.join(' ') === words.join(' '));
    if (!same) names.push({ words, ids: [id] });
    else if (!same.ids.includes(id)) same.ids.push(id);
  }

  /** The longest name at each place, none inside another, in text order. */
  hits(tokens: readonly Token[]): readonly NameHit[] {
    const found: NameHit[] = [];
    for (let from = 0; from < tokens.length; ) {
      const hit = this.#at(tokens, from);
      if (hit) found.push(hit);
      from = hit?.to ?? from + 1;
    }
    return found;
  }

  #at(tokens: readonly Token[], from: number): NameHit | undefined {
    const token = tokens[from];
    if (token?.kind !== 'word') return undefined;
    let best: NameHit | undefined;
    for (const first of withoutProclitics(token.text).map(caseless)) {
      for (const { words, ids } of this.#byFirst.get(first) ?? []) {
        const to = endOf(tokens, from, words);
        if (to === undefined || (best && best.to >= to)) continue;
        best = { ids, from, to, start: token.start, end: tokens[to - 1]?.end ?? token.end };
      }
    }
    return best;
  }
}

interface Name {
  readonly words: readonly string[];
  readonly ids: string[];
}

/** The token behind the name; quotation marks may stand between its words (`وكالة «رسيل»`). */
function endOf(tokens: readonly Token[], from: number, words: readonly string[]): number | undefined {
  let at = from + 1;
  for (const word of words.slice(1)) {
    while (tokens[at]?.kind === 'mark' && quotes.includes(tokens[at]?.text ?? ' ')) at++;
    if (caseless(tokens[at]?.text ?? '') !== word) return undefined;
    at++;
  }
  return at;
}

const quotes = '"«»‹›“”„‟';

const known = new WeakMap<Speaker, readonly (readonly string[])[]>();

/** The names and aliases of a speaker, as folded words. What only describes somebody unnamed is no name. */
function namesOf(speaker: Speaker): readonly (readonly string[])[] {
  const before = known.get(speaker);
  if (before) return before;
  const names = [speaker.name, ...Object.values(speaker.names), ...speaker.aliases]
    .map((name) => (name === undefined ? [] : foldedWords(name).map(caseless)))
    .filter((words) => words.length > 0);
  const bodies = speaker.type === 'agency' || speaker.type === 'outlet' ? names.map(withoutGenus) : [];
  const all = [...names, ...bodies.filter((words) => words.length > 0)];
  known.set(speaker, all);
  return all;
}

/** The sound plural in one case: `ناشطون` and `ناشطين` are one word. */
const caseless = (word: string): string => (word.length > 4 ? word.replace(/ون$/, 'ين') : word);

/** `وكالة رويترز` is called `رويترز` as well, `Rasil News Agency` `Rasil`; a name that only tells the kind stays. */
function withoutGenus(words: readonly string[]): readonly string[] {
  const behind = genus.has(words[0] ?? '') ? words.slice(1) : words;
  let end = behind.length;
  while (end > 0 && genus.has(behind[end - 1] ?? '')) end--;
  const own = behind.slice(0, end);
  return own.length === words.length || own.every((word) => word.length < 4) ? [] : own;
}

/** Whether folded words are a name of the speaker. */
export const isNameOf = (speaker: Speaker, words: readonly string[]): boolean =>
  namesOf(speaker).some(
    (name) => name.length === words.length && name.every((word, i) => word === caseless(words[i] ?? '')),
  );

export const foldedWords = (name: string): readonly string[] =>
  tokensOf(name, { start: 0, end: name.length }, false)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);

const genus = new Set(
  foldedWords('وكالة صحيفة جريدة قناة إذاعة موقع تلفزيون شبكة مجلة the news agency newspaper radio channel'),
);
