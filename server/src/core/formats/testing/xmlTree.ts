import { SaxesParser } from 'saxes';

/** An element as a strict parser sees it, attributes and text with everything unescaped. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Where its namespace is. */
  readonly uri: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Of the element itself, without that of its children. */
  readonly text: string;
}

/** Parses a document; throws where it is not well-formed, or a prefix has no namespace. */
export function xmlTree(content: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: { children: XmlElement[]; text: string }[] = [{ children: [], text: '' }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => {
    const at = open.at(-1);
    if (at) at.text += text;
  });
  parser.on('cdata', () => {
    throw new Error('Nothing is written as CDATA.');
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const children: XmlElement[] = [];
    const element = {
      ...{ name, uri, children, text: '' },
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(content).close();
  const [root] = open[0]?.children ?? [];
  if (!root) throw new Error('Nothing is there.');
  return root;
}

/** The element and all inside it, in document order. */
export const allIn = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(allIn)];
