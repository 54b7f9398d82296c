import type { Template } from '../catalogue.ts';

/** Arabic words of the language server. */
export const server = {
  'server.reading': () => 'إسناد: قراءة المقالات',
  'server.reading-count': (a) => `${a.text('done')} من ${a.text('total')}`,
} as const satisfies Record<string, Template>;
