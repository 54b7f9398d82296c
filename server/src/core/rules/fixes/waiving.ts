import type { RuleCode } from '../codes.ts';
import type { Fix } from '../fix.ts';
import { act, type Subject } from './subject.ts';

/** These are about the file, not about what somebody wrote of the article. */
const never: ReadonlySet<RuleCode> = new Set([
  'sidecar.syntax',
  'sidecar.unknown-key',
  'sidecar.invalid-value',
  'sidecar.duplicate-id',
  'sidecar.no-article',
  'article.encoding',
  'waiver.no-reason',
  'waiver.unused',
]);

/** A waiver of the rule on the annotation that the finding is about, else on the speaker. */
export function waiving({ finding, file, at }: Subject): readonly Fix[] {
  const { code, speaker } = finding;
  if (never.has(code)) return [];
  const on = speaker !== undefined ? { speaker } : at ? { annotation: at.annotation } : undefined;
  if (!on) return [];
  const title = {
    id: speaker === undefined ? 'fix.waive' : 'fix.waive.speaker',
    args: { code: { literal: code } },
  } as const;
  const placeholder = speaker === undefined ? 'fix.waive.placeholder' : 'fix.waive.speaker.placeholder';
  const otherwise = { id: placeholder, args: { code: { literal: code } } } as const;
  return [
    act(title, { type: 'waive', sidecar: file.uri, ...on, code, reason: '' }, { asks: { for: 'reason', otherwise } }),
  ];
}
