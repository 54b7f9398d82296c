import { problemRule } from './problemRule.ts';

/** Values that the format does not allow where they stand. */
export const sidecarInvalidValue = problemRule('sidecar.invalid-value', 'error');
