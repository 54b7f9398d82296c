import type { Template } from '../catalogue.ts';

/** What the Reader shows of annotations. */
export const reader = {} satisfies Record<string, Template>;
