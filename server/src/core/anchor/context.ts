import { normalize } from '../text/normalize.ts';
import { nearest } from './myers.ts';

/** How well the words beside a place agree with a selector's prefix or suffix. */
export type Agreement = 'exact' | 'normalized' | 'none';

/** Context longer than this is cut to its end nearest the span: more adds time and no certainty. */
const maxContext = 256;

/** A selector's context, folded once. */
export interface Context {
  readonly prefix: Side | undefined;
  readonly suffix: Side | undefined;
}

interface Side {
  readonly text: string;
  readonly folded: string;
}

export function contextOf(
  selector: { readonly prefix?: string; readonly suffix?: string },
  markdown: boolean,
): Context | undefined {
  const prefix = selector.prefix ? selector.prefix.slice(-maxContext) : '';
  const suffix = selector.suffix ? selector.suffix.slice(0, maxContext) : '';
  if (prefix === '' && suffix === '') return undefined;
  const side = (text: string): Side | undefined =>
    text === '' ? undefined : { text, folded: normalize(text, { markdown }).text };
  return { prefix: side(prefix), suffix: side(suffix) };
}

/** The text around candidate places: the article itself, or the article folded. */
export interface Surroundings {
  readonly text: string;
  readonly folded: boolean;
  readonly markdown: boolean;
}

/** Whether what stands before `start` is the prefix: to the code unit, or once folded. */
export function agreesBefore(around: Surroundings, start: number, side: Side): Agreement {
  const { text, folded } = side;
  if (!around.folded && around.text.endsWith(text, start)) return 'exact';
  const wanted = folded.trimEnd();
  return before(around, start, wanted.length).trimEnd().endsWith(wanted) ? 'normalized' : 'none';
}

/** Whether what stands behind `end` is the suffix. */
export function agreesAfter(around: Surroundings, end: number, side: Side): Agreement {
  const { text, folded } = side;
  if (!around.folded && around.text.startsWith(text, end)) return 'exact';
  const wanted = folded.trimStart();
  return after(around, end, wanted.length).trimStart().startsWith(wanted) ? 'normalized' : 'none';
}

/** From 0 to 1: how much of the context is still there. The better of the two sides counts. */
export function contextLikeness(around: Surroundings, start: number, end: number, context: Context): number {
  const { prefix, suffix } = context;
  const left = prefix ? likeness(prefix.folded.trim(), before(around, start, slack(prefix.folded.length))) : 0;
  const right = suffix ? likeness(suffix.folded.trim(), after(around, end, slack(suffix.folded.length))) : 0;
  return Math.max(left, right);
}

const slack = (length: number): number => length + Math.ceil(length / 4);

function likeness(wanted: string, there: string): number {
  if (wanted === '') return there.trim() === '' ? 1 : 0;
  const { distance } = nearest(unitsOf(wanted), unitsOf(there));
  return 1 - distance / wanted.length;
}

/** Some `length` folded units before `start`. The article is folded here, around this place only. */
function before(around: Surroundings, start: number, length: number): string {
  if (around.folded) return around.text.slice(Math.max(0, start - length - 1), start);
  for (let reach = length * 2 + 16; ; reach *= 2) {
    const from = Math.max(0, start - reach);
    const folded = normalize(around.text.slice(from, start), around).text;
    if (from === 0 || folded.length > length + 1 || reach > maxReach) return folded.slice(-length - 1);
  }
}

function after(around: Surroundings, end: number, length: number): string {
  if (around.folded) return around.text.slice(end, end + length + 1);
  for (let reach = length * 2 + 16; ; reach *= 2) {
    const folded = normalize(around.text.slice(end, end + reach), around).text;
    if (end + reach >= around.text.length || folded.length > length + 1 || reach > maxReach) {
      return folded.slice(0, length + 1);
    }
  }
}

const maxReach = 4096;

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
