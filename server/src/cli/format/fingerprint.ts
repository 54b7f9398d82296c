/**
 * A stable 64-bit hash of UTF-16 text, as 16 hexadecimal digits: FNV-1a over code units from two bases, each mixed at
 * the end (the finalizer of MurmurHash3). Tells findings apart; no protection against forgery. (Loading `node:crypto`
 * would take longer than a whole small check.)
 */
export function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 15);
  }
  return hex(mix(high)) + hex(mix(low));
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
