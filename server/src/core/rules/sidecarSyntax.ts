import { problemRule } from './problemRule.ts';

/** What YAML itself rejects, each place. */
export const sidecarSyntax = problemRule('sidecar.syntax', 'error');
