import type { Template } from '../catalogue.ts';

/** English words of the language server. */
export const server = {} as const satisfies Record<string, Template>;
