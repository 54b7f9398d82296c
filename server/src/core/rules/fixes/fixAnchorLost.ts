import { quoteOf } from '../quoteOf.ts';
import { act, type Fixer } from './subject.ts';

/** Another passage in place of the lost one, or the annotation goes. */
export const fixAnchorLost: Fixer = ({ at, annotation, article }) => {
  if (!at || !annotation || !article) return [];
  return [
    act({ id: 'fix.select-again' }, { type: 'anchor', at, spans: [] }, { asks: { for: 'selection' } }),
    act(
      { id: 'fix.delete', args: { quote: quoteOf(annotation) } },
      { type: 'delete', at },
      { alike: { id: 'fix.delete.all' } },
    ),
  ];
};
