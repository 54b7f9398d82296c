import type { Speaker } from '../model/speaker.ts';
import { baseName, type Uri } from '../model/uri.ts';
import type { YamlMap } from '../sidecar/edit/operation.ts';
import { scopeOf, speakerOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { addToEntry, findSpeaker, speakersIn } from './findSpeaker.ts';
import { foldEntry, overridesOf } from './foldEntry.ts';
import { isNamed, moveInto, renameIn } from './moveSpeaker.ts';
import { isRefused, type Refused, refuse } from './refused.ts';
import { renameRefs } from './renameSpeaker.ts';
import { seenFrom } from './seenFrom.ts';

/** One of the two, with the file that holds the entry. */
interface Entry {
  readonly file: Uri;
  readonly speaker: Speaker;
}

/**
 * Makes one entry of two. The one that stays has to be seen wherever the other was named:
 *
 * - Where it is (same file, base sidecar, project file), the other's names become its aliases, whoever named the other
 *   names it, and the other's entry goes. Overrides of the other in single articles become overrides of it, and so does
 *   another role or affiliation that an article gives.
 * - Where only the other is seen by both (a project's entry against a sidecar's), the other one stays instead.
 * - Between articles of one project it moves to the project file, and then the first case holds.
 * - Between articles without a project file nothing can be shared but a link: `sameAs` of the one is given to the other.
 */
export function mergeSpeakers(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'mergeSpeakers' }>,
  context: EditContext,
): Edited {
  const keep = entryAt(snapshot, action.keep);
  if (isRefused(keep)) return keep;
  const drop = entryAt(snapshot, action.drop);
  if (isRefused(drop)) return drop;
  if (keep.speaker === drop.speaker) return refuse('editing.refused.itself');
  const draft = new Draft(snapshot, context);
  const sees = (from: Entry, to: Entry): boolean => scopeOf(snapshot, from.file).includes(to.file);
  const refusal = sees(drop, keep)
    ? join(draft, snapshot, keep, drop)
    : sees(keep, drop)
      ? join(draft, snapshot, drop, keep)
      : joinAcross(draft, snapshot, keep, drop);
  if (refusal) return refusal;
  const names = [keep, drop].map(({ speaker }) => speaker.name ?? speaker.id);
  return draft.finish({ id: 'editing.speaker.merged', args: { name: names[0] ?? '', other: names[1] ?? '' } });
}

function entryAt(snapshot: Snapshot, { file, id }: { readonly file: Uri; readonly id: string }): Entry | Refused {
  const speaker = findSpeaker(snapshot, file, id);
  return isRefused(speaker) ? speaker : { file, speaker };
}

function join(draft: Draft, snapshot: Snapshot, keep: Entry, drop: Entry): undefined {
  const from = drop.speaker.id;
  const to = keep.speaker.id;
  const knows = (file: Uri) => (id: string) => speakerOf(snapshot, file, id) !== undefined;
  for (const file of from === to ? [] : seenFrom(snapshot, drop.file)) {
    const speakers = speakersIn(snapshot, file);
    const override = file === drop.file ? undefined : speakers?.get(from);
    const kept = speakers?.get(to);
    if (override && !kept) draft.add(file, ...renameIn(snapshot, file, from, to));
    else draft.add(file, ...renameRefs(snapshot, file, from, to));
    if (override && kept) {
      draft.add(file, ...foldEntry(kept, override, knows(file)), { op: 'remove', path: ['speakers', from] });
    }
  }
  draft.add(keep.file, ...foldEntry(keep.speaker, drop.speaker, knows(keep.file)));
  const own = keep.file !== drop.file && (from === to || !speakersIn(snapshot, drop.file)?.has(to));
  removeEntry(draft, drop, to, own ? overridesOf(keep.speaker, drop.speaker, knows(keep.file)) : {});
  return undefined;
}

/** The entry that goes; what is true of its article alone stays as an override of the other. */
function removeEntry(draft: Draft, { file, speaker }: Entry, to: string, overrides: YamlMap): void {
  draft.add(file, { op: 'remove', path: ['speakers', speaker.id] });
  if (Object.keys(overrides).length > 0) draft.add(file, { op: 'set', path: ['speakers', to], value: overrides });
}

function joinAcross(draft: Draft, snapshot: Snapshot, keep: Entry, drop: Entry): Refused | undefined {
  const project = snapshot.sidecars.get(keep.file)?.project;
  if (!isNamed(keep.speaker) || !isNamed(drop.speaker)) return refuse('editing.refused.merge-unnamed');
  if (!project || project !== snapshot.sidecars.get(drop.file)?.project) return link(draft, keep, drop);
  const others = seenFrom(snapshot, drop.file);
  const from = drop.speaker.id;
  const id = moveInto(draft, snapshot, keep.file, keep.speaker, others);
  if (isRefused(id)) return id;
  if (
    id !== from &&
    scopeOf(snapshot, drop.file).some((uri) => uri !== project && speakersIn(snapshot, uri)?.has(id))
  ) {
    return refuse('editing.refused.id-taken', { id, file: baseName(drop.file) });
  }
  const knows = (other: string): boolean => speakersIn(snapshot, project)?.has(other) ?? false;
  draft.add(project, ...foldEntry(keep.speaker, drop.speaker, knows, id));
  for (const file of others) {
    const override = file !== drop.file && speakersIn(snapshot, file)?.has(from);
    draft.add(file, ...(override ? renameIn : renameRefs)(snapshot, file, from, id));
  }
  removeEntry(draft, drop, id, overridesOf(keep.speaker, drop.speaker, knows));
  return undefined;
}

/** Only links join speakers of different articles. */
function link(draft: Draft, keep: Entry, drop: Entry): Refused | undefined {
  const links = ({ speaker }: Entry): readonly string[] => speaker.sameAs.map(({ url }) => url);
  const [kept] = links(keep);
  const [dropped] = links(drop);
  if (kept !== undefined && !links(drop).includes(kept))
    draft.add(drop.file, ...addToEntry(drop.speaker, 'sameAs', [kept]));
  else if (kept === undefined && dropped !== undefined) {
    draft.add(keep.file, ...addToEntry(keep.speaker, 'sameAs', [dropped]));
  } else if (kept === undefined) return refuse('editing.refused.no-link-to-share');
  return undefined;
}
