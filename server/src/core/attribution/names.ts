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
    for (const first of withoutProclitics(token.text)) {
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
    if (tokens[at]?.text !== word) return undefined;
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
    .map((name) => (name === undefined ? [] : foldedWords(name)))
    .filter((words) => words.length > 0);
  known.set(speaker, names);
  return names;
}

/** Whether folded words are a name of the speaker. */
export const isNameOf = (speaker: Speaker, words: readonly string[]): boolean =>
  namesOf(speaker).some((name) => name.length === words.length && name.every((word, i) => word === words[i]));

export const foldedWords = (name: string): readonly string[] =>
  tokensOf(name, { start: 0, end: name.length }, false)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
