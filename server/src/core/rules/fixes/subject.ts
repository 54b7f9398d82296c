import type { Action, AnnotationTarget } from '../../editing/action.ts';
import type { Message } from '../../messages/message.ts';
import { spansOf } from '../../model/anchor.ts';
import type { Annotation } from '../../model/annotation.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Node } from '../../model/tree.ts';
import type { Operation, Path } from '../../sidecar/edit/operation.ts';
import { pathAt } from '../../sidecar/nodeAt.ts';
import { displayName, speakerOf } from '../../workspace/scope.ts';
import type { ArticleFile, ProjectFile, Reading, SidecarFile, Snapshot } from '../../workspace/snapshot.ts';
import type { Change, Fix } from '../fix.ts';
import type { Finding } from '../rule.ts';

/** A finding with what fixes look at. */
export interface Subject {
  readonly snapshot: Snapshot;
  readonly finding: Finding;
  /** The sidecar or project file whose entry it is about. */
  readonly file: SidecarFile | ProjectFile;
  readonly sidecar: SidecarFile | undefined;
  readonly project: ProjectFile | undefined;
  readonly root: Node | undefined;
  readonly article: ArticleFile | undefined;
  readonly annotation: Annotation | undefined;
  readonly reading: Reading | undefined;
  /** Names the annotation for actions; undefined where its id does not (none, or one that another has before it). */
  readonly at: AnnotationTarget | undefined;
}

/** What makes the fixes of one rule; the likeliest first. */
export type Fixer = (subject: Subject) => readonly Fix[];

/** Undefined for findings about the article file itself. */
export function subjectOf(snapshot: Snapshot, finding: Finding): Subject | undefined {
  if (finding.sidecar === undefined) return undefined;
  const sidecar = snapshot.sidecars.get(finding.sidecar);
  const project = snapshot.projects.get(finding.sidecar);
  const file = sidecar ?? project;
  if (!file) return undefined;
  const { entry } = finding;
  // By its place: the id may be missing, or given twice.
  const annotation = entry && sidecar?.sidecar.annotations.find(({ span }) => contains(span, entry));
  const article = sidecar && snapshot.articles.get(sidecar.article);
  const there = annotation && article?.readings.get(finding.sidecar)?.[annotation.index];
  const named = annotation && sidecar?.sidecar.byId.get(annotation.id) === annotation;
  return {
    snapshot,
    finding,
    file,
    sidecar,
    project,
    root: 'sidecar' in file ? file.sidecar.root : file.project.root,
    article,
    annotation,
    reading: there?.annotation === annotation ? there : undefined,
    at: annotation && named ? { sidecar: file.uri, annotation: annotation.id } : undefined,
  };
}

/** The spans of the annotation in its article; empty where it has no place there. */
export const placesOf = ({ reading }: Subject): readonly Span[] => (reading && spansOf(reading.anchor)) ?? [];

export const nameIn = ({ snapshot, file }: Subject, id: string): string =>
  displayName(speakerOf(snapshot, file.uri, id), id);

export const act = (title: Message, action: Action, more: Omit<Fix, 'title' | 'change'> = {}): Fix => ({
  title,
  change: { type: 'action', action },
  ...more,
});

/** A fix by operations on the file that the finding is about. */
export const operate = (
  { file }: Subject,
  title: Message,
  operations: readonly Operation[],
  more: Omit<Fix, 'title' | 'change' | 'asks'> = {},
): Fix => ({ title, change: inFile(file.uri, operations), ...more });

export const inFile = (uri: SidecarFile['uri'], operations: readonly Operation[]): Change => ({
  type: 'operations',
  files: [{ uri, operations }],
});

/** The way from the root to what stands at an offset of the file: on a key, to its value. */
export const pathTo = (root: Node | undefined, offset: number): Path =>
  pathAt(root, offset)
    .slice(1)
    .flatMap(({ key, index }) => key?.text ?? index ?? []);

/** Whether two places are the same. */
export const isSame = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && a.start === b?.start && a.end === b.end;
