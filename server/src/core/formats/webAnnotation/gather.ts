import type { ImportProblem } from '../importing/imported.ts';
import { isMap, type Json, type JsonMap, listOf, own, textOf } from '../json.ts';

export interface Gathered {
  readonly annotations: readonly JsonMap[];
  /** Collections that tell of the sidecars they were made from. */
  readonly collections: readonly JsonMap[];
  readonly problems: readonly ImportProblem[];
}

/** Keys under which annotations are: of collections and pages, of JSON-LD, of what Hypothesis exports. */
const containers = ['first', 'items', '@graph', 'annotations', 'rows'] as const;

/** Lists in lists of pages: deeper is no file of annotations. */
const maxDepth = 16;

/** All annotations of a file, whatever they are put into. */
export function gather(value: Json): Gathered {
  const annotations: JsonMap[] = [];
  const collections: JsonMap[] = [];
  const problems: ImportProblem[] = [];
  const visit = (at: Json, depth: number): void => {
    if (Array.isArray(at) && depth < maxDepth) {
      for (const item of at) visit(item, depth + 1);
      return;
    }
    if (isMap(at) && isAnnotation(at)) {
      annotations.push(at);
      return;
    }
    const holds = isMap(at) ? containers.filter((key) => own(at, key) !== undefined) : [];
    if (!isMap(at) || holds.length === 0 || depth >= maxDepth) {
      const id = textOf(own(at, 'id')) ?? textOf(at);
      problems.push({ ...(id === undefined ? {} : { source: id }), message: { id: 'formats.import.not-annotation' } });
      return;
    }
    if (own(at, 'sidecars') !== undefined) collections.push(at);
    const next = textOf(own(at, 'next'));
    if (next !== undefined) problems.push({ message: { id: 'formats.import.other-page', args: { url: next } } });
    for (const key of holds) {
      const held = own(at, key) ?? null;
      if (key === 'first' && typeof held === 'string') {
        problems.push({ message: { id: 'formats.import.other-page', args: { url: held } } });
      } else visit(held, depth + 1);
    }
  };
  visit(value, 0);
  return { annotations, collections, problems };
}

/** Some tools leave the type out, none the target. */
const isAnnotation = (at: JsonMap): boolean =>
  own(at, 'target') !== undefined ||
  listOf(own(at, 'type') ?? own(at, '@type')).some((type) => type === 'Annotation' || type === 'oa:Annotation');
