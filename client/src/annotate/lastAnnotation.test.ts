import { expect, test } from 'vitest';
import type { SpeakerOffer } from '../../../server/src/protocol/editing.ts';
import { known } from './lastAnnotation.ts';

const offer = (id: string, name: string): SpeakerOffer => ({ id, name, aliases: [], origin: 'article', near: false });
const choices = (...speakers: SpeakerOffer[]) => ({ ranges: [], quotation: '', kinds: [], speakers });
const silo = { pick: { id: 'silo' }, name: 'طلال سلو' };

test('the same entry', () => {
  expect(known([silo], choices(offer('talal', 'طلال سلو'), offer('silo', 'طلال سلو')))).toEqual([{ id: 'silo' }]);
});

test('somebody who was new, by name', () => {
  const pick = { pick: { name: 'رائد النعيري', type: 'person' }, name: 'رائد النعيري' };
  expect(known([pick], choices(offer('silo', 'طلال سلو'), offer('naeiri', 'رائد النُّعيري')))).toEqual([
    { id: 'naeiri' },
  ]);
});

test('another article knows them by another id; the same id may be somebody else there', () => {
  expect(known([silo], choices(offer('silo', 'Silo Ltd'), offer('talal', 'طلال سلو')))).toEqual([{ id: 'talal' }]);
});

test('nobody is made up', () => {
  expect(known([silo], choices(offer('silo', 'Silo Ltd')))).toBeUndefined();
  expect(known([silo], choices())).toBeUndefined();
  expect(known([], choices())).toEqual([]);
});
