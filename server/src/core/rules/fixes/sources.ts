import { type SpeakerToChoose, speakerChoices } from '../../editing/speakerChoices.ts';
import { render } from '../../messages/render.ts';
import { spansOf } from '../../model/anchor.ts';
import { type Annotation, isStatement } from '../../model/annotation.ts';
import { chainOf } from '../../workspace/chain.ts';
import type { Reading, Snapshot } from '../../workspace/snapshot.ts';
import type { Fix } from '../fix.ts';
import { quoteOf } from '../quoteOf.ts';
import { act, type Entry, nameIn, placesOf } from './subject.ts';

/** So many speakers are offered; a client with pickers offers the others. */
const maxSpeakers = 5;

interface Near {
  readonly speakers: readonly SpeakerToChoose[];
  readonly newName?: string | undefined;
}

const none: Near = { speakers: [] };

const known = new WeakMap<Snapshot, WeakMap<Reading, Near>>();

/** Those who may be meant, nearest first, and the name in the text that nobody known has. Worked out once a snapshot. */
export function speakersNear(entry: Entry): Near {
  const { snapshot, article, sidecar, reading } = entry;
  const spans = placesOf(entry);
  if (!article || !reading || spans.length === 0) return none;
  const byReading = known.get(snapshot) ?? new WeakMap<Reading, Near>();
  known.set(snapshot, byReading);
  const before = byReading.get(reading);
  if (before) return before;
  const choices = speakerChoices(snapshot, article.uri, spans, { layer: sidecar?.layer });
  const near = choices ? { speakers: choices.speakers.slice(0, maxSpeakers), newName: choices.newName } : none;
  byReading.set(reading, near);
  return near;
}

/** Who might stand behind a statement behind which nobody does. */
export function sources(entry: Entry): readonly Fix[] {
  const { at, annotation } = entry;
  if (!at || !annotation) return [];
  const { speakers, newName } = speakersNear(entry);
  const known = speakers.map(({ id, name }) =>
    act({ id: 'fix.add-speaker', args: { name } }, { type: 'speakers', at, speakers: [{ id }] }),
  );
  const found: Fix[] =
    newName === undefined
      ? []
      : [
          act(
            { id: 'fix.add-new-speaker', args: { name: newName } },
            { type: 'speakers', at, speakers: [{ name: newName }] },
          ),
        ];
  const relays = speakers.filter(({ type }) => type === 'agency' || type === 'outlet');
  return [
    // A name that stands right there is likelier than whoever spoke last.
    ...(speakers[0]?.near ? [...known, ...found] : [...found, ...known]),
    ...relays.map(({ id, name }) =>
      act({ id: 'fix.add-relay', args: { name } }, { type: 'addVia', at, relays: [{ id }] }),
    ),
    ...continuation(entry, annotation),
    anonymous(entry, at),
    act({ id: 'fix.add-evidence' }, { type: 'evidence', at, target: '' }, { asks: { for: 'target' } }),
  ];
}

function anonymous({ article }: Entry, at: NonNullable<Entry['at']>): Fix {
  // What lands in the file is in the language of the article.
  const name = render({ id: 'fix.unnamed-source' }, article?.language);
  return act(
    { id: 'fix.add-anonymous' },
    { type: 'speakers', at, speakers: [{ name, identification: 'anonymous', reason: '' }] },
    { asks: { for: 'reason', otherwise: { id: 'fix.add-anonymous.placeholder' } } },
  );
}

/** The sourced statement that stands before it in the article, where it does not itself go on from this one. */
export function continuation(entry: Entry, annotation: Annotation): readonly Fix[] {
  const { at, sidecar, article } = entry;
  const start = placesOf(entry)[0]?.start;
  if (!at || !sidecar || start === undefined) return [];
  let before: { readonly annotation: Annotation; readonly start: number } | undefined;
  for (const reading of article?.readings.get(sidecar.uri) ?? []) {
    const from = spansOf(reading.anchor)?.[0].start;
    if (from === undefined || from >= start || from <= (before?.start ?? -1)) continue;
    if (isStatement(reading.annotation) && reading.annotation.id !== '')
      before = { annotation: reading.annotation, start: from };
  }
  if (!before || before.annotation.continues?.id === annotation.id) return [];
  const { speakers } = chainOf(sidecar.sidecar, before.annotation);
  if (speakers.length === 0) return [];
  const names = speakers.map(({ id }) => nameIn(entry, id));
  return [
    act(
      { id: 'fix.continue', args: { quote: quoteOf(before.annotation), names } },
      { type: 'continues', at, id: before.annotation.id },
    ),
  ];
}
