import { isMessage, type Message } from '../messages/message.ts';
import { render } from '../messages/render.ts';
import { projectSchema } from '../model/schema/projectSchema.ts';
import { sidecarSchema } from '../model/schema/sidecarSchema.ts';

/**
 * What the schema says about a key, as Markdown; undefined where it says nothing. `path` leads to the key from the
 * top, `*` standing for an item of a list.
 */
export function keyDescription(
  file: 'sidecar' | 'project',
  path: readonly string[],
  locale: string,
): string | undefined {
  const root = file === 'sidecar' ? sidecarSchema : projectSchema;
  const message = describe(root, root, path, 0);
  return message && render(message, locale, 'markdown');
}

function describe(root: unknown, schema: unknown, path: readonly string[], depth: number): Message | undefined {
  const node = object(schema);
  if (!node || depth > 40) return undefined;
  if (typeof node.$ref === 'string') {
    const behind = describe(root, deref(root, node.$ref), path, depth + 1);
    // A description beside the reference speaks of this place, the one behind it of the type.
    return path.length === 0 && isMessage(node.description) ? node.description : behind;
  }
  const [step, ...rest] = path;
  if (step === undefined) {
    return isMessage(node.description) ? node.description : undefined;
  }
  const next =
    step === '*'
      ? [node.items]
      : [ownOf(object(node.properties), step) ?? patternOf(node, step) ?? node.additionalProperties];
  for (const child of next) {
    const message = describe(root, child, rest, depth + 1);
    if (message) return message;
  }
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const options = node[key];
    for (const option of Array.isArray(options) ? options : []) {
      const message = describe(root, option, path, depth + 1);
      if (message) return message;
    }
  }
  return undefined;
}

function patternOf(node: Readonly<Record<string, unknown>>, key: string): unknown {
  for (const [pattern, schema] of Object.entries(object(node.patternProperties) ?? {})) {
    if (new RegExp(pattern, 'u').test(key)) return schema;
  }
  return undefined;
}

function deref(root: unknown, ref: string): unknown {
  if (!ref.startsWith('#/')) return undefined;
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => ownOf(object(at), part.replaceAll('~1', '/').replaceAll('~0', '~')), root);
}

/** Keys come from people's files: `constructor` is one like any other. */
const ownOf = (node: Readonly<Record<string, unknown>> | undefined, key: string): unknown =>
  node && Object.hasOwn(node, key) ? node[key] : undefined;

const object = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
