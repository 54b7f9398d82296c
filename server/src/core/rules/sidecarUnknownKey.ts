import { problemRule } from './problemRule.ts';

/** Keys that the format does not have. */
export const sidecarUnknownKey = problemRule('sidecar.unknown-key', 'warning');
