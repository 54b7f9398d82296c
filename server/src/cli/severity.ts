import type { Finding } from '../core/rules/rule.ts';

export type Level = Finding['severity'];

/** Worst first. */
export const levels = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Level[];

export const failLevels = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailOn = (typeof failLevels)[number];

/** Whether a finding of this severity makes the command fail. */
export const fails = (severity: Level, failOn: FailOn): boolean =>
  failOn !== 'never' && levels.indexOf(severity) <= levels.indexOf(failOn);
