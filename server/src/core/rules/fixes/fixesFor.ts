import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Fix } from '../fix.ts';
import type { Finding } from '../rule.ts';
import { isBroken } from './isBroken.ts';
import { fixers } from './registry.ts';
import { subjectOf } from './subject.ts';
import { waiving } from './waiving.ts';

/**
 * What can be done about a finding of this very snapshot, the likeliest first, waiving it last. In a file that YAML
 * rejects only what mends that.
 */
export function fixesFor(snapshot: Snapshot, finding: Finding): readonly Fix[] {
  const subject = subjectOf(snapshot, finding);
  if (!subject) return [];
  const fixes = [...(fixers[finding.code]?.(subject) ?? []), ...waiving(subject)];
  return isBroken(subject.file) ? fixes.filter(({ change }) => change.type === 'edits') : fixes;
}
