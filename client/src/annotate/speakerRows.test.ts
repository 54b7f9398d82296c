import { expect, test } from 'vitest';
import type { SpeakerOffer } from '../../../server/src/protocol/editing.ts';
import { namedIn, type SpeakerRow, type SpeakerSearch, speakerRows } from './speakerRows.ts';

const offer = (id: string, name: string, more: Partial<SpeakerOffer> = {}): SpeakerOffer => ({
  id,
  name,
  aliases: [],
  origin: 'article',
  near: false,
  ...more,
});

const silo = offer('silo', 'طلال سلو', { aliases: ['سلو', 'Talal Silo'], description: 'المتحدث · قسد', near: true });
const asad = offer('asad', 'بشار الأسد', { aliases: ['Bashar al-Assad'] });
const afp = offer('afp', 'وكالة فرانس برس', { origin: 'project', aliases: ['AFP'] });

const search: SpeakerSearch = { offers: [silo, asad, afp], nobody: 'last' };

const said = (rows: readonly SpeakerRow[]): readonly string[] =>
  rows.map((row) => {
    if (row.row === 'heading') return `— ${row.of}`;
    if (row.row === 'speaker') return row.offer.id;
    return row.row === 'new' ? `+${row.name}${row.typed ? '!' : ''}` : row.row;
  });

test('lists the article, then the project, then what else there is', () => {
  expect(said(speakerRows(search, ''))).toEqual([
    '— article',
    'silo',
    'asad',
    '— project',
    'afp',
    '— other',
    '+',
    'nobody',
  ]);
});

test('a new name goes last where somebody known stands near, else first', () => {
  expect(said(speakerRows({ ...search, newName: 'رائد النعيري' }, '')).slice(-2)).toEqual(['+رائد النعيري', 'nobody']);
  const far = { ...search, offers: [asad, afp], newName: 'رائد النعيري' };
  expect(said(speakerRows(far, ''))).toEqual([
    '+رائد النعيري',
    '— article',
    'asad',
    '— project',
    'afp',
    '— other',
    '+',
    'nobody',
  ]);
});

test('nobody comes first where Enter means nobody, whoever stands near', () => {
  expect(said(speakerRows({ offers: [afp], newName: 'رويترز', nobody: 'first' }, ''))).toEqual([
    'nobody',
    '— project',
    'afp',
    '— other',
    '+رويترز',
  ]);
});

test.each([
  ['سلو', ['— article', 'silo', 'nobody']],
  ['talal', ['— article', 'silo', '+talal!', 'nobody']],
  ['الاسد', ['— article', 'asad', '+الاسد!', 'nobody']],
  ['assad bash', ['— article', 'asad', '+assad bash!', 'nobody']],
  ['afp', ['— project', 'afp', 'nobody']],
  ['قسد', ['— article', 'silo', '+قسد!', 'nobody']],
  [' وكالة الأنباء ', ['+وكالة الأنباء!', 'nobody']],
  ['؟', ['+؟!', 'nobody']],
])('finds by any name in either script: %s', (typed, expected) => {
  expect(said(speakerRows(search, typed))).toEqual(expected);
});

test('puts whose name begins with it before the others', () => {
  const offers = [offer('a', 'Omar Said'), offer('b', 'Said Omar'), offer('c', 'Said')];
  const ids = speakerRows({ offers }, 'said').flatMap((row) => (row.row === 'speaker' ? [row.offer.id] : []));
  expect(ids).toEqual(['c', 'b', 'a']);
});

test('puts those whom the words name first, and proposes the words where they name nobody', () => {
  expect(namedIn([silo, asad, afp], 'قال طلال سلو، من وكالة فرانس برس').map(({ id }) => id)).toEqual(['afp', 'silo']);
  expect(namedIn([silo, asad], 'سلوك')).toEqual([]);
  expect(said(speakerRows({ offers: [silo, asad, afp], first: ['afp'] }, '')).slice(0, 3)).toEqual([
    'afp',
    '— article',
    'silo',
  ]);
});

test('the beginning of what nobody is called means nobody, unless somebody is called so', () => {
  const named: SpeakerSearch = { ...search, nobodyLabel: '\u2067بلا متحدث\u2069' };
  expect(said(speakerRows(named, 'بلا'))).toEqual(['nobody', '+بلا!']);
  expect(said(speakerRows(named, 'بلال'))).toEqual(['+بلال!', 'nobody']);
  expect(said(speakerRows({ ...named, nobodyLabel: 'Talal, nobody' }, 'talal'))).toEqual([
    '— article',
    'silo',
    '+talal!',
    'nobody',
  ]);
});
