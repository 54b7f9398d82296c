import type { Uri } from '../model/uri.ts';
import type { Finding } from '../rules/rule.ts';

/** Sorted once for as long as the findings hold; thousands of annotations of a book ask for theirs. */
const sorted = new WeakMap<readonly Finding[], ReadonlyMap<Uri, ReadonlyMap<string, readonly Finding[]>>>();

/** Which of some findings concern an annotation, by its sidecar and id. */
export function findingsByAnnotation(
  findings: readonly Finding[],
): (sidecar: Uri, annotation: string) => readonly Finding[] {
  const known = sorted.get(findings) ?? sort(findings);
  sorted.set(findings, known);
  return (sidecar, annotation) => known.get(sidecar)?.get(annotation) ?? [];
}

function sort(findings: readonly Finding[]): ReadonlyMap<Uri, ReadonlyMap<string, readonly Finding[]>> {
  const files = new Map<Uri, Map<string, Finding[]>>();
  for (const finding of findings) {
    const { sidecar, annotation } = finding;
    if (sidecar === undefined || annotation === undefined) continue;
    const file = files.get(sidecar) ?? new Map<string, Finding[]>();
    files.set(sidecar, file);
    const list = file.get(annotation);
    if (list) list.push(finding);
    else file.set(annotation, [finding]);
  }
  return files;
}
