import type { Template } from '../catalogue.ts';

/** Titles of code actions. */
export const fixes = {} satisfies Record<string, Template>;
