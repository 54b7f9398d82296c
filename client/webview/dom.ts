/** What an element may be given. There is no way to give it markup. */
export interface Parts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes an element. Text only ever becomes a text node; attributes are our own names. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: className, text, attributes = {} }: Parts = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An icon of one path in a box of 16 by 16; screen readers do not hear of it. */
export function icon(path: string, className: string): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon ${className}`);
  const shape = document.createElementNS(svgNamespace, 'path');
  shape.setAttribute('d', path);
  shape.setAttribute('fill-rule', 'evenodd');
  svg.append(shape);
  return svg;
}

/** A run of foreign text that keeps its direction to itself, and brings no marks of its own that would turn it round. */
export const foreign = (text: string, className?: string): HTMLElement =>
  make('bdi', { text: text.replace(/[\u2066-\u2069\u202A-\u202E]/g, ''), ...(className ? { class: className } : {}) });

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}
