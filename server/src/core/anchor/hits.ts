import { unitsOf } from './context.ts';
import { bordersOf, searchPeriodic } from './overlaps.ts';

/**
 * All places where each of many patterns stands in a text, overlapping ones too, in one pass.
 *
 * Patterns are grouped by the length of the window that is hashed (the largest of a few that fits), and a
 * rolling polynomial hash of that window (Karp and Rabin, 1987, "Efficient randomized pattern-matching algorithms")
 * runs over the text once a group, at most six times; a bitmap turns most places away before the hash table is
 * asked, and every place it lets through is compared unit by unit. A handful of patterns is searched one by one instead.
 */
export interface Hits {
  /** Starts, ascending, at most {@link maxHits}. */
  readonly at: readonly number[];
  /** How many there are in all. */
  readonly total: number;
}

/** More places than this are counted and not kept: nobody can tell them apart any more. */
export const maxHits = 10_000;

export const noHits: Hits = { at: [], total: 0 };

/** Up to this many patterns, or this many patterns times code units of text, the built-in search is faster than hashing. */
const fewPatterns = 12;
const littleWork = 400_000;
/** A search that repeats itself is worth guarding against only where it can cost more than this many steps. */
const muchWork = 10_000_000;
const windows = [64, 16, 8, 4, 2, 1] as const;

/**
 * Gives the hits of each pattern, in order; empty patterns have none. Equal patterns share their hits. Of each
 * pattern's places the first `keep` are kept, all are counted.
 */
export function findAll(text: string, patterns: readonly string[], keep: number = maxHits): readonly Hits[] {
  const distinct = new Map<string, Found>();
  for (const pattern of patterns) {
    if (pattern !== '' && !distinct.has(pattern)) distinct.set(pattern, { pattern, at: [], total: 0, next: undefined });
  }
  const wanted = [...distinct.values()].filter(({ pattern }) => pattern.length <= text.length);
  if (wanted.length <= fewPatterns || wanted.length * text.length <= littleWork)
    for (const found of wanted) searchOne(text, found, keep);
  else searchMany(text, wanted, keep);
  return patterns.map((pattern) => distinct.get(pattern) ?? noHits);
}

interface Found extends Hits {
  readonly pattern: string;
  readonly at: number[];
  total: number;
  /** The next pattern with the same hash. */
  next: Found | undefined;
}

function add(found: Found, offset: number, keep: number): void {
  if (found.total++ < keep) found.at.push(offset);
}

function searchOne(text: string, found: Found, keep: number): void {
  const { pattern } = found;
  const borders = text.length * pattern.length > muchWork ? bordersOf(pattern) : undefined;
  if (borders) {
    searchPeriodic(text, pattern, borders, (at) => add(found, at, keep));
    return;
  }
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) add(found, at, keep);
}

function searchMany(text: string, wanted: readonly Found[], keep: number): void {
  const units = unitsOf(text);
  let limit = Number.POSITIVE_INFINITY;
  for (const window of windows) {
    const below = limit;
    const group = wanted.filter(({ pattern }) => pattern.length >= window && pattern.length < below);
    limit = window;
    if (group.length === 0) continue;
    if (group.length <= fewPatterns) for (const found of group) searchOne(text, found, keep);
    else roll(units, group, window, keep);
  }
}

const factor = 0x01000193;

function roll(units: Uint16Array, group: readonly Found[], window: number, keep: number): void {
  const bits = Math.min(22, Math.max(12, Math.ceil(Math.log2(group.length)) + 5));
  const shift = 32 - bits;
  const bitmap = new Uint32Array(1 << Math.max(0, bits - 5));
  const byHash = new Map<number, Found>();
  for (const found of group) {
    let hash = 0;
    for (let i = 0; i < window; i++) hash = (Math.imul(hash, factor) + found.pattern.charCodeAt(i)) | 0;
    const slot = spread(hash) >>> shift;
    bitmap[slot >>> 5] = (bitmap[slot >>> 5] ?? 0) | (1 << (slot & 31));
    found.next = byHash.get(hash);
    byHash.set(hash, found);
  }
  const { length } = units;
  let out = 1;
  for (let i = 0; i < window; i++) out = Math.imul(out, factor);
  let budget = 10_000_000 + length * 4;
  let hash = 0;
  for (let i = 0; i < length; i++) {
    hash = (Math.imul(hash, factor) + (units[i] as number)) | 0;
    if (i >= window) hash = (hash - Math.imul(out, units[i - window] as number)) | 0;
    else if (i < window - 1) continue;
    const slot = spread(hash) >>> shift;
    if ((((bitmap[slot >>> 5] as number) >>> (slot & 31)) & 1) === 0) continue;
    const start = i - window + 1;
    for (let found = byHash.get(hash); found; found = found.next) {
      budget -= 1 + (found.pattern.length >> 4);
      if (budget < 0) {
        crowded(group);
        return;
      }
      if (standsAt(units, found.pattern, start)) add(found, start, keep);
    }
  }
}

/** Whether the pattern stands at `start`: its end first, for patterns with one hash begin alike. */
function standsAt(units: Uint16Array, pattern: string, start: number): boolean {
  if (start + pattern.length > units.length) return false;
  for (let i = pattern.length - 1; i >= 0; i--) if (units[start + i] !== pattern.charCodeAt(i)) return false;
  return true;
}

/**
 * Thousands of patterns that begin alike, in a text that repeats their beginning all over, would take hours to tell apart.
 * Nobody annotates such a text: their places are given up, as if there were too many of each.
 */
function crowded(group: readonly Found[]): void {
  for (const found of group) {
    found.at.length = 0;
    found.total = Number.MAX_SAFE_INTEGER;
  }
}

/** Mixes the low bits, which alone tell neighbouring texts apart, into the high ones (Knuth's multiplicative hashing). */
const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1);
