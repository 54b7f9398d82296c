import { type Cas, type CasStructure, isStrings, isStructures } from '../cas/structure.ts';
import { openTag, xmlText } from '../xml.ts';

/**
 * A CAS as XMI 2.0, the way UIMA writes it: a namespace a package of types, references by `xmi:id`, lists of
 * references as one attribute, lists of texts as elements. One structure a line.
 */
export function writeXmi(cas: Cas): string {
  const prefixes = new Map<string, string>([['uima.cas', 'cas']]);
  for (const { type } of cas.structures) {
    const name = packageOf(type);
    if (!prefixes.has(name)) prefixes.set(name, prefixFor(name, new Set(prefixes.values())));
  }
  const namespaces = [...prefixes].map(([name, prefix]) => [
    `xmlns:${prefix}`,
    `http:///${name.replaceAll('.', '/')}.ecore`,
  ]);
  const root = openTag('xmi:XMI', {
    'xmlns:xmi': 'http://www.omg.org/XMI',
    ...Object.fromEntries(namespaces),
    'xmi:version': '2.0',
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `${root}>`,
    '<cas:NULL xmi:id="0"/>',
    ...cas.structures.map((structure) => element(structure, prefixes)),
    `${openTag('cas:View', { sofa: cas.sofa.id, members: cas.members.map(({ id }) => id).join(' ') })}/>`,
    '</xmi:XMI>\n',
  ].join('\n');
}

const packageOf = (type: string): string => type.slice(0, type.lastIndexOf('.'));

/** The last name of the package but for `type`, which says nothing; with a number where another has it. */
function prefixFor(name: string, taken: ReadonlySet<string>): string {
  const names = name.split('.');
  const own = names.findLast((each) => each !== 'type') ?? 'type';
  let prefix = own;
  for (let i = 2; taken.has(prefix) || prefix === 'xmi'; i++) prefix = `${own}${i}`;
  return prefix;
}

function element({ id, type, features }: CasStructure, prefixes: ReadonlyMap<string, string>): string {
  const name = `${prefixes.get(packageOf(type))}:${type.slice(type.lastIndexOf('.') + 1)}`;
  const attributes: Record<string, string | number> = { 'xmi:id': id };
  const children: string[] = [];
  for (const [feature, value] of features) {
    if (isStrings(value)) children.push(...value.map((text) => `<${feature}>${xmlText(text)}</${feature}>`));
    else if (isStructures(value)) attributes[feature] = value.map((each) => each.id).join(' ');
    else attributes[feature] = typeof value === 'object' ? value.id : value;
  }
  const tag = openTag(name, attributes);
  return children.length > 0 ? `${tag}>${children.join('')}</${name}>` : `${tag}/>`;
}
