import { patterns } from '../model/schema.ts';
import { baseName, sibling, type Uri } from '../model/uri.ts';
import type { Operation } from '../sidecar/edit/operation.ts';
import { isProjectFileName, parseSidecarName } from '../sidecar/pairing.ts';
import { speakerOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { speakerRefsBetween, speakerRefsOf } from '../workspace/speakerRefs.ts';
import type { Action } from './action.ts';
import { entryOf, takenIds } from './cast.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { readable } from './editFile.ts';
import { findSpeaker, setInEntry, speakersIn } from './findSpeaker.ts';
import { isRefused, refuse } from './refused.ts';
import { seenFrom } from './seenFrom.ts';
import { speakerId } from './speakerId.ts';

const idPattern = new RegExp(patterns.id, 'u');

/** A new entry in a sidecar or project file, which is made where there is none. */
export function addSpeaker(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'addSpeaker' }>,
  context: EditContext,
): Edited {
  const { file } = action;
  const name = action.speaker.name.trim();
  if (name === '') return refuse('editing.refused.no-name');
  const fileName = baseName(file);
  const pair = parseSidecarName(fileName);
  if (!pair && !isProjectFileName(fileName)) return refuse('editing.refused.no-sidecar', { file: fileName });
  const refusal = readable(snapshot, file);
  if (refusal) return refusal;
  const id = action.id ?? speakerId(taken(), name);
  if (!idPattern.test(id)) return refuse('editing.refused.bad-id', { id });
  const known = speakerOf(snapshot, file, id);
  if (known) {
    const where = known.entries[0]?.uri ?? file;
    return refuse('editing.refused.id-taken', { id, file: baseName(where) });
  }
  const value = entryOf({ ...action.speaker, name });
  return new Draft(snapshot, context)
    .add(file, { op: 'set', path: ['speakers', id], value })
    .finish({ id: 'editing.speaker.added', args: { name } });

  function taken(): ReadonlySet<string> {
    if (pair) return takenIds(snapshot, file, sibling(file, pair.article));
    return takenInProject(snapshot, file);
  }
}

/** Ids that mean somebody to any file of a project. */
export function takenInProject(snapshot: Snapshot, project: Uri): ReadonlySet<string> {
  const ids = new Set(speakersIn(snapshot, project)?.keys() ?? []);
  for (const file of snapshot.sidecars.values()) {
    if (file.project === project) for (const id of file.sidecar.speakers.keys()) ids.add(id);
  }
  return ids;
}

/** Takes an entry out that nothing names any more, or that a farther entry of that id stands in for. */
export function removeSpeaker(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'removeSpeaker' }>,
  context: EditContext,
): Edited {
  const { file, id } = action;
  const speaker = findSpeaker(snapshot, file, id);
  if (isRefused(speaker)) return speaker;
  const count = namings(snapshot, file, id);
  if (count > 0) return refuse('editing.refused.named', { id, count });
  return new Draft(snapshot, context)
    .add(file, { op: 'remove', path: ['speakers', id] })
    .finish({ id: 'editing.speaker.removed', args: { name: speaker.name ?? id } });
}

/** How many places would name nobody without the entry. */
function namings(snapshot: Snapshot, file: Uri, id: string): number {
  let count = 0;
  for (const uri of seenFrom(snapshot, file)) {
    const entries = speakerOf(snapshot, uri, id)?.entries ?? [];
    if (entries.some((entry) => entry.uri !== file)) continue;
    const sidecar = snapshot.sidecars.get(uri)?.sidecar;
    const others = [...(speakersIn(snapshot, uri)?.values() ?? [])].filter((speaker) => speaker.id !== id);
    const own = sidecar ? speakerRefsOf(sidecar).filter(({ role }) => role !== 'affiliation' && role !== 'maybe') : [];
    count += [...own, ...speakerRefsBetween(others)].filter((ref) => ref.id === id).length;
  }
  return count;
}

/** How far the article says who it is, and why not further. */
export function identify(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'identify' }>,
  context: EditContext,
): Edited {
  const { file, id, identification } = action;
  const speaker = findSpeaker(snapshot, file, id);
  if (isRefused(speaker)) return speaker;
  const reason = action.reason?.trim();
  const changed = identification !== (speaker.identification ?? 'named');
  const operations: Operation[] = [
    ...setInEntry(speaker, {
      ...(changed && identification !== 'named' ? { identification } : {}),
      ...(reason && reason !== speaker.reason ? { reason } : {}),
    }),
  ];
  if (changed && identification === 'named') {
    operations.push({ op: 'remove', path: ['speakers', id, 'identification'] });
  }
  return new Draft(snapshot, context)
    .add(file, ...operations)
    .finish({ id: `editing.identified.${identification}`, args: { name: speaker.name ?? id } });
}
