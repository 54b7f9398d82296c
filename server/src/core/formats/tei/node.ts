import { isIllegal, openTag, xmlText } from '../xml.ts';

/** An element, with text or elements inside, never both: so that white space between elements means nothing. */
export interface Node {
  readonly name: string;
  readonly attributes: Attributes;
  readonly content: string | readonly Node[];
}

/** Those that are undefined or empty are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export const node = (
  name: string,
  attributes: Attributes = {},
  content: string | readonly (Node | undefined)[] = [],
): Node => ({
  name,
  attributes,
  content: typeof content === 'string' ? content : content.filter((each) => each !== undefined),
});

/** The element where it has something to say. */
export const maybe = (name: string, attributes: Attributes, content: string | undefined): Node | undefined =>
  content === undefined || content === '' ? undefined : node(name, attributes, content);

/** One element a line, indented; one with text stays on its line, as white space is part of it. */
export function writeNode({ name, attributes, content }: Node, indent = ''): string {
  const present = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value || undefined]));
  const tag = `${indent}${openTag(name, present)}`;
  if (content.length === 0) return `${tag}/>\n`;
  if (typeof content === 'string') return `${tag}>${xmlText(content)}</${name}>\n`;
  return `${tag}>\n${content.map((child) => writeNode(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** Whether XML cannot hold something in it. */
export const hasIllegal = ({ attributes, content }: Node): boolean =>
  Object.values(attributes).some((value) => value !== undefined && isIllegal(value)) ||
  (typeof content === 'string' ? isIllegal(content) : content.some(hasIllegal));
