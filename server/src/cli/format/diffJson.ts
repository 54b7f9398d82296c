import { render } from '../../core/messages/render.ts';
import type { FileDiff } from '../../core/sidecar/diff/diffFiles.ts';
import { changeWords, type Wording } from './diffWords.ts';

/** What `schemas/diff.ts` describes, on one line. */
export function diffJson(
  { changes }: FileDiff,
  files: { readonly old: string | null; readonly new: string | null },
  { was, is, locale }: { readonly was: Wording; readonly is: Wording; readonly locale: string },
): string {
  const found = changes.map((change) => ({
    section: change.section,
    entry: change.entry ?? null,
    key: change.key ?? null,
    change: change.kind,
    old: change.old ?? null,
    new: change.new ?? null,
    ...(change.added && change.removed ? { added: change.added, removed: change.removed } : {}),
    ...(change.kind === 'moved' ? { after: change.after ?? null } : {}),
    messages: changeWords(change, was, is).map((message) => render(message, locale)),
  }));
  return `${JSON.stringify({ ...files, changes: found })}\n`;
}
