import { render } from '../messages/render.ts';
import type { Annotation } from '../model/annotation.ts';
import type { SidecarFile, Snapshot } from './snapshot.ts';

/** What the kind of an annotation is called: as the project file labels it, else in the language of the client. */
export function kindLabel(snapshot: Snapshot, file: SidecarFile, annotation: Annotation, locale: string): string {
  const { kind, base } = annotation;
  const project = file.project && snapshot.projects.get(file.project)?.project;
  const label = project ? project.kinds.get(kind)?.label : undefined;
  return label || (kind === base ? render({ id: `kind.${base}` }, locale) : kind);
}
