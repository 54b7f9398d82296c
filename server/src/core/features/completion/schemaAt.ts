import { projectSchema } from '../../model/schema/projectSchema.ts';
import { sidecarSchema } from '../../model/schema/sidecarSchema.ts';

export type SchemaNode = Readonly<Record<string, unknown>>;

export type FileKind = 'sidecar' | 'project';

/** The schemas that may hold at a path (`*` for an item of a list), references and alternatives followed. */
export function schemasAt(file: FileKind, path: readonly string[]): readonly SchemaNode[] {
  const root = file === 'sidecar' ? sidecarSchema : projectSchema;
  let nodes = unfold(root, root);
  for (const step of path) nodes = nodes.flatMap((node) => below(node, step).flatMap((next) => unfold(root, next)));
  return nodes;
}

/** The keys that a map at the path may have, in the schema's order. */
export function keysAt(file: FileKind, path: readonly string[]): readonly string[] {
  return [...new Set(schemasAt(file, path).flatMap((node) => Object.keys(object(node.properties) ?? {})))];
}

/** The words that a value at the path may be. */
export function wordsAt(file: FileKind, path: readonly string[]): readonly string[] {
  const found = schemasAt(file, path).flatMap(({ enum: words, const: word }) =>
    Array.isArray(words) ? words.map(String) : word === undefined ? [] : [String(word)],
  );
  return [...new Set(found)];
}

/** The keys that a map at the path has to have. */
export function requiredAt(file: FileKind, path: readonly string[]): readonly string[] {
  const found = schemasAt(file, path).find(({ required }) => Array.isArray(required))?.required;
  return Array.isArray(found) ? found.map(String) : [];
}

/** Whether a value at the path may be a map, a list, or a scalar. */
export function shapesAt(file: FileKind, path: readonly string[]): ReadonlySet<'map' | 'list' | 'scalar'> {
  const shapes = new Set<'map' | 'list' | 'scalar'>();
  for (const { type, enum: words, const: word } of schemasAt(file, path)) {
    const types: readonly unknown[] = Array.isArray(type) ? type : [type];
    if (types.includes('object')) shapes.add('map');
    if (types.includes('array')) shapes.add('list');
    if (types.includes('string') || types.includes('number') || words !== undefined || word !== undefined)
      shapes.add('scalar');
  }
  return shapes;
}

function below(node: SchemaNode, step: string): readonly unknown[] {
  if (step === '*') return [node.items];
  const properties = object(node.properties);
  if (properties && Object.hasOwn(properties, step)) return [properties[step]];
  return [node.additionalProperties];
}

function unfold(root: SchemaNode, value: unknown): readonly SchemaNode[] {
  const node = object(value);
  if (!node) return [];
  if (typeof node.$ref === 'string') return unfold(root, deref(root, node.$ref));
  const options = Array.isArray(node.anyOf) ? node.anyOf : [];
  return options.length > 0 ? options.flatMap((option) => unfold(root, option)) : [node];
}

const deref = (root: SchemaNode, ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, part) => object(at)?.[part], root);

const object = (value: unknown): SchemaNode | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as SchemaNode) : undefined;
