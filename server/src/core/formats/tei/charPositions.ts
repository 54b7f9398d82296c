import type { Span } from '../../model/span.ts';
import { firstIndex } from '../../text/firstIndex.ts';
import { UnitIndex } from '../../text/units.ts';

/**
 * Positions as RFC 5147 counts them in plain text: characters, a line ending being one of them, whether it is written LF,
 * CR or CR LF (section 4.1). A byte order mark is no part of the text.
 */
export class CharPositions {
  readonly #units: UnitIndex;
  /** Offsets of the line feeds that stand behind a carriage return. */
  readonly #second: readonly number[];

  constructor(text: string) {
    this.#units = UnitIndex.of(text);
    const second: number[] = [];
    for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) second.push(at + 1);
    this.#second = second;
  }

  /** `char=3,7` for UTF-16 offsets. */
  fragment({ start, end }: Span): string {
    return `char=${this.#at(start)},${this.#at(end)}`;
  }

  #at(offset: number): number {
    const before = firstIndex(this.#second.length, (i) => (this.#second[i] ?? 0) >= offset);
    return this.#units.codePointOf(offset) - before;
  }
}
