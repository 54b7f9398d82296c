import type { Annotation } from '../model/annotation.ts';
import { baseName } from '../model/uri.ts';
import type { Path } from '../sidecar/edit/operation.ts';
import type { ArticleFile, Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { AnnotationTarget } from './action.ts';
import { readable } from './editFile.ts';
import { type Refused, refuse } from './refused.ts';

/** An annotation that may be edited. */
export interface Found {
  readonly file: SidecarFile;
  readonly annotation: Annotation;
  /** Of its entry in the file, or of a key in the entry. */
  path(...keys: readonly (string | number)[]): Path;
  /** Undefined where the sidecar stands beside no article. */
  readonly article: ArticleFile | undefined;
  readonly reading: Reading | undefined;
}

/** The one annotation that a target names; refused where there is none, where there are two, or in a broken file. */
export function findAnnotation(snapshot: Snapshot, at: AnnotationTarget): Found | Refused {
  const file = snapshot.sidecars.get(at.sidecar);
  const name = baseName(at.sidecar);
  if (!file) return refuse('editing.refused.no-file', { file: name });
  const refusal = readable(snapshot, at.sidecar);
  if (refusal) return refusal;
  const named = file.sidecar.annotations.filter(({ id }) => id !== '' && id === at.annotation);
  const [annotation, second] = named;
  if (!annotation) return refuse('editing.refused.no-annotation', { file: name, id: at.annotation });
  if (second) return refuse('editing.refused.duplicate-id', { file: name, id: at.annotation });
  const article = snapshot.articles.get(file.article);
  const reading = article?.readings.get(file.uri)?.find((each) => each.annotation === annotation);
  const path: Found['path'] = (...keys) => ['annotations', annotation.index, ...keys];
  return { file, annotation, path, article, reading };
}
