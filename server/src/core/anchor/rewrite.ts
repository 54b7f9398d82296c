import { type Anchor, spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Reading } from '../model/reading.ts';
import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import { sameOnceFolded } from './compare.ts';
import { shortestContext } from './describe.ts';
import { type Located, locateAll } from './locate.ts';
import { partSelectors, partSpans } from './parts.ts';
import { readAnnotations } from './read.ts';
import { resolveAll } from './resolve.ts';

/** What has to be written anew for an annotation, so that a fresh reading finds it where it was followed to. */
export interface Rewrite {
  readonly annotation: Annotation;
  readonly selector?: Selector;
  /** Of cue, mention and the relays' mentions, in the order of `partSelectors`; undefined where nothing changes. */
  readonly parts: readonly (Selector | undefined)[];
}

export interface Rewritten {
  readonly rewrites: readonly Rewrite[];
  /** As a fresh reading has them, but for those in `rewrites`, which still wait for their file. */
  readonly readings: readonly Reading[];
}

interface RewriteOptions {
  readonly markdown?: boolean;
}

/**
 * Compares followed readings of one sidecar with a fresh one. An annotation gets another selector where an edit changed
 * its wording, or where a fresh reading would not lead to the very place: then with what stands beside the wording as it
 * is written, if that does, else with the least that does (`shortestContext`). Pieces of which nothing is left go. Places
 * that nobody was sure of before the edits (`moved`, `ambiguous`, `lost`, or found again after they were lost) are never
 * confirmed by this, nor is an annotation whose wording is gone altogether: for them the fresh reading counts.
 */
export function rewriteReadings(text: string, readings: readonly Reading[], options: RewriteOptions = {}): Rewritten {
  const [one] = readings;
  if (!one) return { rewrites: [], readings };
  const annotations = readings.map(({ annotation }) => annotation);
  const fresh = readAnnotations(text, one.sidecar, annotations, options);
  const works = readings.map((reading, i) => workFor(text, reading, fresh[i] ?? reading, options));
  decideWording(text, works, options);
  decideParts(text, works, options);
  return {
    rewrites: works.flatMap(({ reading: { annotation }, written, parts, given }) =>
      given || !(written || parts.some((part) => part))
        ? []
        : [{ annotation, ...(written && { selector: written }), parts }],
    ),
    readings: works.map(({ reading, fresh, given, written, parts }) => {
      if (!given && (written || parts.some((part) => part))) return reading;
      return reading.trail || given || !sameReading(reading, fresh) ? fresh : reading;
    }),
  };
}

/** One annotation on its way. */
interface Work {
  readonly reading: Reading;
  readonly fresh: Reading;
  /** Where it was followed to, for sure. */
  readonly spans: Spans | undefined;
  /** Whether its wording has to be written. */
  readonly reworded: boolean;
  /** The new selector, where there has to be one. */
  written: Selector | undefined;
  /** Whether the fresh reading counts. */
  given: boolean;
  parts: (Selector | undefined)[];
}

type Spans = readonly [Span, ...Span[]];

function workFor(text: string, reading: Reading, fresh: Reading, options: RewriteOptions): Work {
  const { anchor, trail, annotation } = reading;
  const followed = trail?.pieces !== undefined && !trail.foundAgain;
  const sure = anchor.state === 'exact' || anchor.state === 'normalized' || (anchor.state === 'moved' && followed);
  const spans = sure && !trail?.foundAgain ? spansOf(anchor) : undefined;
  const wording = spans?.map(({ start, end }) => text.slice(start, end)) ?? [];
  const same =
    trail?.from === 'normalized'
      ? sameOnceFolded(wording, annotation.selector.pieces, options)
      : wording.length === annotation.selector.pieces.length &&
        wording.every((each, i) => each === annotation.selector.pieces[i]);
  return { reading, fresh, spans, reworded: followed && !same, written: undefined, given: !spans, parts: [] };
}

/** Tries one selector after another for all that need one; each round searches the text once. */
function decideWording(text: string, works: readonly Work[], options: RewriteOptions): void {
  const open = works.filter(({ spans, fresh, reworded }) => spans && (reworded || !standsAt(fresh.anchor, spans)));
  const candidates = new Map(open.map((work) => [work, selectorsFor(text, work)]));
  for (let left = open; left.length > 0; ) {
    const tried = left.map((work) => candidates.get(work)?.next().value ?? undefined);
    const found = resolveAll(
      text,
      tried.flatMap((selector) => selector ?? []),
      options,
    );
    let next = 0;
    left = left.filter((work, i) => {
      const selector = tried[i];
      if (!selector) {
        // Nothing that can be written leads there, so nothing is.
        work.given = true;
        return false;
      }
      const anchor = found[next++];
      if (!anchor || !work.spans || !standsAt(anchor, work.spans)) return true;
      work.written = selector;
      return false;
    });
  }
}

