import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemas } from '../src/core/model/schema.ts';
import { readProject } from '../src/core/sidecar/readProject.ts';
import { readSidecar } from '../src/core/sidecar/readSidecar.ts';

const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');

const examples = [...page.matchAll(/```yaml\n(.*?)```/gsu)].map((match) => match[1] ?? '');

interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: unknown;
}

const sidecar: Schema & { readonly $defs: Readonly<Record<string, Schema>> } = JSON.parse(
  JSON.stringify(schemas['sidecar.schema.json']),
);
const project: Schema = JSON.parse(JSON.stringify(schemas['project.schema.json']));

/** The map inside a schema that also takes a single value or a list of them. */
const mapIn = (schema: Schema | undefined): Schema | undefined =>
  schema?.properties ? schema : [...(schema?.anyOf ?? []), schema?.items].map((s) => s && mapIn(s)).find(Boolean);

const { annotation, speaker, selector, evidence } = sidecar.$defs;
const key = (schema: Schema | undefined, name: string): Schema | undefined => schema?.properties?.[name];

const tables: readonly (readonly [string, Schema | undefined])[] = [
  ['A sidecar', sidecar],
  ['`article`', key(sidecar, 'article')],
  ['An entry of `speakers`', speaker],
  ['An entry of `annotations`', annotation],
  ['`exact` and its pieces, `cue` and `mention`, in their long form', selector],
  ['A hop of `via` in its long form', mapIn(key(annotation, 'via'))],
  ['`said`', key(annotation, 'said')],
  ['An entry of `evidence` in its long form', evidence],
  ['An entry of `relations`', mapIn(key(annotation, 'relations'))],
  ['An entry of `review`', mapIn(key(annotation, 'review'))],
  ['The project file', project],
  ['An entry of `kinds`', key(project, 'kinds')?.additionalProperties as Schema],
  ['`suggest`', key(project, 'suggest')],
];

function cell({ description = '', enum: values = [] }: Schema): string {
  const named = values.every((value) => description.includes(`\`${value}\``));
  const list = named ? '' : ` One of ${values.map((value) => `\`${value}\``).join(', ')}.`;
  return `${description}${list}`.replaceAll('|', '\\|');
}

const table = ([title, schema]: readonly [string, Schema | undefined]): string =>
  `### ${title}\n\n| key | means |\n| --- | --- |\n${Object.entries(schema?.properties ?? {})
    .map(([name, property]) => `| \`${name}\` | ${cell(property)} |\n`)
    .join('')}`;

describe('docs/format.md', () => {
  it.each(examples.map((text, i) => [i + 1, text] as const))('example %i reads without a problem', (_, text) => {
    const read = text.startsWith('# isnad.yaml') ? readProject : readSidecar;
    expect(read(text).problems).toEqual([]);
  });

  it('has examples, and each passage of a quoted article is found in it', () => {
    expect(examples.length).toBeGreaterThan(15);
    for (const match of page.matchAll(/^> ([^\n]*)\n\n```yaml\n(.*?)```/gmsu)) {
      const [, article = '', text = ''] = match;
      for (const { id, selector: at, cue, mention } of readSidecar(text).annotations) {
        for (const words of [...at.pieces, ...(cue?.pieces ?? []), ...(mention?.pieces ?? [])]) {
          expect(article, id).toContain(words);
        }
      }
    }
  });

  // `npx vitest run -u server/test/formatDocs.test.ts` writes them anew.
  it('lists every key as the schema describes it', async () => {
    const [head, , tail] = page.split(/(?<=<!-- every key.* -->\n)|(?=<!-- end -->\n)/u);
    await expect(`${head}\n${tables.map(table).join('\n')}\n${tail}`).toMatchFileSnapshot('../../docs/format.md');
  });
});
