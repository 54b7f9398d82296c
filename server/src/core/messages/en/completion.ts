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
  'rename.not-an-id': (a) =>
    `${a.text('name')} cannot be an id. Letters, digits, “.”, “_” and “-” can, beginning with a letter, a digit or “_”.`,
  'rename.taken': (a) => `${a.text('name')} is taken in ${a.text('file')}. Choose another name.`,
  'rename.twice': (a) =>
    `${a.text('file')} has two annotations ${a.text('id')}. Give one of them another id by hand first.`,
  'rename.unreadable': (a) =>
    `${a.text('file')} has a syntax error, so it is not certain what it names. Mend that first; nothing was renamed.`,
  'rename.fixed': (a) =>
    `${a.text('file')} writes the id in a way that cannot be changed by itself (an alias, an anchor or escapes). Nothing was renamed.`,
  'rename.this-file': () => 'This file',
  'rename.other-files': (a) => a.plural('count', { one: '# other file', other: '# other files' }),

  'rule.sidecar.syntax': () => 'What YAML itself rejects.',
  'rule.sidecar.unknown-key': () => 'Keys that the format does not have.',
  'rule.sidecar.invalid-value': () => 'Values that the format does not allow.',
  'rule.sidecar.duplicate-id': () => 'Two annotations with one id in a file.',
  'rule.sidecar.no-article': () => 'A sidecar beside no article.',
  'rule.article.encoding': () => 'A file that is not UTF-8.',
  'rule.anchor.lost': () => 'An annotation whose wording is nowhere in the article.',
  'rule.anchor.moved': () => 'An annotation of which only similar wording is left.',
  'rule.anchor.ambiguous': () => 'An annotation that several places fit.',
  'rule.claim.unsourced': () => 'A claim with no speaker, via or evidence.',
  'rule.quote.unattributed': () => 'A quotation with no speaker, via or evidence.',
  'rule.claim.relay-only': () => 'A chain that ends at a relay, not at an origin.',
  'rule.claim.anonymous': () => 'A source of whom nothing is told.',
  'rule.claim.contradicted': () => 'A claim that another statement contradicts.',
  'rule.attribution.conflict': () => 'One statement put into two mouths.',
  'rule.quote.altered': () => 'A quotation whose words are not those it repeats.',
  'rule.quote.not-verbatim': () => 'Direct speech outside quotation marks.',
  'rule.speaker.unknown': () => 'An id that nobody defined.',
  'rule.speaker.unused': () => 'A speaker that nothing names.',
  'rule.speaker.duplicate': () => 'Two entries with one name.',
  'rule.speaker.shadowed': () => 'Another name for a speaker of the project.',
  'rule.chain.cycle': () => 'A chain that comes back to where it was.',
  'rule.relation.unknown-target': () => 'A reference to what is not there.',
  'rule.waiver.no-reason': () => 'A waiver without a reason.',
  'rule.waiver.unused': () => 'A waiver that silences nothing.',
  'rule.text.unannotated-quotation': () => 'A quotation that nobody has annotated yet.',
  'rule.text.unannotated-attribution': () => 'Attributed words that nobody has annotated yet.',
} as const satisfies Record<string, Template>;
