import type { KindOffer, SpeakerPick } from '../../../server/src/protocol/editing.ts';
import { fold } from './fold.ts';
import type { Choices, Picked } from './speakerPicker.ts';

/** Who was picked for an annotation: each of the speakers said it; the relays nearest the speaker first. */
export interface Chain {
  readonly speakers: readonly Picked[];
  readonly via: readonly Picked[];
}

/** The kind and chain of an annotation, to be given to another passage. */
export interface Pattern extends Chain {
  readonly kind: KindOffer;
}

/**
 * Who the same people are among those that an article offers: somebody who was new has an id by now, and another
 * article may know them by another one. Undefined where somebody is not known there: nobody is made up without a word.
 */
export function known(people: readonly Picked[], { speakers }: Choices): readonly SpeakerPick[] | undefined {
  const found = people.map(({ pick, name }) => {
    const folded = fold(name);
    const same = speakers.filter((offer) => fold(offer.name) === folded);
    return same.find(({ id }) => 'id' in pick && id === pick.id) ?? same[0];
  });
  return found.every((offer) => offer !== undefined) ? found.map(({ id }) => ({ id })) : undefined;
}
