import type { Fix } from '../fix.ts';
import { quoteOf } from '../quoteOf.ts';
import { placeTitle } from './placeTitle.ts';
import { act, type Fixer } from './subject.ts';

/** More places than these nobody looks through in a menu. */
const maxPlaces = 12;

/** One of the places that fit, each shown with what stands around it. */
export const fixAnchorAmbiguous: Fixer = ({ at, annotation, article, finding }) => {
  if (!at || !annotation || !article || finding.data?.kind !== 'candidates') return [];
  const places = finding.data.spans.slice(0, maxPlaces).map((spans, i): Fix => {
    const title = placeTitle('fix.place', article, spans, { index: i + 1 });
    return act(title, { type: 'anchor', at, spans });
  });
  return [
    ...places,
    act({ id: 'fix.select-again' }, { type: 'anchor', at, spans: [] }, { asks: { for: 'selection' } }),
    act({ id: 'fix.delete', args: { quote: quoteOf(annotation) } }, { type: 'delete', at }),
  ];
};
