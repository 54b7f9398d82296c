import type { Template } from '../catalogue.ts';

/** What the Reader shows of annotations. */
export const reader = {
  'reader.mark': (a) => a.text('kind'),
  'reader.mark.by': (a) => `${a.text('kind')} قاله ${a.list('names')}`,
  'reader.mark.of': (a) => `${a.text('kind')} ${a.list('names')}`,
  'reader.mark.unsourced': (a) => `${a.text('kind')} بلا مصدر`,
  'reader.mark.waived': (a) => `${a.text('kind')} بلا مصدر، معفى`,
  'reader.via': (a) => `عبر ${a.list('names')}`,
  'reader.within': (a) => `برواية ${a.list('names')}`,
  'reader.pieces': (a) =>
    a.plural('count', {
      one: 'في قطعة واحدة',
      two: 'في قطعتين',
      few: 'في # قطع',
      many: 'في # قطعة',
      other: 'في # قطعة',
    }),
  'reader.moved': () => 'موضع يحتاج إلى تأكيد',
  'reader.waived': () => 'بلا مصدر، معفى',
  'reader.finding': (a) => `${a.text('severity')}: ${a.text('message')}`,
  'reader.separator': () => '؛ ',
} as const satisfies Record<string, Template>;
