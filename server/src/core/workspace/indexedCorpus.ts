import type { Annotation } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { Uri } from '../model/uri.ts';
import type { AnnotationRef, Corpus, ResolvedRelation } from './corpus.ts';
import { type CorpusIndex, targetSidecar } from './corpusIndex.ts';
import type { ProjectFile, SidecarFile } from './snapshot.ts';
import { speakerRefsBetween } from './speakerRefs.ts';

/** The corpus of one snapshot: the index, looked up in the files of that snapshot. */
export class IndexedCorpus implements Corpus {
  readonly #index: CorpusIndex;
  readonly #sidecars: ReadonlyMap<Uri, SidecarFile>;
  readonly #projects: ReadonlyMap<Uri, ProjectFile>;
  /** Every claim of a project may ask about one question, so its answers are put together once. */
  readonly #answers = new Map<string, readonly AnnotationRef[]>();

  constructor(index: CorpusIndex, sidecars: ReadonlyMap<Uri, SidecarFile>, projects: ReadonlyMap<Uri, ProjectFile>) {
    this.#index = index;
    this.#sidecars = sidecars;
    this.#projects = projects;
  }

  resolve(from: Uri, target: Annotation['relations'][number]['target']): AnnotationRef | undefined {
    const sidecar = targetSidecar(from, target);
    return sidecar && this.#find(sidecar, target.id);
  }

  incoming(sidecar: Uri, id: string): readonly ResolvedRelation[] {
    const relations = this.#index.relationsTo(sidecar, id);
    if (relations.length === 0) return [];
    const to = this.#find(sidecar, id);
    return to ? relations.map(({ from, type }) => ({ from, to, type })) : [];
  }

  answers(project: Uri | undefined, question: string): readonly AnnotationRef[] {
    const key = `${project ?? ''}#${question}`;
    const before = this.#answers.get(key);
    if (before) return before;
    const answers = this.#index.answers(project, question);
    this.#answers.set(key, answers);
    return answers;
  }

  usesProjectSpeaker(project: Uri, id: string): boolean {
    return this.sidecarsNaming(project, id).length > 0 || namedBySpeakers(this.#projects.get(project)?.project, id);
  }

  sidecarsNaming(project: Uri, id: string): readonly Uri[] {
    return this.#index.sidecarsNaming(project, id);
  }

  #find(sidecar: Uri, id: string): AnnotationRef | undefined {
    const annotation = this.#sidecars.get(sidecar)?.sidecar.byId.get(id);
    return annotation && { sidecar, annotation };
  }
}

/** Another speaker of the project file may be affiliated with it, or perhaps be it. */
const namedBySpeakers = (project: Project | undefined, id: string): boolean =>
  project !== undefined && speakerRefsBetween(project.speakers.values()).some((ref) => ref.id === id);
