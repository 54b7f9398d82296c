import { projectSchema } from '../../model/schema/projectSchema.ts';
import { sidecarSchema } from '../../model/schema/sidecarSchema.ts';
import type { Path } from './operation.ts';

export type YamlFile = 'sidecar' | 'project';

/** Maps whose keys people choose, or whose order in the schema says nothing. */
const unordered: ReadonlySet<string | number> = new Set(['waive', 'rules']);

/** The keys of the map at `path` in the order in which they are written; empty where new ones go to the end. */
export function keyOrder(path: Path, file: YamlFile): readonly string[] {
  const last = path.at(-1);
  if (last !== undefined && unordered.has(last)) return [];
  // Indexes are alike; the few shapes of paths that are left are looked up once.
  const steps = path.map((step) => (typeof step === 'number' ? '-' : step));
  if (steps.length > 1 && (steps[0] === 'speakers' || steps[0] === 'kinds')) steps[1] = '*';
  const name = `${file} ${steps.join(' ')}`;
  let order = known.get(name);
  if (!order) {
    const root: unknown = file === 'sidecar' ? sidecarSchema : projectSchema;
    order = Object.keys(properties(steps.reduce<readonly unknown[]>((at, step) => below(root, at, step), [root])));
    // Keys of the file itself are in its paths: they must not fill the memory.
    if (known.size < 500) known.set(name, order);
  }
  return order;
}

const known = new Map<string, readonly string[]>();

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const own = (object: Json, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** The schemas that may hold one step further down. */
function below(root: unknown, schemas: readonly unknown[], step: string): readonly unknown[] {
  return schemas
    .flatMap((schema) => alternatives(root, schema))
    .flatMap((schema): unknown[] => {
      if (step === '-') return 'items' in schema ? [schema.items] : [];
      const found = isObject(schema.properties) ? own(schema.properties, step) : undefined;
      return [found ?? schema.additionalProperties];
    })
    .flatMap((schema) => alternatives(root, schema));
}

function alternatives(root: unknown, schema: unknown): readonly Json[] {
  if (!isObject(schema)) return [];
  const { $ref: ref, anyOf } = schema;
  if (typeof ref === 'string') {
    return alternatives(
      root,
      ref
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (isObject(at) ? own(at, key) : undefined), root),
    );
  }
  return Array.isArray(anyOf) ? anyOf.flatMap((one) => alternatives(root, one)) : [schema];
}

function properties(schemas: readonly unknown[]): Json {
  for (const schema of schemas) {
    if (isObject(schema) && isObject(schema.properties)) return schema.properties;
  }
  return {};
}

/**
 * Where a key goes among others: behind the last of those that come before it in the order, else before the first that
 * comes after it. Keys that the order does not know go to the end.
 */
export function placeOf(key: string, keys: readonly string[], order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return keys.length;
  let later = -1;
  for (let at = keys.length - 1; at >= 0; at--) {
    const other = order.indexOf(keys[at] ?? '');
    if (other >= 0 && other < rank) return at + 1;
    if (other > rank) later = at;
  }
  return later < 0 ? keys.length : later;
}
