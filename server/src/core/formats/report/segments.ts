import type { Span } from '../../model/span.ts';
import type { Item } from './item.ts';

/** A stretch that something is to be drawn on. */
export interface Drawn {
  readonly span: Span;
  readonly part: 'text' | 'cue' | 'mention';
  readonly item: Item;
  /** Whether the annotation's first piece begins here, and whether a piece ends here. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** A stretch of a paragraph that the same things are drawn on, the outermost first. */
export interface Segment {
  readonly span: Span;
  readonly drawn: readonly Drawn[];
}

/** So many lie over one another at most; of what is deeper, numbers and notes tell alone. */
export const maxDepth = 12;

const rank = { text: 0, mention: 1, cue: 2 } as const;

/** What is drawn on an article: the pieces of all annotations that stand in it, their cues and mentions, in order. */
export function drawnOf(items: readonly Item[], text: string): readonly Drawn[] {
  const visible = (spans: readonly Span[]): readonly Span[] =>
    spans.map((span) => trimmed(text, span)).filter(({ start, end }) => start < end);
  const drawn = items.flatMap((item): readonly Drawn[] => {
    const { spans, annotation, cue, mentions } = item;
    if (!spans || annotation.base === 'ignore') return [];
    const named = (part: 'cue' | 'mention', places: readonly Span[]): readonly Drawn[] =>
      visible(places).map((span) => ({ span, part, item, begins: false, ends: false }));
    return [
      ...visible(spans).map((span, i): Drawn => ({ span, part: 'text', item, begins: i === 0, ends: true })),
      ...named('mention', mentions),
      ...named('cue', cue ? [cue] : []),
    ];
  });
  const seen = new Set<string>();
  return drawn
    .filter(({ span, part }) => {
      // The cue of several statements, the mention of one who makes several: once.
      const key = `${part} ${span.start} ${span.end}`;
      if (part !== 'text' && seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort(
      (a, b) =>
        a.span.start - b.span.start ||
        b.span.end - a.span.end ||
        rank[a.part] - rank[b.part] ||
        a.item.number - b.item.number,
    );
}

/**
 * Cuts paragraphs, given in order, where something begins or ends in them. One sweep over both: n log n in what is
 * drawn, as long as few lie over one another. What begins earlier stands outside, so nested things come out nested.
 */
export class Segmenter {
  readonly #drawn: readonly Drawn[];
  #next = 0;
  #open: Drawn[] = [];

  /** In the order of {@link drawnOf}. */
  constructor(drawn: readonly Drawn[]) {
    this.#drawn = drawn;
  }

  /** Of the next paragraph. */
  of(block: Span): readonly Segment[] {
    const segments: Segment[] = [];
    for (let at = block.start; at < block.end; ) {
      const open = this.#open.filter(({ span }) => span.end > at);
      for (let drawn = this.#drawn[this.#next]; drawn && drawn.span.start <= at; drawn = this.#drawn[this.#next]) {
        open.push(drawn);
        this.#next++;
      }
      this.#open = open;
      const end = Math.min(
        block.end,
        this.#drawn[this.#next]?.span.start ?? block.end,
        open.reduce((first, { span }) => Math.min(first, span.end), block.end),
      );
      segments.push({ span: { start: at, end }, drawn: open });
      at = end;
    }
    return segments;
  }
}

/** Without white space at the ends: between paragraphs nothing is drawn. */
function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
