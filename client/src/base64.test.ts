import { expect, test } from 'vitest';
import { toBase64 } from './base64.ts';

test.each([0, 1, 2, 3, 0x8000, 0x8001, 100_000])('agrees with Buffer on %d bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) & 0xff);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
