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
  'syntax.indentation': () =>
    'This line is not indented like its neighbours. Entries of one list or map begin in the same column.',
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

  'mistake.colon': (a) =>
    `A colon with a space behind it makes a new key. Put the whole value in quotes: “${a.text('value')}”.`,
  'mistake.after-quote': (a) =>
    `The value ends at its second quotation mark, and text follows. Put the whole value in quotes: “${a.text('value')}”.`,
  'mistake.hash': (a) =>
    `“#” turned the rest of the line into a comment, so it is not read. Put the whole value in quotes: “${a.text('value')}”.`,
  'mistake.special-start': (a) =>
    `A value cannot begin with this sign unless it stands in quotes. Put the whole value in quotes: “${a.text('value')}”.`,
  'mistake.after-bracket': (a) =>
    `The value ends at its closing bracket, and text follows. Put the whole value in quotes: “${a.text('value')}”.`,
  'mistake.unclosed-quote': (a) =>
    `The quotation mark at the beginning is never closed on this line. Close it, or put the whole value in quotes: “${a.text('value')}”.`,
  'mistake.unclosed-bracket': (a) => `A closing “${a.text('value')}” is missing at the end of this value.`,
  'mistake.tab': () => 'A tab cannot be used to indent. Use spaces, as many as the lines beside it have.',
  'mistake.indentation': (a) =>
    `“${a.text('key')}” is not indented like the keys it stands with. Keys of one entry begin in the same column.`,
  'mistake.missing-space': (a) => `A space is missing behind “${a.text('key')}:”.`,
  'mistake.missing-colon': (a) => `A colon is missing behind “${a.text('key')}”.`,

  'key.unknown': (a) => `Isnad knows no key “${a.text('key')}” here. Keys of your own begin with “x-”.`,
  'key.unknown-nearest': (a) => `Isnad knows no key “${a.text('key')}” here. Did you mean “${a.text('nearest')}”?`,

  'value.empty': (a) => `“${a.text('key')}” has no value. Write one after the colon, or remove the key.`,
  'value.empty-list': (a) => `The list under “${a.text('key')}” is empty. Put something in it, or remove the key.`,
  'value.missing': (a) => `“${a.text('key')}” is missing here; it is needed.`,
  'value.map': (a) => `“${a.text('key')}” takes keys with values, each on a line of its own and indented.`,
  'value.not-list': (a) =>
    `“${a.text('key')}” takes a single value here, not a list. If the brackets belong to the text, put it in quotes.`,
  'value.not-map': (a) =>
    `“${a.text('key')}” takes a single value here, not keys with values. If a colon belongs to the text, put it in quotes.`,
  'value.none-of': (a) =>
    `“${a.text('value')}” is no value for “${a.text('key')}”. It takes one of: ${a.text('values')}.`,
  'value.none-of-nearest': (a) =>
    `“${a.text('value')}” is no value for “${a.text('key')}”. Did you mean “${a.text('nearest')}”? It takes one of: ${a.text('values')}.`,
  'value.id': (a) =>
    `“${a.text('value')}” cannot be an id. An id has letters (of any script), digits, “.”, “_” and “-”, and no spaces; it begins with a letter, a digit or “_”.`,
  'value.date': (a) => `“${a.text('value')}” is not a date. Write the year first: 2017, 2017-10 or 2017-10-14.`,
  'value.language': (a) => `“${a.text('value')}” is not a language tag. Write one such as ar, en or pt-BR.`,
  'value.link': (a) => `“${a.text('value')}” is not a link. A link begins with https:// or http:// and has no spaces.`,
  'value.occurrence': (a) =>
    `“${a.text('value')}” does not say which repeat is meant. Write 2/3 for the second of three.`,
  'value.fraction': (a) => `“${a.text('key')}” takes a number from 0 to 1, such as 0.6.`,
  'value.code': (a) => `There is no rule “${a.text('value')}”.`,
  'value.code-nearest': (a) => `There is no rule “${a.text('value')}”. Did you mean “${a.text('nearest')}”?`,
  'value.version': (a) => `“${a.text('value')}” is no version of the format. Write “isnad: ${a.text('version')}”.`,
  'value.version-newer': (a) =>
    `This file is written for version ${a.text('value')} of the format; this Isnad knows version ${a.text('version')} and may misread it. Update Isnad.`,
  'value.speaker': (a) => `A speaker takes keys with values: write the name of “${a.text('id')}” as { name: … }.`,
  'value.annotation': () => 'An annotation needs keys with values: id, kind and exact, each on a line of its own.',
  'value.annotations': () => '“annotations” takes a list: each annotation begins with “- ”.',
  'value.kind-taken': (a) => `“${a.text('kind')}” is a kind of the format itself; choose another name.`,
  'value.file': () =>
    'The file must consist of keys with values, such as “annotations:”, beginning in the first column.',

  'problems.more': (a) =>
    a.plural('count', {
      one: '# more problem of this kind from here on. Mend those above first.',
      other: '# more problems of this kind from here on. Mend those above first.',
    }),

  'id.duplicate': (a) => `Another annotation of this file has the id “${a.text('id')}”. Ids must be different.`,
  'id.first': (a) => `The first “${a.text('id')}”`,
} as const satisfies Record<string, Template>;
