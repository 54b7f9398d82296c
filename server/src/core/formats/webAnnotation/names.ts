import { parseTarget } from '../../sidecar/readParts.ts';
import { resolvePath } from '../rows/resolvePath.ts';
import type { Iris } from './iris.ts';
import type { Name, Names } from './lens.ts';

/** The surroundings in which ids of a sidecar mean something. Paths are relative to the folder that is exported. */
export interface Scope {
  readonly iris: Iris;
  readonly article: string;
  readonly layer: string | undefined;
  /** The file that a speaker is defined in; for one whom nobody defined, any. */
  readonly definedIn: (speaker: string) => string;
  /** The file that asks the questions. */
  readonly questions: string;
}

/** Ids of one sidecar as IRIs, and back. */
export function namesIn({ iris, article, layer, definedIn, questions }: Scope): Names {
  const keyed = (key: string, file: (id: string) => string): Name => ({
    out: (id) => iris.within(file(id), key, id),
    in(iri) {
      const [root, name, id, ...more] = iris.parts(iri)?.fragment ?? [];
      return root === '' && name === key && more.length === 0 ? id : undefined;
    },
  });
  const annotation = (path: string, of: string | undefined, id: string): string => iris.annotation(path, of, id);
  return {
    speaker: keyed('speakers', definedIn),
    question: keyed('questions', () => questions),
    annotation: {
      out: (id) => annotation(article, layer, id),
      in(iri) {
        const found = annotationAt(iris, iri);
        return found && found.path === article && found.layer === layer ? found.id : undefined;
      },
    },
    target: {
      out(text) {
        const target = parseTarget(text);
        if (target.path === undefined) return annotation(article, target.layer ?? layer, target.id);
        const path = resolvePath(article, target.path);
        return path === undefined ? undefined : annotation(path, target.layer, target.id);
      },
      in(iri) {
        const found = annotationAt(iris, iri);
        if (!found) return undefined;
        if (found.path === article && found.layer === layer) return found.id;
        const id = found.layer === undefined ? found.id : `${found.layer}/${found.id}`;
        return `${relative(article, found.path)}#${id}`;
      },
    },
  };
}

/** The annotation that an IRI names, taken apart. */
export function annotationAt(
  iris: Iris,
  iri: string,
): { readonly path: string; readonly layer?: string; readonly id: string } | undefined {
  const parts = iris.parts(iri);
  const [first, second, ...more] = parts?.fragment ?? [];
  if (!parts || first === undefined || first === '' || more.length > 0) return undefined;
  return second === undefined ? { path: parts.path, id: first } : { path: parts.path, layer: first, id: second };
}

/** The path that leads from the folder of `from` to `to`. */
function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
