import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

/** The W3C's tests of Web Annotation (w3c/web-annotation-tests), where somebody has put them beside the project. */
export const suiteFolder =
  process.env.WEB_ANNOTATION_TESTS ??
  fileURLToPath(new URL('../../../../shared/formats/web-annotation-tests', import.meta.url));

export const isSuiteThere = (): boolean => existsSync(join(suiteFolder, 'definitions'));

/** How `$ref` counts: alone, as in draft 4, or together with the keywords beside it, which is stricter. */
export type Reading = 'draft-04' | 'strict';

/** One assertion of the suite, by its path in it. */
export interface Assertion {
  readonly path: string;
  /** What is wrong; undefined where nothing is. */
  check(value: unknown): string | undefined;
}

export function assertions(list: string, reading: Reading): readonly Assertion[] {
  return JSON.parse(readFileSync(join(suiteFolder, list), 'utf8')).assertions.map((path: string) =>
    assertion(path, reading),
  );
}

const known = new Map<string, Assertion>();

export function assertion(path: string, reading: Reading): Assertion {
  const key = `${reading} ${path}`;
  let found = known.get(key);
  if (!found) {
    let validate: ValidateFunction | undefined;
    found = {
      path,
      check(value) {
        validate ??= ajvOf(reading).compile(upgraded(read(path), reading));
        return validate(value) ? undefined : `${path}: ${ajvOf(reading).errorsText(validate.errors)}`;
      },
    };
    known.set(key, found);
  }
  return found;
}

/** Sample files of the suite, by name. */
export const samples = (kind: 'correct' | 'incorrect'): readonly (readonly [string, string])[] =>
  readdirSync(join(suiteFolder, 'tools/samples', kind))
    .sort()
    .map((name) => [name, readFileSync(join(suiteFolder, 'tools/samples', kind, name), 'utf8')]);

const ajvs = new Map<Reading, Ajv>();

function ajvOf(reading: Reading): Ajv {
  let ajv = ajvs.get(reading);
  if (!ajv) {
    ajv = new Ajv({ strict: false, allErrors: false, logger: false });
    formats.default(ajv);
    for (const name of readdirSync(join(suiteFolder, 'definitions'))) {
      ajv.addSchema(upgraded(read(`definitions/${name}`), reading), name);
    }
    ajvs.set(reading, ajv);
  }
  return ajv;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(suiteFolder, path), 'utf8'));

/** A schema of draft 4 as one of draft 7. */
function upgraded(schema: unknown, reading: Reading, root = true): object {
  return up(schema, reading, root) as object;
}

function up(schema: unknown, reading: Reading, root: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((each) => up(each, reading, false));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => key !== '$schema' && !(root && key === 'id'));
  const ref = entries.find(([key, value]) => key === '$ref' && typeof value === 'string');
  const kept = ref && reading === 'draft-04' ? [ref] : entries;
  const made: Record<string, unknown> = Object.fromEntries(kept.map(([key, each]) => [key, up(each, reading, false)]));
  if (made.exclusiveMinimum === true) {
    made.exclusiveMinimum = made.minimum;
    delete made.minimum;
  }
  return made;
}
