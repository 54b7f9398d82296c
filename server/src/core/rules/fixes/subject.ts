import type { Action, AnnotationTarget } from '../../editing/action.ts';
import type { Message } from '../../messages/message.ts';
import { spansOf } from '../../model/anchor.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Sidecar } from '../../model/sidecar.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Node } from '../../model/tree.ts';
import type { Uri } from '../../model/uri.ts';
import type { Operation, Path } from '../../sidecar/edit/operation.ts';
import { pathAt } from '../../sidecar/nodeAt.ts';
import { firstIndex } from '../../text/firstIndex.ts';
import { displayName, speakerOf } from '../../workspace/scope.ts';
import type { ArticleFile, ProjectFile, Reading, SidecarFile, Snapshot } from '../../workspace/snapshot.ts';
import type { Change, Fix } from '../fix.ts';
import type { Finding } from '../rule.ts';

/** What fixes look at: a place of a sidecar or project file, and the annotation there. */
export interface Entry {
  readonly snapshot: Snapshot;
  readonly file: SidecarFile | ProjectFile;
  readonly sidecar: SidecarFile | undefined;
  readonly project: ProjectFile | undefined;
  readonly root: Node | undefined;
  readonly article: ArticleFile | undefined;
  readonly annotation: Annotation | undefined;
  readonly reading: Reading | undefined;
  /** Names the annotation for actions; undefined where its id names none or several. */
  readonly at: AnnotationTarget | undefined;
}

export interface Subject extends Entry {
  readonly finding: Finding;
}

/** What makes the fixes of one rule; the likeliest first. */
export type Fixer = (subject: Subject) => readonly Fix[];

/** Undefined for findings about the article file itself. */
export function subjectOf(snapshot: Snapshot, finding: Finding): Subject | undefined {
  const entry = finding.sidecar === undefined ? undefined : entryAt(snapshot, finding.sidecar, finding.entry);
  return entry && { ...entry, finding };
}

/** A place of a sidecar or project file; undefined where there is no such file. */
export function entryAt(snapshot: Snapshot, uri: Uri, span: Span | undefined): Entry | undefined {
  const sidecar = snapshot.sidecars.get(uri);
  const project = snapshot.projects.get(uri);
  const file = sidecar ?? project;
  if (!file) return undefined;
  // By its place: the id may be missing, or given twice.
  const annotation = span && sidecar && annotationAround(sidecar.sidecar.annotations, span);
  const article = sidecar && snapshot.articles.get(sidecar.article);
  const there = annotation && article?.readings.get(uri)?.[annotation.index];
  const named = annotation?.id && sidecar ? !givenTwice(sidecar.sidecar).has(annotation.id) : false;
  return {
    snapshot,
    file,
    sidecar,
    project,
    root: (sidecar?.sidecar ?? project?.project)?.root,
    article,
    annotation,
    reading: there?.annotation === annotation ? there : undefined,
    at: annotation && named ? { sidecar: uri, annotation: annotation.id } : undefined,
  };
}

/** Entries stand in the order of the file. */
function annotationAround(annotations: readonly Annotation[], span: Span): Annotation | undefined {
  const behind = firstIndex(annotations.length, (i) => (annotations[i]?.span.start ?? 0) > span.start);
  const found = annotations[behind - 1];
  return found && contains(found.span, span) ? found : undefined;
}

const twice = new WeakMap<Sidecar, ReadonlySet<string>>();

/** The ids that more than one annotation has. */
function givenTwice(sidecar: Sidecar): ReadonlySet<string> {
  const before = twice.get(sidecar);
  if (before) return before;
  const ids = new Set<string>();
  for (const annotation of sidecar.annotations) {
    if (sidecar.byId.get(annotation.id) !== annotation) ids.add(annotation.id);
  }
  twice.set(sidecar, ids);
  return ids;
}

/** The spans of the annotation in its article; empty where it has no place there. */
export const placesOf = ({ reading }: Entry): readonly Span[] => (reading && spansOf(reading.anchor)) ?? [];

export const nameIn = ({ snapshot, file }: Entry, id: string): string =>
  displayName(speakerOf(snapshot, file.uri, id), id);

export const act = (title: Message, action: Action, more: Omit<Fix, 'title' | 'change'> = {}): Fix => ({
  title,
  change: { type: 'action', action },
  ...more,
});

/** A fix by operations on the file that the finding is about. */
export const operate = (
  { file }: Entry,
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
