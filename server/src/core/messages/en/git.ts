import type { Template } from '../catalogue.ts';

/** English words of `isnad merge` and `isnad diff`. */
export const git = {
  'cli.merge.clean': (a) => `${a.text('path')} is merged without conflicts.`,
  'cli.merge.conflicts': (a) =>
    `${a.text('path')} has ${a.plural('count', { one: '# conflict', other: '# conflicts' })}; the places are marked in the file.`,
  'cli.merge.by-lines': (a) =>
    `${a.text('path')} was merged line by line, because its entries cannot be told apart; look through the result.`,
  'cli.merge.conflict.changed': (a) => `${a.text('what')}: changed in both versions.`,
  'cli.merge.conflict.added': (a) => `${a.text('what')}: added in both versions, and not alike.`,
  'cli.merge.conflict.deleted-by-ours': (a) => `${a.text('what')}: deleted in ours, changed in theirs.`,
  'cli.merge.conflict.deleted-by-theirs': (a) => `${a.text('what')}: changed in ours, deleted in theirs.`,
  'cli.merge.conflict.more': (a) => a.plural('count', { one: '# conflict more', other: '# conflicts more' }),
  'cli.merge.gone-annotation': (a) =>
    `Annotation ${a.text('id')} names annotation ${a.text('target')}, which the other version deleted.`,
  'cli.merge.gone-speaker': (a) =>
    `Annotation ${a.text('id')} names speaker ${a.text('speaker')}, whom the other version deleted from this file.`,
  'cli.merge.wants-three': () => 'It takes three files: BASE, OURS and THEIRS.',
  'cli.merge.not-text': (a) => `${a.text('path')} is not UTF-8 text.`,
  'cli.merge.invalid-size': (a) =>
    `${a.text('value')} is no size for conflict markers, which is a whole number from 1.`,
  'cli.error.unwritable': (a) => `${a.text('path')} cannot be written (${a.text('reason')}).`,
} as const satisfies Record<string, Template>;
