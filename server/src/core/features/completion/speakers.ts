import { inDirection, isolate } from '../../messages/render.ts';
import type { SpeakerType } from '../../model/schema.ts';
import type { Speaker } from '../../model/speaker.ts';
import { displayName, type KnownSpeaker, speakersOf } from '../../workspace/scope.ts';
import { speakerRefsOf } from '../entityAt.ts';
import { speakerFacts } from '../speakerCard.ts';
import { speakerLine } from '../speakerMarkdown.ts';
import { type Completion, type Completions, maxItems, type Place } from './offer.ts';
import { spelledLike } from './spelledLike.ts';
import { valueItem } from './write.ts';

/**
 * The ids of the speakers that the file sees. Whoever was named last comes first, those of `types` before that; `only`
 * leaves the others out. They are found by any name and spelling, which is why more is asked for at each letter.
 */
export function speakerItems(place: Place, types: readonly SpeakerType[] = [], only = false): Completions {
  const { cursor, snapshot, uri } = place;
  if (cursor.behind) return { items: [], incomplete: false };
  const self = cursor.path[0] === 'speakers' ? cursor.path[1] : undefined;
  const wanted = spelledLike(cursor.typed);
  const recent = namedBefore(place);
  const found: { readonly known: KnownSpeaker; readonly rank: number }[] = [];
  for (const known of speakersOf(snapshot, uri).values()) {
    const { type = 'unknown' } = known.speaker;
    if (known.id === self || (only && !types.includes(type))) continue;
    if (cursor.typed.trim() !== '' && !matches(known, cursor.typed, wanted)) continue;
    const own = known.entries[0]?.uri === uri ? 0 : 1;
    const rank = (types.length === 0 || types.includes(type) ? 0 : 10_000) + (recent.get(known.id) ?? 4_000) * 2 + own;
    found.push({ known, rank });
  }
  found.sort((a, b) => a.rank - b.rank);
  const items = found.slice(0, maxItems).flatMap(({ known }) => speakerItem(place, known) ?? []);
  return { items, incomplete: true };
}

function speakerItem(place: Place, known: KnownSpeaker): Completion | undefined {
  const { id, speaker } = known;
  const name = displayName(known, id);
  const filter = [id, ...namesOf(speaker)].join(' ');
  const { typed } = place.cursor;
  // Clients compare letter by letter, and not further than some way in; what folding found is put first.
  const isPlain = filter.slice(0, 100).toLowerCase().includes(typed.trim().toLowerCase());
  return valueItem(place, id, {
    kind: 'speaker',
    label: id,
    ...(name === id ? {} : { description: isolate(name) }),
    detail: inDirection(
      [name, speaker.role].flatMap((part) => (part === undefined ? [] : [isolate(part)])).join(' · '),
      place.locale,
    ),
    documentation: speakerLine(speakerFacts(place.snapshot, place.uri, id), place.locale),
    filter: isPlain ? filter : `${typed} ${filter}`,
  });
}

const namesOf = ({ name, names, aliases }: Speaker): readonly string[] => [
  ...(name === undefined ? [] : [name]),
  ...Object.values(names),
  ...aliases,
];

/** Whether the typed letters stand in the id or begin a word of a name, in that order at least. */
function matches({ id, speaker }: KnownSpeaker, typed: string, wanted: RegExp | undefined): boolean {
  if (isSpread(typed.trim().toLowerCase(), id.toLowerCase())) return true;
  return namesOf(speaker).some((name) => wanted !== undefined && name.search(wanted) >= 0);
}

/** Whether the letters stand in a word one behind the other, as editors compare them. */
function isSpread(letters: string, word: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = word.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** So many entries before the cursor are looked at. */
const lookBack = 200;

/** How long ago each speaker was named before the cursor: 0 for the last. */
function namedBefore({ sidecar, cursor }: Place): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  if (!sidecar) return order;
  const last = sidecar.annotations.findLastIndex(({ span }) => span.start < cursor.entry);
  for (let i = last; i >= 0 && i > last - lookBack; i--) {
    const annotation = sidecar.annotations[i];
    for (const { id } of annotation ? speakerRefsOf(annotation) : []) if (!order.has(id)) order.set(id, order.size);
  }
  return order;
}
