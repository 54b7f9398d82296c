/**
 * What XML 1.0 has no way to write: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. Each is one UTF-16
 * code unit, and so is what stands in for it, so that offsets stay.
 */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const illegals = new RegExp(illegal.source, 'gu');

/** Whether {@link xmlText} and {@link xmlAttribute} have to replace something. */
export const isIllegal = (value: string): boolean => illegal.test(value);

const replaced = (value: string): string => (isIllegal(value) ? value.replace(illegals, '\ufffd') : value);

/** As the content of an element. A parser gives the same text back, carriage returns too. */
export const xmlText = (value: string): string => replaced(value).replace(/[&<>\r]/g, (char) => entities[char] ?? char);

/** As an attribute, with its quotes. A parser gives the same text back, tabs and line breaks too. */
export const xmlAttribute = (value: string): string =>
  `"${replaced(value).replace(/[&<>"\t\n\r]/g, (char) => entities[char] ?? char)}"`;

/** A start tag, or an empty element, as far as its attributes; those without a value are left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number | undefined>> = {}): string {
  const parts = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${xmlAttribute(String(value))}`],
  );
  return ['<', [name, ...parts].join(' ')].join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
