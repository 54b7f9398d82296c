import type { Template } from '../catalogue.ts';

/** What the Reader shows of annotations. */
export const reader = {
  'reader.mark': (a) => a.text('kind'),
  'reader.mark.by': (a) => `${a.text('kind')} by ${a.list('names')}`,
  'reader.mark.of': (a) => `${a.text('kind')} of ${a.list('names')}`,
  'reader.mark.unsourced': (a) => `${a.text('kind')} without a source`,
  'reader.mark.waived': (a) => `${a.text('kind')} without a source, which was waived`,
  'reader.via': (a) => `via ${a.list('names')}`,
  'reader.within': (a) => `as told by ${a.list('names')}`,
  'reader.pieces': (a) => a.plural('count', { one: 'in # piece', other: 'in # pieces' }),
  'reader.moved': () => 'place to be confirmed',
  'reader.waived': () => 'no source, waived',
  'reader.finding': (a) => `${a.text('severity')}: ${a.text('message')}`,
  'reader.separator': () => '; ',
} as const satisfies Record<string, Template>;
