import type { Sidecar } from '../model/sidecar.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Node } from '../model/tree.ts';
import type { Uri } from '../model/uri.ts';
import type { Operation, Path } from '../sidecar/edit/operation.ts';
import { pathAt, type Step } from '../sidecar/nodeAt.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { speakerRefsBetween, speakerRefsOf } from '../workspace/speakerRefs.ts';

/**
 * Operations that make every place of a file which names `from` name `to`. What would then be named twice in one list, or
 * would name itself, goes. They run from the end of the file to its beginning, so that all paths hold.
 */
export function renameRefs(snapshot: Snapshot, file: Uri, from: string, to: string): readonly Operation[] {
  const sidecar = snapshot.sidecars.get(file)?.sidecar;
  const read = sidecar ?? snapshot.projects.get(file)?.project;
  if (!read || from === to) return [];
  const refs = sidecar ? speakerRefsOf(sidecar) : speakerRefsBetween(read.speakers.values());
  return refs
    .filter(({ id }) => id === from)
    .sort((a, b) => b.span.start - a.span.start)
    .flatMap(({ span }) => renameAt(read.root, span.start, to) ?? []);
}

function renameAt(root: Node | undefined, offset: number, to: string): Operation | undefined {
  const steps = pathAt(root, offset);
  const path = steps.flatMap(({ key, index }): Path => (key ? [key.text] : index === undefined ? [] : [index]));
  if (path.length === 0) return undefined;
  const [section, id] = path;
  const removed: Operation = { op: 'remove', path };
  if (section === 'speakers' && id === to) return removed;
  return namesAlready(steps, to) ? removed : { op: 'set', path, value: to };
}

/** Whether the id stands in a list, by itself, where the list has `to` as well; of hops only neighbours count. */
function namesAlready(steps: readonly Step[], to: string): boolean {
  const { index } = steps.at(-1) ?? {};
  const list = steps.at(-2)?.node;
  if (index === undefined || list?.kind !== 'seq') return false;
  const inHops = steps.at(-2)?.key?.text === 'via';
  return list.items.some(
    (item, i) => i !== index && item.kind === 'scalar' && item.text === to && (!inHops || Math.abs(i - index) === 1),
  );
}

/** Whether a file names a speaker anywhere outside the entry itself. */
export const namesSpeaker = (
  file: Sidecar | { readonly speakers: ReadonlyMap<string, Speaker> },
  id: string,
): boolean =>
  ('annotations' in file ? speakerRefsOf(file) : speakerRefsBetween(file.speakers.values())).some(
    (ref) => ref.id === id,
  );
