/** An element of a page, or its root. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const empty: ReadonlySet<string> = new Set(['meta', 'br']);
const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>|<style>[\s\S]*?<\/style>|[^<]+|</y;

/**
 * Reads the HTML that we write ourselves, more strictly than browsers do: every element is closed where it stands,
 * attributes are quoted, and nothing in text or attributes looks like markup. Throws where that does not hold.
 */
export function readPage(source: string): Element {
  type Open = { name: string; attributes: Record<string, string>; children: (Element | string)[] };
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack = [root];
  token.lastIndex = 0;
  // What stands in the style sheet is no markup.
  const page = source.replace(/<style>[\s\S]*?<\/style>/, '');
  for (let match = token.exec(page); match; match = token.exec(page)) {
    const [whole, close, name, attributes = ''] = match;
    const top = stack.at(-1);
    if (!top) throw new Error('Closed too often.');
    if (name === undefined) {
      if (whole === '<') throw new Error(`Bare < before ${page.slice(match.index, match.index + 40)}`);
      if (!whole.startsWith('<!')) top.children.push(decoded(whole));
    } else if (close) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>.`);
      stack.pop();
    } else {
      const element: Open = { name, attributes: read(attributes), children: [] };
      top.children.push(element);
      if (!empty.has(name)) stack.push(element);
    }
  }
  if (stack.length !== 1) throw new Error(`Left open: ${stack.map((open) => open.name).join(' ')}`);
  return root;
}

const read = (attributes: string): Record<string, string> =>
  Object.fromEntries(
    [...attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );

function decoded(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|#39);)?/g, (whole, name: string | undefined) => {
    const character = name === undefined ? undefined : entities[name];
    if (character === undefined) throw new Error(`Bare ${whole} in ${text}`);
    return character;
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export const textOf = (node: Element | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

/** All elements of a page for which something holds, in its order. */
export function elementsOf(node: Element, is: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    if (is(element)) found.push(element);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(node);
  return found;
}

/** The stretches of an element's text that stand in elements of a name, as offsets into that text. */
export function stretchesIn(element: Element, name: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let at = 0;
  const visit = (node: Element | string, inside: boolean): void => {
    if (typeof node === 'string') {
      const last = found.at(-1);
      if (inside && last?.[1] === at) last[1] += node.length;
      else if (inside) found.push([at, at + node.length]);
      at += node.length;
      return;
    }
    for (const child of node.children) visit(child, inside || node.name === name);
  };
  visit(element, false);
  return found;
}
