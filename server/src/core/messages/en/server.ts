import type { Template } from '../catalogue.ts';

/** English words of the language server. */
export const server = {
  'server.reading': () => 'Isnad: reading articles',
  'server.reading-count': (a) => `${a.text('done')} of ${a.text('total')}`,
  'server.cannot-create': (a) =>
    `This editor makes no files on request, and there is no ${a.text('name')} yet. Make an empty file of that name, then try again.`,
  'server.bad-layer': (a) =>
    `The setting ${a.text('setting')} is ${a.text('layer')}, which cannot stand in the name of a file: leave out dots, slashes and other signs.`,
  'server.not-applied': (a) => `The editor did not take the change: ${a.text('reason')}`,
  'server.saved': (a) =>
    a.plural('count', {
      one: 'Isnad: write # annotation as its passage reads now',
      other: 'Isnad: write # annotations as their passages read now',
    }),
  'server.not-saved': (a) => `Annotations were not written as their passages read now. ${a.text('reason')}`,
  'server.outside': (a) =>
    `${a.text('name')} was changed outside the editor. Its annotations: ${a.text('found')} found, ${a.text('moved')} moved, ${a.text('ambiguous')} ambiguous, ${a.text('lost')} lost.`,
  'server.outside-many': (a) =>
    `${a.plural('count', { one: '# article was', other: '# articles were' })} changed outside the editor. The annotations: ${a.text('found')} found, ${a.text('moved')} moved, ${a.text('ambiguous')} ambiguous, ${a.text('lost')} lost.`,
} as const satisfies Record<string, Template>;
