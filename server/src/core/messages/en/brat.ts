import type { Template, TemplateArgs } from '../catalogue.ts';

/** What had to be left out with something else. */
const also = (a: TemplateArgs): string => (a.number('count') > 0 ? ` Left out with it: ${a.list('with')}.` : '');

/** English words about brat: labels on its screen, and what its files could not be read for. */
export const brat = {
  'formats.brat.part.Source': () => 'Source',
  'formats.brat.part.Cue': () => 'Cue',
  'formats.brat.part.Content': () => 'Content',
  'formats.brat.part.Relay': () => 'Relay',
  'formats.brat.role.Via': () => 'Via',
  'formats.brat.relation.continues': () => 'Continues',
  'formats.brat.relation.within': () => 'Within',
  'formats.brat.relation.contradicts': () => 'Contradicts',
  'formats.brat.relation.supports': () => 'Supports',
  'formats.brat.relation.repeats': () => 'Repeats',
  'formats.brat.relation.updates': () => 'Updates',
  'formats.brat.attribute.mode': () => 'Mode',
  'formats.brat.attribute.stance': () => 'Stance',
  'formats.brat.attribute.basis': () => 'Basis',
  'formats.brat.attribute.certainty': () => 'Certainty',

  'formats.brat.line': (a) => `This is no line of brat’s format: ${a.text('words')}${also(a)}`,
  'formats.brat.more': (a) =>
    a.plural('count', {
      one: '# more line from here on is none of brat’s format.',
      other: '# more lines from here on are none of brat’s format.',
    }),
  'formats.brat.duplicate': (a) => `The id ${a.text('id')} is that of a line before; this one was left out.`,
  'formats.brat.outside': (a) =>
    `The offsets of ${a.text('id')} lead nowhere in the article; it was left out.${also(a)}`,
  'formats.brat.other-words': (a) =>
    `The offsets of ${a.text('id')} lead to ${a.text('found')}, its words are ${a.text('words')}; it was left out.${also(a)}`,
  'formats.brat.missing': (a) => `${a.text('id')} names ${a.text('other')}, which is not in this file.${also(a)}`,
  'formats.brat.no-content': (a) =>
    `${a.text('id')} says who speaks, but not what was said; it was left out.${also(a)}`,
  'formats.brat.unit.utf16': () => 'Offsets were read as counting UTF-16 code units, not characters as brat does.',
  'formats.brat.unit.bytes': () => 'Offsets were read as counting bytes, not characters as brat does.',
  'formats.brat.unit.line-feeds': () =>
    'Offsets were read as counting each line break once, though the article has two characters there.',
  'formats.brat.no-text': (a) =>
    `No text ${a.text('file')} stands beside; passages were looked up in the article by their words.`,
} as const satisfies Record<string, Template>;
