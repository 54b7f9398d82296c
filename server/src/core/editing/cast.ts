import type { Speaker } from '../model/speaker.ts';
import type { Uri } from '../model/uri.ts';
import type { Operation, YamlMap } from '../sidecar/edit/operation.ts';
import { foldName } from '../text/normalize.ts';
import { displayName, type KnownSpeaker, speakersOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { speakerRefsOf } from '../workspace/speakerRefs.ts';
import type { NewSpeaker, SpeakerChoice } from './action.ts';
import { isRefused, type Refused, refuse } from './refused.ts';
import { speakerId } from './speakerId.ts';
import { speakersSeen } from './speakersSeen.ts';

/** The speakers that a sidecar knows, which need not be there yet, and those who join in the course of an action. */
export class Cast {
  readonly #known: ReadonlyMap<string, KnownSpeaker>;
  readonly #taken: ReadonlySet<string>;
  readonly #joined = new Map<string, NewSpeaker>();
  /** Ids of the known by each of their names, spelling folded. */
  #byName: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(snapshot: Snapshot, sidecar: Uri, article: Uri) {
    const there = snapshot.sidecars.has(sidecar);
    this.#known = there ? speakersOf(snapshot, sidecar) : speakersSeen(snapshot, article);
    this.#taken = takenIds(snapshot, sidecar, article);
  }

  /** By id, the nearest files first. */
  get known(): ReadonlyMap<string, KnownSpeaker> {
    return this.#known;
  }

  /** Their ids, each once. Whoever is new gets an entry, unless somebody known goes by just that name. */
  choose(choices: readonly SpeakerChoice[]): readonly string[] | Refused {
    const ids: string[] = [];
    for (const choice of choices) {
      const id = this.#choose(choice);
      if (isRefused(id)) return id;
      if (!ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  name(id: string): string {
    return this.#joined.get(id)?.name ?? displayName(this.#known.get(id), id);
  }

  names(ids: readonly string[]): readonly string[] {
    return ids.map((id) => this.name(id));
  }

  /** Whether somebody goes by that name, spelling folded. */
  isCalled(id: string, name: string): boolean {
    if (this.#known.has(id)) return this.called(name).has(id);
    const folded = foldName(name);
    return folded !== '' && foldName(this.#joined.get(id)?.name ?? '') === folded;
  }

  /** The known who go by that name, the nearest files first. */
  called(name: string): ReadonlySet<string> {
    this.#byName ??= byName(this.#known.values());
    return this.#byName.get(foldName(name)) ?? new Set();
  }

  /** Whether one of somebody's names stands in some words as it is, spelling folded. */
  isNamedIn(id: string, words: string): boolean {
    const folded = ` ${foldName(words)} `;
    return this.#namesOf(id).some((each) => each.trim() !== '' && folded.includes(` ${foldName(each)} `));
  }

  /** The entries of those who joined. */
  entries(): readonly Operation[] {
    return [...this.#joined].map(([id, speaker]) => ({ op: 'set', path: ['speakers', id], value: entryOf(speaker) }));
  }

  #namesOf(id: string): readonly string[] {
    const speaker = this.#known.get(id)?.speaker;
    return speaker ? namesOf(speaker) : [this.#joined.get(id)?.name ?? ''];
  }

  #choose(choice: SpeakerChoice): string | Refused {
    if ('id' in choice) {
      const { id } = choice;
      return this.#known.has(id) || this.#joined.has(id) ? id : refuse('editing.refused.no-speaker', { id });
    }
    const name = choice.name.trim();
    if (name === '') return refuse('editing.refused.no-name');
    const before = [...this.#joined].find(([, other]) => sameSpeaker(other, { ...choice, name }))?.[0];
    const id = before ?? this.#namesake(choice);
    if (id !== undefined) return id;
    const made = speakerId(new Set([...this.#taken, ...this.#joined.keys()]), name);
    this.#joined.set(made, { ...choice, name });
    return made;
  }

  /** Who is meant by a bare name. What else is told of somebody makes another of them, and so does a second namesake. */
  #namesake({ name, type, role, identification, reason }: NewSpeaker): string | undefined {
    if (role !== undefined || reason !== undefined || (identification ?? 'named') !== 'named') return undefined;
    const found = [...this.called(name)].filter((id) => {
      const speaker = this.#known.get(id)?.speaker;
      return (
        (speaker?.identification ?? 'named') === 'named' && (type === undefined || (speaker?.type ?? type) === type)
      );
    });
    return found.length === 1 ? found[0] : undefined;
  }
}

function byName(known: Iterable<KnownSpeaker>): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, speaker } of known) {
    for (const name of namesOf(speaker)) {
      const folded = foldName(name);
      if (folded !== '') ids.set(folded, (ids.get(folded) ?? new Set()).add(id));
    }
  }
  return ids;
}

/** An entry under `speakers` as it is written for somebody new. */
export const entryOf = ({ name, type, role, identification, reason }: NewSpeaker): YamlMap => ({
  name,
  ...(type === undefined ? {} : { type }),
  ...(role?.trim() ? { role: role.trim() } : {}),
  ...(identification === undefined || identification === 'named' ? {} : { identification }),
  ...(reason?.trim() ? { reason: reason.trim() } : {}),
});

/** All names of a speaker, the unnamed's descriptions among them. */
export const namesOf = ({ name, names, aliases }: Speaker): readonly string[] => [
  ...(name === undefined ? [] : [name]),
  ...Object.values(names),
  ...aliases,
];

const sameSpeaker = (a: NewSpeaker, b: NewSpeaker): boolean =>
  JSON.stringify(entryOf(a)) === JSON.stringify(entryOf(b));

/** Ids that a new speaker must not get: of every file of the article, defined there or only named. */
export function takenIds(snapshot: Snapshot, sidecar: Uri, article: Uri): ReadonlySet<string> {
  const taken = new Set<string>();
  const file = snapshot.articles.get(article);
  for (const uri of new Set([sidecar, ...(file?.sidecars ?? [])])) {
    const known = snapshot.sidecars.get(uri)?.sidecar;
    for (const id of known?.speakers.keys() ?? []) taken.add(id);
    if (known) for (const { id } of speakerRefsOf(known)) taken.add(id);
  }
  const project = snapshot.sidecars.get(sidecar)?.project ?? file?.project;
  for (const id of (project && snapshot.projects.get(project)?.project.speakers.keys()) || []) taken.add(id);
  return taken;
}
