import type { Template } from '../catalogue.ts';

/** What was done to annotations, and why something could not be. */
export const editing = {} satisfies Record<string, Template>;
