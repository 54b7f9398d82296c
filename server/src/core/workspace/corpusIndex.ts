import type { Annotation } from '../model/annotation.ts';
import { join, parentOf, type Uri } from '../model/uri.ts';
import { sidecarNameOf } from '../sidecar/pairing.ts';
import type { AnnotationRef } from './corpus.ts';
import { byCodeUnit, child } from './discover.ts';
import type { SidecarFile } from './snapshot.ts';
import { speakerRefsOf } from './speakerRefs.ts';

/** A relation as one sidecar states it, its target worked out but not looked up. */
export interface OutgoingRelation {
  readonly from: AnnotationRef;
  readonly type: Annotation['relations'][number]['type'];
}

/** The sidecar that a relation target of `from` names, whether it is there or not; undefined for a path that leads nowhere. */
export function targetSidecar(from: Uri, target: Annotation['relations'][number]['target']): Uri | undefined {
  if (target.path === undefined) return from;
  const [name = '', ...folders] = target.path.split('/').reverse();
  if (name === '' || name === '.' || name === '..') return undefined;
  const folder = parentOf(from);
  try {
    return child(
      folders.length > 0 ? join(folder, folders.reverse().join('/') || '/') : folder,
      sidecarNameOf(name, target.layer),
    );
  } catch {
    // A URI without folders (a file that was never saved) has nothing beside it.
    return undefined;
  }
}

/** Lists by a file and then by an id. */
type ByFile<T> = ReadonlyMap<Uri, ReadonlyMap<string, readonly T[]>>;

/** What one sidecar adds to the corpus. */
interface Contribution {
  readonly project: Uri | undefined;
  /** By the sidecar and the id that they lead to. */
  readonly relations: ByFile<OutgoingRelation>;
  readonly answers: ReadonlyMap<string, readonly AnnotationRef[]>;
  readonly names: ReadonlySet<string>;
}

const contributions = new WeakMap<SidecarFile, Contribution>();

function contributionOf(file: SidecarFile): Contribution {
  const before = contributions.get(file);
  if (before) return before;
  const relations = new Map<Uri, Map<string, OutgoingRelation[]>>();
  const answers = new Map<string, AnnotationRef[]>();
  for (const annotation of file.sidecar.annotations) {
    const from: AnnotationRef = { sidecar: file.uri, annotation };
    for (const { type, target } of annotation.relations) {
      const sidecar = targetSidecar(file.uri, target);
      if (sidecar) push(inFile(relations, sidecar), target.id, { from, type });
    }
    for (const { question } of annotation.answers) push(answers, question.id, from);
  }
  const names = new Set(speakerRefsOf(file.sidecar).map((ref) => ref.id));
  const contribution = { project: file.project, relations, answers, names };
  contributions.set(file, contribution);
  return contribution;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function inFile<T>(map: Map<Uri, Map<string, T[]>>, file: Uri): Map<string, T[]> {
  const inner = map.get(file) ?? new Map<string, T[]>();
  map.set(file, inner);
  return inner;
}

/** Stands for "no project" as a key. */
const nowhere = '' as Uri;

/** The sums over many sidecars, each list by sidecar and then in the order of the file. Never changed once built. */
interface Sums {
  readonly relations: ByFile<OutgoingRelation>;
  readonly answers: ByFile<AnnotationRef>;
  readonly names: ByFile<Uri>;
}

function sumUp(files: Iterable<SidecarFile>): Sums {
  const relations = new Map<Uri, Map<string, OutgoingRelation[]>>();
  const answers = new Map<Uri, Map<string, AnnotationRef[]>>();
  const names = new Map<Uri, Map<string, Uri[]>>();
  for (const file of [...files].sort((a, b) => byCodeUnit(a.uri, b.uri))) {
    const own = contributionOf(file);
    const project = own.project ?? nowhere;
    for (const [sidecar, lists] of own.relations) {
      for (const [id, list] of lists) for (const each of list) push(inFile(relations, sidecar), id, each);
    }
    for (const [id, list] of own.answers) for (const each of list) push(inFile(answers, project), id, each);
    // Names count within a project only: a speaker of a sidecar is local to it.
    if (own.project) for (const id of own.names) push(inFile(names, project), id, file.uri);
  }
  return { relations, answers, names };
}

/** So many files may differ from the sums before they are built anew. */
const maxPatches = 48;

/**
 * The index over all sidecars, immutable: replacing one file's part makes a new index that shares the sums of all the
 * others and is patched at each question, since the files that change are the few that are open in an editor.
 */
export class CorpusIndex {
  readonly #sums: Sums;
  /** Files whose part in the sums no longer counts. */
  readonly #stale: ReadonlySet<Uri>;
  /** What counts in their place. */
  readonly #fresh: Sums;

  private constructor(sums: Sums, stale: ReadonlySet<Uri>, fresh: Sums) {
    this.#sums = sums;
    this.#stale = stale;
    this.#fresh = fresh;
  }

  static of(files: Iterable<SidecarFile>): CorpusIndex {
    return new CorpusIndex(sumUp(files), new Set(), sumUp([]));
  }

  /** `changed` are the files that differ from this index; `all` is how things stand now. */
  update(changed: Iterable<Uri>, all: ReadonlyMap<Uri, SidecarFile>): CorpusIndex {
    const stale = new Set([...this.#stale, ...changed]);
    if (stale.size > maxPatches) return CorpusIndex.of(all.values());
    return new CorpusIndex(this.#sums, stale, sumUp([...stale].flatMap((uri) => all.get(uri) ?? [])));
  }

  relationsTo(sidecar: Uri, id: string): readonly OutgoingRelation[] {
    const own = (sums: Sums) => sums.relations.get(sidecar)?.get(id) ?? [];
    return this.#patched(own(this.#sums), own(this.#fresh), (relation) => relation.from.sidecar);
  }

  answers(project: Uri | undefined, question: string): readonly AnnotationRef[] {
    const own = (sums: Sums) => sums.answers.get(project ?? nowhere)?.get(question) ?? [];
    return this.#patched(own(this.#sums), own(this.#fresh), (answer) => answer.sidecar);
  }

  sidecarsNaming(project: Uri, id: string): readonly Uri[] {
    const own = (sums: Sums) => sums.names.get(project)?.get(id) ?? [];
    return this.#patched(own(this.#sums), own(this.#fresh), (uri) => uri);
  }

  #patched<T>(summed: readonly T[], fresh: readonly T[], sidecarOf: (item: T) => Uri): readonly T[] {
    if (summed.length === 0) return fresh;
    if (this.#stale.size === 0) return summed;
    const kept = summed.filter((item) => !this.#stale.has(sidecarOf(item)));
    if (fresh.length === 0) return kept.length === summed.length ? summed : kept;
    return [...kept, ...fresh].sort((a, b) => byCodeUnit(sidecarOf(a), sidecarOf(b)));
  }
}
