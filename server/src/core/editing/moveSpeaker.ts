import type { Speaker } from '../model/speaker.ts';
import { baseName, type Uri } from '../model/uri.ts';
import type { Operation, YamlMap } from '../sidecar/edit/operation.ts';
import { foldName } from '../text/normalize.ts';
import type { SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { takenInProject } from './editSpeakers.ts';
import { findSpeaker, setInEntry, speakersIn } from './findSpeaker.ts';
import { entryValue } from './foldEntry.ts';
import { isRefused, type Refused, refuse } from './refused.ts';
import { namesSpeaker, renameRefs } from './renameSpeaker.ts';
import { seenFrom } from './seenFrom.ts';
import { speakerId } from './speakerId.ts';

/**
 * From a sidecar to its project file. Where another article of the project has an entry with that id, or names one, the
 * speaker gets an id of their own, since an entry there would override the project's. Of a speaker whom the project
 * knows already by that id and name, the keys that it lacks move; those that differ stay, as roles change.
 */
export function moveSpeaker(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'moveSpeaker' }>,
  context: EditContext,
): Edited {
  const { file, id } = action;
  const speaker = findSpeaker(snapshot, file, id);
  if (isRefused(speaker)) return speaker;
  const draft = new Draft(snapshot, context);
  const moved = moveInto(draft, snapshot, file, speaker);
  if (isRefused(moved)) return moved;
  return draft.finish({ id: 'editing.speaker.moved', args: { name: speaker.name ?? id } });
}

/**
 * Moves an entry to the project file of its sidecar; gives back the id it has there. Entries in `together` are those of
 * the same speaker. What names somebody whom only the sidecar knows stays there, as an override.
 */
export function moveInto(
  draft: Draft,
  snapshot: Snapshot,
  file: Uri,
  speaker: Speaker,
  together: readonly Uri[] = [],
): string | Refused {
  const sidecar = snapshot.sidecars.get(file);
  const project = sidecar?.project;
  const { id, name } = speaker;
  if (!sidecar) return refuse('editing.refused.in-project', { id });
  if (!project) return refuse('editing.refused.no-project');
  const there = speakersIn(snapshot, project)?.get(id);
  if (there && there.name !== undefined && name !== undefined && foldName(there.name) !== foldName(name)) {
    return refuse('editing.refused.other-speaker', { id, name: there.name, file: baseName(project) });
  }
  if (!there && (!isNamed(speaker) || name === undefined)) return refuse('editing.refused.unnamed', { id });

  const knownThere = there ? entryValue(there) : {};
  const moving: Record<string, YamlMap[string]> = {};
  const staying = new Set<string>();
  for (const [key, value] of Object.entries(entryValue(speaker))) {
    const other = knownThere[key];
    const isLocal = (key === 'affiliation' || key === 'maybe') && !speakersIn(snapshot, project)?.has(String(value));
    if (isLocal || (other !== undefined && key !== 'name' && JSON.stringify(other) !== JSON.stringify(value))) {
      staying.add(key);
    } else if (other === undefined) moving[key] = value;
  }
  const newId = there || !isTaken(snapshot, project, id, [...seenFrom(snapshot, file), ...together]) ? id : freshId();
  if (there) draft.add(project, ...setInEntry(there, moving));
  else draft.add(project, { op: 'set', path: ['speakers', newId], value: moving });
  for (const uri of newId === id ? [] : seenFrom(snapshot, file)) {
    const goes = uri === file && staying.size === 0;
    draft.add(uri, ...(goes ? renameRefs : renameIn)(snapshot, uri, id, newId));
  }
  if (staying.size === 0) draft.add(file, { op: 'remove', path: ['speakers', id] });
  else draft.add(file, ...keysBut(speaker, newId, staying));
  return newId;

  function freshId(): string {
    return speakerId(project ? takenInProject(snapshot, project) : [], name ?? id);
  }
}

export const isNamed = ({ identification = 'named' }: Speaker): boolean => identification === 'named';

const keysBut = (speaker: Speaker, id: string, staying: ReadonlySet<string>): readonly Operation[] =>
  Object.keys(entryValue(speaker))
    .filter((key) => !staying.has(key))
    .map((key) => ({ op: 'remove', path: ['speakers', id, key] }));

/** Whether an id means somebody else to another article of the project. */
function isTaken(snapshot: Snapshot, project: Uri, id: string, own: readonly Uri[]): boolean {
  const elsewhere = (file: SidecarFile): boolean => file.project === project && !own.includes(file.uri);
  return [...snapshot.sidecars.values()].some(
    (file) => elsewhere(file) && (file.sidecar.speakers.has(id) || namesSpeaker(file.sidecar, id)),
  );
}

/** Another id for a speaker in one of the files that see the entry: for all who name it, and for an entry of its own. */
export const renameIn = (snapshot: Snapshot, file: Uri, from: string, to: string): readonly Operation[] => [
  ...renameRefs(snapshot, file, from, to),
  ...(speakersIn(snapshot, file)?.has(from)
    ? [{ op: 'renameKey', path: ['speakers', from], key: to } satisfies Operation]
    : []),
];
