import type { Item } from '../report/item.ts';

/** What the style sheet tells kinds and states apart by. */
export const classesOf = ({ annotation, sourcing, anchor }: Item): string =>
  [annotation.base, ...(sourcing === 'unsourced' ? ['unsourced'] : []), ...(anchor === 'moved' ? ['moved'] : [])].join(
    ' ',
  );
