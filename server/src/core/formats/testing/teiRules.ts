import type { XmlElement } from './xmlTree.ts';

/**
 * The part of TEI P5 (4.x) that is written here, from the element specifications of the Guidelines: what may stand in an
 * element, in which order, and which attributes it has beside those that all have.
 */
interface Rule {
  /** Of the names of the children, each with a space behind it. */
  readonly children: RegExp;
  readonly text?: true;
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
}

const empty = /^$/;
const text: Rule = { children: empty, text: true };
const typed: Rule = { ...text, optional: ['type'] };
const personPart = /^((persName|idno|occupation|note) )*$/;
const standOffPart = '(fs|listPerson|listOrg|listBibl|listAnnotation|spanGrp|listRelation)';

const rules: Readonly<Record<string, Rule>> = {
  TEI: { children: /^teiHeader standOff $/, optional: ['xmlns'] },
  teiHeader: { children: /^fileDesc profileDesc $/ },
  fileDesc: { children: /^titleStmt publicationStmt sourceDesc $/ },
  titleStmt: { children: /^(title )+(respStmt )*$/ },
  respStmt: { children: /^(resp )+(name )+$/ },
  publicationStmt: { children: /^authority $/ },
  sourceDesc: { children: /^(bibl )+$/ },
  profileDesc: { children: /^langUsage $/ },
  langUsage: { children: /^(language )+$/ },
  language: { ...text, required: ['ident'] },
  bibl: { children: /^((title|publisher|date|idno|note) )*$/ },
  title: typed,
  resp: text,
  name: typed,
  authority: text,
  publisher: text,
  date: { ...text, optional: ['when'] },
  idno: typed,
  note: { ...typed },
  desc: typed,
  standOff: { children: new RegExp(`^(${standOffPart} )+$`) },
  listPerson: { children: /^((person|personGrp) )+$/ },
  listOrg: { children: /^(org )+$/ },
  listBibl: { children: /^(bibl )+$/ },
  person: { children: personPart },
  personGrp: { children: personPart },
  org: { children: /^((orgName|idno|desc) )*(note )*$/, optional: ['type'] },
  persName: typed,
  orgName: typed,
  occupation: text,
  listAnnotation: { children: /^(annotation )+$/ },
  annotation: { children: /^(note )*$/, required: ['xml:id', 'target'], optional: ['motivation'] },
  spanGrp: { children: /^(span )*$/, optional: ['type'] },
  span: { ...text, optional: ['target'] },
  fs: { children: /^(f )*$/, optional: ['type'] },
  f: { children: /^(symbol |string |vColl )$/, required: ['name'] },
  symbol: { children: empty, required: ['value'] },
  string: text,
  vColl: { children: /^((fs|string) )*$/, optional: ['org'] },
  listRelation: { children: /^(relation )+$/ },
  relation: { children: empty, required: ['name', 'active', 'passive'], optional: ['type'] },
};

const global = new Set(['xml:id', 'xml:lang', 'n', 'ana', 'corresp']);
const closed: Readonly<Record<string, readonly string[]>> = {
  motivation: ['describing', 'identifying', 'commenting', 'classifying'],
  org: ['set', 'bag', 'list'],
};
const pointers = ['target', 'ana', 'corresp', 'active', 'passive'];
const ncName = /^[\p{L}_][\p{L}\p{Nd}\p{Nl}\p{M}._\-·]*$/u;
const pointer = /^[^\s"<>\\^`{|}]+$/u;

/** What is against the rules in an element and all inside it. */
export function teiProblems(element: XmlElement): readonly string[] {
  const { name, uri, attributes, children } = element;
  const rule = rules[name];
  if (!rule || uri !== 'http://www.tei-c.org/ns/1.0') return [`no ${name} of ${uri}`];
  const problems: string[] = [];
  const names = children.map((child) => `${child.name} `).join('');
  if (!rule.children.test(names)) problems.push(`${name} has ${names}`);
  if (!rule.text && element.text.trim() !== '') problems.push(`${name} has text`);
  for (const [key, value] of Object.entries(attributes)) {
    const known = global.has(key) || rule.required?.includes(key) || rule.optional?.includes(key);
    if (!known) problems.push(`${name} has @${key}`);
    if (closed[key] && !closed[key].includes(value)) problems.push(`@${key} is ${value}`);
    if (key === 'xml:id' && !ncName.test(value)) problems.push(`@${key} is ${value}`);
    if (pointers.includes(key) && !value.split(' ').every((each) => pointer.test(each)))
      problems.push(`@${key} is ${value}`);
    if (['type', 'value', 'name'].includes(key) && !/^[^\p{C}\p{Z}]+$/u.test(value))
      problems.push(`@${key} is ${value}`);
  }
  for (const key of rule.required ?? []) if (attributes[key] === undefined) problems.push(`${name} has no @${key}`);
  return [...problems, ...children.flatMap(teiProblems)];
}
