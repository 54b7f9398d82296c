const gram = 4;
/** A diagonal is counted together with its neighbours in steps of this many units. */
const bandBits = 5;
const band = 1 << bandBits;
const maxWindows = 8;
/** Grams with more places than this are left out, in one try after another. */
const limits = [64, 256, 1024, 4096, 16_384];
/** A query looks at no more places than this. */
const maxVisits = 1_000_000;

/** Where the q-grams of a text stand, to find the places that share many with a pattern. */
export class QGramIndex {
  readonly #units: Uint16Array;
  readonly #bits: number;
  /** First entry of each hash value in `#positions`. */
  readonly #first: Uint32Array;
  readonly #positions: Uint32Array;
  readonly #votes: Uint16Array;

  constructor(units: Uint16Array) {
    this.#units = units;
    this.#bits = Math.min(20, Math.max(10, Math.ceil(Math.log2(units.length + 1))));
    const count = Math.max(0, units.length - gram + 1);
    const first = new Uint32Array((1 << this.#bits) + 1);
    const hashes = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const hash = hashAt(units, i, this.#bits);
      hashes[i] = hash;
      first[hash + 1] = (first[hash + 1] as number) + 1;
    }
    for (let i = 1; i < first.length; i++) first[i] = (first[i] as number) + (first[i - 1] as number);
    const next = first.slice();
    const positions = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number;
      const at = next[hash] as number;
      positions[at] = i;
      next[hash] = at + 1;
    }
    this.#first = first;
    this.#positions = positions;
    this.#votes = new Uint16Array(Math.ceil(units.length / band) + 2);
  }

  /** The stretches that share most q-grams with the pattern on one diagonal, the likeliest first. */
  windowsOf(pattern: Uint16Array): readonly { readonly from: number; readonly to: number }[] {
    const grams = pattern.length - gram + 1;
    if (grams <= 0) return [];
    // Grams that stand everywhere tell nothing and cost most: leave them out unless little else is there.
    for (const limit of limits) {
      const touched = this.#vote(pattern, limit);
      const windows = this.#best(touched.buckets, pattern.length, Math.max(2, Math.floor(touched.used * leastShare)));
      for (const bucket of touched.buckets) this.#votes[bucket] = 0;
      if (windows.length > 0 && touched.used >= grams / 4) return windows;
      if (limit === limits.at(-1)) return windows;
    }
    return [];
  }

  #vote(pattern: Uint16Array, limit: number): { readonly buckets: readonly number[]; readonly used: number } {
    const buckets: number[] = [];
    const units = this.#units;
    const positions = this.#positions;
    const votes = this.#votes;
    let used = 0;
    let visits = 0;
    for (let i = 0; i + gram <= pattern.length; i++) {
      const hash = hashAt(pattern, i, this.#bits);
      const from = this.#first[hash] as number;
      const to = this.#first[hash + 1] as number;
      if (to - from > limit || visits > maxVisits) continue;
      visits += to - from;
      used++;
      // Written out, since this is the innermost loop of a search for what was changed all over a book.
      const [first, second, third, fourth] = [pattern[i], pattern[i + 1], pattern[i + 2], pattern[i + 3]];
      for (let k = from; k < to; k++) {
        const at = positions[k] as number;
        if (units[at] !== first || units[at + 1] !== second || units[at + 2] !== third || units[at + 3] !== fourth)
          continue;
        const bucket = at > i ? (at - i) >>> bandBits : 0;
        const known = votes[bucket] as number;
        if (known === 0) buckets.push(bucket);
        if (known < 0xffff) votes[bucket] = known + 1;
      }
    }
    return { buckets, used };
  }

  #best(buckets: readonly number[], length: number, least: number): readonly { from: number; to: number }[] {
    const all = this.#votes;
    const votesOf = (bucket: number): number => (all[bucket] as number) + (all[bucket + 1] ?? 0);
    let most = 0;
    for (const bucket of buckets) most = Math.max(most, votesOf(bucket));
    const enough = Math.max(least, most * rivalShare);
    const scored: { readonly bucket: number; readonly votes: number }[] = [];
    for (const bucket of buckets) {
      const votes = votesOf(bucket);
      if (votes >= enough) scored.push({ bucket, votes });
    }
    scored.sort((a, b) => b.votes - a.votes || a.bucket - b.bucket);
    // Long pieces are costly to measure, and have few rivals.
    const room = Math.max(2, Math.min(maxWindows, Math.floor(8_000 / length)));
    const picked: { bucket: number; votes: number }[] = [];
    for (const candidate of scored) {
      if (picked.length >= room) break;
      if (!picked.some(({ bucket }) => Math.abs(bucket - candidate.bucket) <= 1)) picked.push(candidate);
    }
    const slack = band + Math.ceil(length * 0.3);
    return picked.map(({ bucket }) => ({
      from: Math.max(0, bucket * band - slack),
      to: Math.min(this.#units.length, (bucket + 2) * band + length + slack),
    }));
  }
}

/** A place must share at least this part of the q-grams that were looked up. */
const leastShare = 0.12;

/** A place with fewer votes than this part of the first one's cannot come near it in likeness. */
const rivalShare = 0.25;

function hashAt(units: Uint16Array, at: number, bits: number): number {
  let hash = 0;
  for (let k = 0; k < gram; k++) hash = (Math.imul(hash, 0x01000193) + (units[at + k] as number)) | 0;
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}
