import type { Template } from '../catalogue.ts';

/** English words of the command line. */
export const cli = {} as const satisfies Record<string, Template>;
