import type { Template } from '../catalogue.ts';

/** Documentation and details of completions and renaming. */
export const completion = {} satisfies Record<string, Template>;
