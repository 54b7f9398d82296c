import type { Message } from '../../messages/message.ts';
import { brief } from '../../sidecar/brief.ts';
import type { Fix } from '../fix.ts';
import type { Subject } from './subject.ts';

/** The replacement that a rule is certain of, as the finding carries it. */
export function replacement(
  { finding, file }: Subject,
  more: Omit<Fix, 'title' | 'change'> = {},
  title?: Message,
): readonly Fix[] {
  const { data } = finding;
  if (data?.kind !== 'replace') return [];
  const edit = [{ uri: file.uri, edits: [{ span: data.span, text: data.text }] }];
  return [
    {
      title: title ?? { id: 'fix.replace', args: { text: brief(data.text) } },
      change: { type: 'edits', edit },
      preferred: true,
      ...more,
    },
  ];
}
