import { describe, expect, it } from 'vitest';
import { decode } from './encoding.ts';

const bytes = (...of: number[]): Uint8Array => Uint8Array.from(of);

/** What a single-byte encoding writes for a text. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(bytes(byte)), byte);
  return Uint8Array.from([...text], (char) => table.get(char) ?? 0x3f);
}

describe('decode', () => {
  it('takes UTF-8 as it is, and takes a byte order mark off', () => {
    expect(decode(new TextEncoder().encode('قال 😀'))).toEqual({ text: 'قال 😀', bom: false });
    expect(decode(new TextEncoder().encode('\ufeffقال'))).toEqual({ text: 'قال', bom: true });
    expect(decode(bytes())).toEqual({ text: '', bom: false });
  });

  it('keeps a second byte order mark: it is text', () => {
    expect(decode(new TextEncoder().encode('\ufeff\ufeffa')).text).toBe('\ufeffa');
  });

  it('reads UTF-16 with and without a mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x42, 0x06))).toEqual({ text: 'ق', bom: true, encoding: 'utf-16le' });
    expect(decode(bytes(0xfe, 0xff, 0x06, 0x42))).toEqual({ text: 'ق', bom: true, encoding: 'utf-16be' });
    const hello = [...'hello news'].flatMap((char) => [char.charCodeAt(0), 0]);
    expect(decode(Uint8Array.from(hello))).toEqual({ text: 'hello news', bom: false, encoding: 'utf-16le' });
  });

  it('tells Windows-1256 from Windows-1252', () => {
    const arabic = 'قال المتحدث باسم التحالف، إن الاتفاق انتهى.';
    expect(decode(encode(arabic, 'windows-1256'))).toEqual({ text: arabic, bom: false, encoding: 'windows-1256' });
    const french = 'Le ministre a été élu à Besançon, où naît la rumeur.';
    expect(decode(encode(french, 'windows-1252'))).toEqual({ text: french, bom: false, encoding: 'windows-1252' });
  });

  it('stays with UTF-8 where a few bytes are broken', () => {
    const whole = new TextEncoder().encode('قال المتحدث باسم التحالف، إن الاتفاق انتهى.');
    const broken = Uint8Array.from([...whole, 0xff, 0x20, ...whole.subarray(0, 5)]);
    const { text, encoding } = decode(broken);
    expect(encoding).toBe('utf-8');
    expect(text).toBe('قال المتحدث باسم التحالف، إن الاتفاق انتهى.\ufffd قا\ufffd');
    const commas = encode('قالت، نعم، لا، هنا، هناك، عاد، خرجت، دخلت', 'windows-1256');
    expect(decode(commas).encoding).toBe('windows-1256');
  });

  it('never fails', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61, 0xff)).text).toBe('a\ufffd');
    expect(decode(bytes(0xff, 0xfe, 0x42)).encoding).toBe('utf-16le');
    expect(decode(bytes(0x80)).encoding).toBe('windows-1252');
  });
});
