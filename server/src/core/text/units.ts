import { isHighSurrogate, isLowSurrogate, splitsPair } from './unicode.ts';

/** Code units a checkpoint; a conversion scans at most this many. */
const stride = 512;

/**
 * The one converter between UTF-16 code units (ours), code points (W3C, brat) and UTF-8 bytes. Lines are the
 * business of `LineIndex`. A lone surrogate counts as one code point of three bytes, as encoders write it (U+FFFD).
 * An offset inside a surrogate pair or a byte sequence goes to the beginning of its character; out-of-range input is
 * clamped. Building takes one pass; every conversion is a binary search and a scan of at most 512 units.
 */
export class UnitIndex {
  /** Of the whole text. */
  readonly codePoints: number;
  readonly bytes: number;
  readonly #text: string;
  /** Code points and bytes before every `stride`-th code unit. */
  readonly #points: Uint32Array;
  readonly #bytes: Uint32Array;

  private constructor(text: string, points: Uint32Array, bytes: Uint32Array, codePoints: number, byteCount: number) {
    this.#text = text;
    this.#points = points;
    this.#bytes = bytes;
    this.codePoints = codePoints;
    this.bytes = byteCount;
  }

  static of(text: string): UnitIndex {
    const count = Math.floor(text.length / stride) + 1;
    const points = new Uint32Array(count);
    const bytes = new Uint32Array(count);
    let point = 0;
    let byte = 0;
    let next = 0;
    for (let i = 0; i < text.length; ) {
      const width = widthAt(text, i);
      // A checkpoint inside a pair stands for the pair's beginning.
      if (i + width > next * stride) {
        points[next] = point;
        bytes[next] = byte;
        next++;
      }
      byte += bytesAt(text, i, width);
      point++;
      i += width;
    }
    for (; next < count; next++) {
      points[next] = point;
      bytes[next] = byte;
    }
    return new UnitIndex(text, points, bytes, point, byte);
  }

  codePointOf(offset: number): number {
    return this.#at(offset).point;
  }

  byteOf(offset: number): number {
    return this.#at(offset).byte;
  }

  offsetOfCodePoint(point: number): number {
    return this.#find(this.#points, point, (place) => place.point);
  }

  offsetOfByte(byte: number): number {
    return this.#find(this.#bytes, byte, (place) => place.byte);
  }

  #at(offset: number): Place {
    const limit = clamp(offset, this.#text.length);
    return this.#scan(Math.floor(limit / stride), (place, width) => place.offset + width > limit);
  }

  #find(checkpoints: Uint32Array, wanted: number, unit: (place: Place) => number): number {
    if (wanted <= 0) return 0;
    let low = 0;
    let high = checkpoints.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((checkpoints[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return this.#scan(low, (place, width) => {
      const after = { offset: 0, point: place.point + 1, byte: place.byte + bytesAt(this.#text, place.offset, width) };
      return unit(after) > wanted;
    }).offset;
  }

  /** Walks on from a checkpoint until the character at hand is the one wanted, or the text ends. */
  #scan(checkpoint: number, done: (place: Place, width: number) => boolean): Place {
    const text = this.#text;
    const cut = checkpoint * stride;
    const offset = splitsPair(text, cut) ? cut - 1 : cut;
    const place = { offset, point: this.#points[checkpoint] ?? 0, byte: this.#bytes[checkpoint] ?? 0 };
    while (place.offset < text.length) {
      const width = widthAt(text, place.offset);
      if (done(place, width)) break;
      place.byte += bytesAt(text, place.offset, width);
      place.point++;
      place.offset += width;
    }
    return place;
  }
}

interface Place {
  readonly offset: number;
  readonly point: number;
  readonly byte: number;
}

const clamp = (value: number, limit: number): number => Math.min(Math.max(value, 0), limit);

function widthAt(text: string, offset: number): 1 | 2 {
  return isHighSurrogate(text.charCodeAt(offset)) && isLowSurrogate(text.charCodeAt(offset + 1)) ? 2 : 1;
}

function bytesAt(text: string, offset: number, width: number): number {
  if (width === 2) return 4;
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}
