import type { ReaderArticleResult, ReaderUnplaced } from '../../server/src/protocol/reader.ts';
import type { Location } from '../../server/src/protocol/requests.ts';
import { foreign, make } from './dom.ts';
import { findingIcon } from './icons.ts';
import type { PageWords } from './messages.ts';

/** The strip over the article: annotations that have no place in it. Hidden where there are none. */
export function showUnplaced(
  strip: HTMLElement,
  article: ReaderArticleResult,
  words: PageWords,
  open: (entry: Location) => void,
): void {
  const { unplaced = [], unplacedCount = 0 } = article ?? {};
  strip.hidden = unplacedCount === 0;
  const details = strip.querySelector('details') ?? make('details');
  const summary = make(
    'summary',
    {},
    findingIcon('warning'),
    make('span', { text: words.unplaced.replace('{0}', unplacedCount.toLocaleString()) }),
  );
  const list = make('ul', {}, ...unplaced.map((entry) => make('li', {}, rowOf(entry, open))));
  const rest = unplacedCount - unplaced.length;
  if (rest > 0)
    list.append(make('li', { class: 'more', text: words.unplacedMore.replace('{0}', rest.toLocaleString()) }));
  details.replaceChildren(summary, list);
  strip.replaceChildren(details);
}

function rowOf(
  { kindLabel, state, quotation, speakers, entry }: ReaderUnplaced,
  open: (entry: Location) => void,
): Node {
  const row = make(
    'button',
    { class: 'unplaced', attributes: { type: 'button' } },
    make('span', { class: 'kind' }, foreign(kindLabel)),
    foreign(quotation, 'quotation'),
    ...speakers.map((name) => foreign(name, 'speaker')),
    make('span', { class: 'state', text: state }),
  );
  row.addEventListener('click', () => open(entry));
  return row;
}
