import type { SpeakerOffer } from '../../../server/src/protocol/editing.ts';
import { fold } from './fold.ts';

/** A row of the speaker picker. */
export type SpeakerRow =
  | { readonly row: 'heading'; readonly of: 'article' | 'project' | 'other' }
  | { readonly row: 'speaker'; readonly offer: SpeakerOffer }
  /** A name that is to be corrected first, or one that was typed. */
  | { readonly row: 'new'; readonly name: string; readonly typed: boolean }
  | { readonly row: 'nobody' };

export interface SpeakerSearch {
  /** Nearest first: those of the article, then those of the project. */
  readonly offers: readonly SpeakerOffer[];
  /** The name that stands near the selection and that nobody known has. */
  readonly newName?: string;
  /** Ids of those who come before everybody else. */
  readonly first?: readonly string[];
  /** Whether nobody can be picked, and where that stands: first as the answer to Enter, or last. */
  readonly nobody?: 'first' | 'last';
  /** What the row of nobody says: typing its beginning means it. */
  readonly nobodyLabel?: string;
}

/** What the picker lists for what was typed. The first row is what Enter takes. */
export function speakerRows(search: SpeakerSearch, typed: string): readonly SpeakerRow[] {
  const { offers, nobody, nobodyLabel = '' } = search;
  const query = fold(typed);
  if (typed.trim() === '') return unfiltered(search);
  const found = query === '' ? [] : matching(offers, query);
  const known = offers.some((offer) => names(offer).some((name) => fold(name) === query));
  const meansNobody = nobody !== undefined && query !== '' && found.length === 0 && fold(nobodyLabel).startsWith(query);
  return [
    ...(meansNobody ? [{ row: 'nobody' } as const] : []),
    ...grouped(found),
    ...(known ? [] : [{ row: 'new', name: typed.trim(), typed: true } as const]),
    ...(nobody && !meansNobody ? [{ row: 'nobody' } as const] : []),
  ];
}

function unfiltered({ offers, newName, nobody, first: foremost = [] }: SpeakerSearch): readonly SpeakerRow[] {
  const added: SpeakerRow = { row: 'new', name: newName ?? '', typed: false };
  // A name that stands there is nearer than anybody who does not.
  const first = newName !== undefined && nobody !== 'first' && !offers.some(({ near }) => near);
  return [
    ...(nobody === 'first' ? [{ row: 'nobody' } as const] : []),
    ...(first ? [added] : []),
    ...foremost.flatMap((id) => rowsFor(offers.filter((offer) => offer.id === id))),
    ...grouped(offers.filter(({ id }) => !foremost.includes(id))),
    { row: 'heading', of: 'other' },
    ...(first ? [] : [added]),
    ...(first ? [{ row: 'new', name: '', typed: false } as const] : []),
    ...(nobody === 'last' ? [{ row: 'nobody' } as const] : []),
  ];
}

function grouped(offers: readonly SpeakerOffer[]): readonly SpeakerRow[] {
  const rowsOf = (of: 'article' | 'project'): readonly SpeakerRow[] => {
    const own = offers.filter(({ origin }) => origin === of);
    return own.length === 0 ? [] : [{ row: 'heading', of }, ...rowsFor(own)];
  };
  return [...rowsOf('article'), ...rowsOf('project')];
}

const rowsFor = (offers: readonly SpeakerOffer[]): readonly SpeakerRow[] =>
  offers.map((offer) => ({ row: 'speaker', offer }));

const names = ({ name, aliases }: SpeakerOffer): readonly string[] => [name, ...aliases];

/** Those whom the words name, the longest name first. */
export function namedIn(offers: readonly SpeakerOffer[], words: string): readonly SpeakerOffer[] {
  const text = ` ${fold(words)} `;
  const found = offers.flatMap((offer) => {
    const lengths = names(offer)
      .map(fold)
      .filter((name) => name !== '' && text.includes(` ${name} `))
      .map((name) => name.length);
    return lengths.length > 0 ? [{ offer, length: Math.max(...lengths) }] : [];
  });
  return found.sort((a, b) => b.length - a.length).map(({ offer }) => offer);
}

/** Those in whose names, id or description every word of the query stands; where a name begins with it, first. */
function matching(offers: readonly SpeakerOffer[], query: string): readonly SpeakerOffer[] {
  const words = query.split(' ');
  const ranked = offers.flatMap((offer) => {
    const folded = names(offer).map(fold);
    const all = [...folded, fold(offer.id), fold(offer.description ?? '')].join('\n');
    if (!words.every((word) => all.includes(word))) return [];
    const rank = folded.some((name) => name === query)
      ? 0
      : folded.some((name) => name.startsWith(query))
        ? 1
        : folded.some((name) => words.every((word) => ` ${name}`.includes(` ${word}`)))
          ? 2
          : 3;
    return [{ offer, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ offer }) => offer);
}
