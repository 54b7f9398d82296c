import type { Template } from '../catalogue.ts';

/** English words of YAML and schema problems. */
export const problems = {
  'syntax.too-long': (a) =>
    `This file has ${a.text('length')} characters; Isnad reads up to ${a.text('max')}. Split it, or check that it is a sidecar at all.`,
  'syntax.control-character': (a) =>
    `An invisible control character (${a.text('code')}) stands here. Delete it; it often comes along when text is pasted.`,
  'syntax.too-deep': (a) => `More than ${a.text('max')} levels of nesting: the file cannot be read from here.`,
  'syntax.several-documents': () =>
    'A second document begins here. Only what stands above this line is read; move it into a file of its own.',
  'syntax.duplicate-key': (a) => `“${a.text('key')}” is given twice here; only the first counts. Remove one of them.`,
  'syntax.first-key': (a) => `The first “${a.text('key')}”`,
  'syntax.merge-key': () => 'Merge keys (“<<”) are not read here. Write the keys out.',
  'syntax.key-not-text': () => 'A list or a map cannot be a key. Write a word, then a colon.',
  'syntax.unknown-alias': (a) =>
    `“*” at the beginning of a value refers to an anchor “&${a.text('value')}”, and there is none above. If the asterisk belongs to the text, put the value in quotes.`,
  'syntax.alias-bomb': (a) =>
    `Aliases expand to more than ${a.text('max')} values here; this one and those after it are left empty.`,
  'syntax.indentation': (a) =>
    `“${a.text('source')}” is not indented like its neighbours. Entries of one list or map begin in the same column.`,
  'syntax.tab': () => 'A tab cannot be used to indent. Use spaces.',
  'syntax.nested-key': () =>
    'A second “: ” on the line makes another key of it. If the colon belongs to the text, put the value in quotes.',
  'syntax.missing-colon': (a) => `After the key “${a.text('source')}” a colon and a space are missing.`,
  'syntax.bad-escape': (a) =>
    `“${a.text('source')}” means nothing inside double quotes. Write “\\\\” for a backslash, or use single quotes.`,
  'syntax.special-start': (a) => `A value cannot begin with “${a.text('source')}” unless it stands in quotes.`,
  'syntax.tag': (a) =>
    `“${a.text('source')}” is read as a tag or an anchor, not as text. If it belongs to the text, put the value in quotes.`,
  'syntax.unclosed-quote': () => 'A quotation mark is opened and never closed. Close it at the end of the value.',
  'syntax.unclosed-bracket': (a) => `A closing “${a.text('mark')}” is missing.`,
  'syntax.unexpected': (a) =>
    `“${a.text('source')}” does not belong here. If it is part of a value, put the whole value in quotes.`,
  'syntax.unreadable': () => 'This cannot be read. Look for a missing quotation mark, bracket or colon just before it.',
} as const satisfies Record<string, Template>;
