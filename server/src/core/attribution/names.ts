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

/** The words of names as a tree, a word a step. */
interface Node {
  readonly next: Map<string, Node>;
  /** Those whose name ends here. */
  readonly ids: string[];
}

const node = (): Node => ({ next: new Map(), ids: [] });

const indexes = new WeakMap<ReadonlyMap<string, KnownSpeaker>, NameIndex>();

/** Finds the names and aliases of speakers among the words of a text. */
export class NameIndex {
  readonly #root = node();

  private constructor(speakers: ReadonlyMap<string, KnownSpeaker>) {
    for (const { id, speaker } of speakers.values()) {
      for (const words of namesOf(speaker)) {
        const { ids } = words.reduce((at, word) => step(at, word), this.#root);
        if (!ids.includes(id)) ids.push(id);
      }
    }
  }

  /** Made once for one set of speakers. */
  static of(speakers: ReadonlyMap<string, KnownSpeaker>): NameIndex {
    const known = indexes.get(speakers);
    if (known) return known;
    const made = new NameIndex(speakers);
    indexes.set(speakers, made);
    return made;
  }

  /** Whether folded words are the whole name of somebody. */
  has(words: readonly string[]): boolean {
    let at: Node | undefined = this.#root;
    for (const word of words) at = at?.next.get(caseless(word));
    return at !== undefined && at.ids.length > 0;
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
      let at = this.#root.next.get(caseless(first));
      let to = from + 1;
      while (at) {
        if (at.ids.length > 0 && (!best || to > best.to))
          best = { ids: at.ids, from, to, start: token.start, end: tokens[to - 1]?.end ?? token.end };
        // Quotation marks may stand between the words of a name: `وكالة «رسيل»`.
        while (tokens[to]?.kind === 'mark' && quotes.includes(tokens[to]?.text ?? ' ')) to++;
        at = at.next.get(caseless(tokens[to]?.text ?? ''));
        to++;
      }
    }
    return best;
  }
}

function step(from: Node, word: string): Node {
  const known = from.next.get(word);
  if (known) return known;
  const made = node();
  from.next.set(word, made);
  return made;
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

export const foldedWords = (name: string): readonly string[] =>
  tokensOf(name, { start: 0, end: name.length }, false)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);

const genus = new Set(
  foldedWords('وكالة صحيفة جريدة قناة إذاعة موقع تلفزيون شبكة مجلة the news agency newspaper radio channel'),
);
