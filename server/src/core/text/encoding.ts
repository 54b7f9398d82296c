/** What the bytes of a file say. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  /** Whether the file begins with a byte order mark. */
  readonly bom: boolean;
  /**
   * Set where the bytes are no UTF-8: the encoding they were read in, by its WHATWG name. `utf-8` where only some of them
   * are none; U+FFFD stands for those.
   */
  readonly encoding?: string;
}

/**
 * Decodes a text file: UTF-8, UTF-16 where a byte order mark says so or zero bytes betray it, and otherwise
 * Windows-1256 (Arabic) or Windows-1252, whichever the bytes make more sense in. A file that is UTF-8 but for a few bytes
 * (cut off, or pasted together) stays UTF-8. Never fails.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return other('utf-16le', bytes.subarray(2), true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return other('utf-16be', bytes.subarray(2), true);
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    const wide = bom ? undefined : utf16WithoutMark(body);
    return wide ? other(wide, body, false) : { text, bom };
  } catch {
    if (bom) return other('utf-8', body, true);
    return other(utf16WithoutMark(body) ?? (isMostlyUtf8(body) ? 'utf-8' : legacyEncoding(body)), body, false);
  }
}

const other = (encoding: string, bytes: Uint8Array, bom: boolean): Decoded => ({
  text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes),
  bom,
  encoding,
});

/** Text in UTF-16 has spaces and line breaks, whose zero bytes all stand on one side. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  let little = 0;
  let big = 0;
  for (let i = 0; i < length; i += 2) {
    const even = bytes[i] ?? 0;
    const odd = bytes[i + 1] ?? 0;
    if (odd === 0 && even !== 0) little++;
    else if (even === 0 && odd !== 0) big++;
  }
  const enough = Math.max(1, length / 32);
  if (little >= enough && big === 0) return 'utf-16le';
  return big >= enough && little === 0 ? 'utf-16be' : undefined;
}

/**
 * Whether most characters beyond ASCII are UTF-8. In a single-byte encoding few neighbours make up one by chance: a letter
 * and an Arabic comma, say.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const length = byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
    let whole = length > 0;
    for (let k = 1; k < length; k++) whole &&= ((bytes[i + k] ?? 0) & 0xc0) === 0x80;
    if (!whole) bad++;
    else if (length > 1) good++;
    i += whole ? length : 1;
  }
  return good > 4 * bad;
}

/**
 * In Windows-1256 Arabic letters fill C1–DF and most of E0–ED and come in runs; in Windows-1252 such bytes are accented
 * letters that stand alone among ASCII. So neighbours decide.
 */
function legacyEncoding(bytes: Uint8Array): string {
  let inRuns = 0;
  let alone = 0;
  const length = Math.min(bytes.length, 65536);
  for (let i = 0; i < length; i++) {
    if (!isLetterByte(bytes[i] ?? 0)) continue;
    if (isLetterByte(bytes[i - 1] ?? 0) || isLetterByte(bytes[i + 1] ?? 0)) inRuns++;
    else if (isAsciiLetter(bytes[i - 1] ?? 0) || isAsciiLetter(bytes[i + 1] ?? 0)) alone++;
  }
  return inRuns > alone ? 'windows-1256' : 'windows-1252';
}

const isLetterByte = (byte: number): boolean => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
const isAsciiLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
