import { problemRule } from './problemRule.ts';

/** Two annotations with one id in a file: nothing can refer to the second. */
export const sidecarDuplicateId = problemRule('sidecar.duplicate-id', 'error');
