import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

test('stays as it is: logs of earlier versions are compared with it', () => {
  expect(fingerprint('claim.unsourced\0c1\0المقاتلون سيغادرون')).toMatchInlineSnapshot(`"ed6512e5d2ba1b32"`);
});

test('tells texts apart that differ little', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `claim.unsourced\0c${i}\0${'ا'.repeat(i % 7)}`);
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  for (const text of texts.slice(0, 50)) expect(fingerprint(text)).toMatch(/^[0-9a-f]{16}$/);
});
