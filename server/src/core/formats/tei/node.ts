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

/** One element a line, indented, or two where the inner one is all there is. Text is never indented: that is part of it. */
export function writeNode(element: Node, indent = ''): string {
  const { name, content } = element;
  const [only, ...others] = typeof content === 'string' ? [] : content;
  if (!only || (others.length === 0 && isLeaf(only))) return `${indent}${inline(element)}\n`;
  const children = [only, ...others].map((child) => writeNode(child, `${indent}  `));
  return `${indent}${startOf(element)}>\n${children.join('')}${indent}</${name}>\n`;
}

function inline(element: Node): string {
  const { name, content } = element;
  const start = startOf(element);
  if (content.length === 0) return `${start}/>`;
  return `${start}>${typeof content === 'string' ? xmlText(content) : content.map(inline).join('')}</${name}>`;
}

const isLeaf = ({ content }: Node): boolean => typeof content === 'string' || content.length === 0;

const startOf = ({ name, attributes }: Node): string =>
  openTag(name, Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')));

/** Whether XML cannot hold something in it. */
export const hasIllegal = ({ attributes, content }: Node): boolean =>
  Object.values(attributes).some((value) => value !== undefined && isIllegal(value)) ||
  (typeof content === 'string' ? isIllegal(content) : content.some(hasIllegal));
