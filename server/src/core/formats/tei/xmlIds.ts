/**
 * An `xml:id` for an id of ours. The prefix tells annotations from speakers, which may have one id, and begins the name
 * with a letter, since names of XML begin with no digit. Characters that no name of XML has become `_xHEX_`.
 */
export const xmlIdOf = (prefix: 'a' | 'f' | 's', id: string): string =>
  `${prefix}-${id.replace(noNameChar, (char) => `_x${char.codePointAt(0)?.toString(16)}_`)}`;

/**
 * What no NameChar of XML 1.0 is, fifth edition (ids have no joiners, the colon is for namespaces), and an underscore that
 * would make an id look like one that was rewritten.
 */
const noNameChar =
  /_(?=x[\da-f]+_)|[^\-.0-9A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/gu;

/** Gives names out once. */
export class XmlIds {
  readonly #taken = new Set<string>();

  /** The name, with a number where another has it: ids may come twice, or be missing. */
  claim(name: string): string {
    let free = name;
    for (let i = 2; this.#taken.has(free); i++) free = `${name}.${i}`;
    this.#taken.add(free);
    return free;
  }
}
