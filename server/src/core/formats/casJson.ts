import { buildCas } from './cas/buildCas.ts';
import { type Cas, type CasStructure, initialView, isStrings, isStructures } from './cas/structure.ts';
import { borrowedTypes, type CasType, typeSystem } from './cas/typeSystem.ts';
import type { Format } from './format.ts';
import { layerFiles } from './layerFiles.ts';

const extension = '.cas.json';

/**
 * UIMA CAS JSON 0.4, after the draft specification of Apache UIMA (uima-uimaj-io-jsoncas): the types, then the feature
 * structures by id with the text first, then the view. `%ID` and `%TYPE` come first in a structure, `@` marks
 * references, arrays are structures of their own. `begin` and `end` are UTF-16 code units; the draft leaves a header
 * that says so open, and its implementations count that way without one.
 */
export const casJson: Format = {
  id: 'cas-json',
  extension,
  export: {
    kind: 'files',
    open: () => ({
      article: (document, losses) =>
        layerFiles(document, extension, (layer) => write(buildCas(document, layer, losses))),
      finish: () => [],
    }),
  },
};

/** One structure a line: to be read and compared by people too. */
function write(cas: Cas): string {
  const structures: string[] = [];
  let next = cas.structures.length + 1;
  for (const structure of cas.structures) {
    const arrays: Json[] = [];
    const features: [string, Json][] = [];
    for (const [name, value] of structure.features) {
      if (isStructures(value) || isStrings(value)) {
        features.push([`@${name}`, next]);
        arrays.push(arrayOf(value, next));
        next++;
      } else if (typeof value === 'object') features.push([`@${name}`, value.id]);
      else features.push([name, value]);
    }
    const lines = [{ '%ID': structure.id, '%TYPE': structure.type, ...Object.fromEntries(features) }, ...arrays];
    structures.push(...lines.map((line) => JSON.stringify(line)));
  }
  const types = [...borrowedTypes, ...typeSystem].map((type) => `"${type.name}": ${JSON.stringify(describe(type))}`);
  const view = { '%SOFA': cas.sofa.id, '%MEMBERS': cas.members.map(({ id }) => id) };
  return [
    '{',
    `"%TYPES": {\n${types.join(',\n')}\n},`,
    `"%FEATURE_STRUCTURES": [\n${structures.join(',\n')}\n],`,
    `"%VIEWS": {\n"${initialView}": ${JSON.stringify(view)}\n}`,
    '}\n',
  ].join('\n');
}

type Json = string | number | { readonly [key: string]: unknown };

const arrayOf = (values: readonly CasStructure[] | readonly string[], id: number): Json =>
  isStructures(values)
    ? { '%ID': id, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': values.map((each) => each.id) }
    : { '%ID': id, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': values };

function describe({ name, supertype, description, features }: CasType): Json {
  const described = features.map(({ name: feature, range, element, description: text }): [string, Json] => [
    feature,
    {
      '%NAME': feature,
      '%RANGE': range,
      ...(element === undefined ? {} : { '%ELEMENT_TYPE': element }),
      '%DESCRIPTION': text,
    },
  ]);
  return { '%NAME': name, '%SUPER_TYPE': supertype, '%DESCRIPTION': description, ...Object.fromEntries(described) };
}
