import type { Template } from '../catalogue.ts';

/** Documentation and details of completions and renaming. */
export const completion = {
  'completion.entry': () => 'New entry',
  'completion.entry.annotation': () => 'New annotation',
  'completion.entry.relation': () => 'New relation',
  'completion.entry.review': () => 'New review',
  'completion.undefined-speaker': () => 'Named in this file and not defined yet',

  'rename.article': () => 'Ids are renamed in sidecars and project files: go to the entry and rename it there.',
  'rename.nothing': () => 'Ids of speakers and annotations can be renamed, and there is none here.',
  'rename.no-target': (a) => `${a.text('target')} leads to no annotation.`,
  'rename.undefined': (a) => `No speaker has the id ${a.text('id')}. Define it under speakers first.`,
  'rename.not-an-id': (a) =>
    `${a.text('name')} cannot be an id. Letters, digits, “.”, “_” and “-” can, beginning with a letter, a digit or “_”.`,
  'rename.taken': (a) => `${a.text('name')} is taken in ${a.text('file')}. Choose another name.`,
  'rename.twice': (a) =>
    `${a.text('file')} has two annotations ${a.text('id')}. Give one of them another id by hand first.`,
  'rename.split': (a) =>
    `${a.text('file')} names ${a.text('id')} without defining it, and means different speakers in different files. Define it there first.`,
  'rename.unreadable': (a) =>
    `${a.text('file')} has a syntax error, so it is not certain what it names. Mend that first; nothing was renamed.`,
  'rename.fixed': (a) =>
    `${a.text('file')} writes the id in a way that cannot be changed by itself (an alias, an anchor or escapes). Nothing was renamed.`,
  'rename.this-file': () => 'This file',
  'rename.other-files': (a) => a.plural('count', { one: '# other file', other: '# other files' }),

  'rule.text.unannotated-quotation': () => 'A quotation that nobody has annotated yet.',
  'rule.text.unannotated-attribution': () => 'Attributed words that nobody has annotated yet.',
} as const satisfies Record<string, Template>;
