import type { Template } from '../catalogue.ts';

/** English words of the language server. */
export const server = {
  'server.reading': () => 'Isnad: reading articles',
  'server.reading-count': (a) => `${a.text('done')} of ${a.text('total')}`,
} as const satisfies Record<string, Template>;