function* selectorsFor(
  text: string,
  { reading: { annotation }, spans, reworded }: Work,
): Generator<Selector, undefined, undefined> {
  const { pieces, ...written } = annotation.selector;
  const now = spans?.map(({ start, end }) => text.slice(start, end)) ?? [];
  // Context belongs to the first piece and the last, which may be gone.
  if (reworded && now.length === pieces.length) yield { pieces: now, ...written };
  const context = shortestContext(text, spans ?? []);
  if (!reworded) yield { pieces, ...context };
  yield { pieces: now, ...context };
  return undefined;
}

function standsAt(anchor: Anchor, spans: Spans): boolean {
  return (anchor.state === 'exact' || anchor.state === 'normalized') && sameSpans(anchor.spans, spans);
}

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((at, i) => sameSpan(at, b[i]));

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean => a?.start === b?.start && a?.end === b?.end;

/** The same for cues and mentions, beside the places that were decided on. */
function decideParts(text: string, works: readonly Work[], options: RewriteOptions): void {
  const open: PartWork[] = [];
  for (const work of works) {
    if (work.given || !work.spans) continue;
    const { annotation, trail } = work.reading;
    const selectors = partSelectors(annotation);
    work.parts = selectors.map(() => undefined);
    const tracked = partSpans(annotation, work.reading);
    const known = partSpans(annotation, work.written ? locate(text, work.spans, annotation, options) : work.fresh);
    selectors.forEach((selector, part) => {
      const at = tracked[part];
      if (!selector || !at || trail?.parts[part] === 'foundAgain') return;
      const stays = sameSpan(at, known[part]) && says(text, at, selector, options);
      if (!stays && work.spans)
        open.push({ work, spans: work.spans, part, at, candidates: partsFor(text, at, selector) });
    });
  }
  for (let left = open; left.length > 0; ) {
    const tried = left.map(({ candidates }) => candidates.next().value ?? undefined);
    const items = left.flatMap(({ spans }, i) => (tried[i] ? [itemFor(spans, tried[i])] : []));
    const found = locateAll(text, items, options);
    let next = 0;
    left = left.filter(({ work, part, at }, i) => {
      const selector = tried[i];
      if (!selector) return false;
      if (!sameSpan(found[next++]?.cue, at)) return true;
      work.parts[part] = selector;
      return false;
    });
  }
}

interface PartWork {
  readonly work: Work;
  readonly spans: Spans;
  readonly part: number;
  readonly at: Span;
  readonly candidates: Generator<Selector, undefined, undefined>;
}

function* partsFor(
  text: string,
  at: Span,
  { pieces: _, ...written }: Selector,
): Generator<Selector, undefined, undefined> {
  const pieces = [text.slice(at.start, at.end)];
  if (Object.keys(written).length > 0) yield { pieces, ...written };
  yield { pieces };
  const context = shortestContext(text, [at]);
  if (Object.keys(context).length > 0) yield { pieces, ...context };
  return undefined;
}

const itemFor = (spans: Spans, cue: Selector) => ({ anchor: { state: 'exact', spans } as const, cue, via: [] });

function locate(
  text: string,
  spans: Spans,
  { cue, mention, via }: Annotation,
  options: RewriteOptions,
): Partial<Located> {
  const anchor: Anchor = { state: 'exact', spans };
  return locateAll(text, [{ anchor, cue, mention, via }], options)[0] ?? {};
}

function says(text: string, { start, end }: Span, { pieces }: Selector, options: RewriteOptions): boolean {
  const now = text.slice(start, end);
  return now === pieces[0] || sameOnceFolded([now], pieces, options);
}

function sameReading(a: Reading, b: Reading): boolean {
  const spans = (anchor: Anchor): readonly Span[] => spansOf(anchor) ?? [];
  return (
    a.anchor.state === b.anchor.state &&
    a.anchor.state !== 'ambiguous' &&
    a.anchor.state !== 'moved' &&
    sameSpans(spans(a.anchor), spans(b.anchor)) &&
    partSpans(a.annotation, a).every((at, i) => sameSpan(at, partSpans(b.annotation, b)[i])) &&
    a.verbatim === b.verbatim &&
    a.quoted.join('\n') === b.quoted.join('\n')
  );
}
