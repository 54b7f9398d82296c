import type { Template } from '../catalogue.ts';

/** English words of YAML and schema problems. */
export const problems = {} as const satisfies Record<string, Template>;
