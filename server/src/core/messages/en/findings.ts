import type { Template } from '../catalogue.ts';

/** English words of rules. */
export const findings = {} as const satisfies Record<string, Template>;
