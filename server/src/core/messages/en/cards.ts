import type { Template } from '../catalogue.ts';

/** English words of hovers, outline, lenses. */
export const cards = {} as const satisfies Record<string, Template>;
