import { make } from './dom.ts';
import type { StyledSpan } from './markdown.ts';
import type { LinePiece, PageMark } from './marks.ts';
import { type Piece, type Segment, segmentsOf } from './segments.ts';

interface StylePiece extends Piece {
  readonly style: StyledSpan['style'];
}

type Layer = LinePiece | StylePiece;

/** So many lines run under one another at most; deeper nesting shares the lowest. */
const maxLevel = 3;

/**
 * Sets a paragraph's text, with an element around each stretch that an annotation covers. The text of the paragraph is
 * the line to the code unit: whatever else is to be seen beside it comes from the style sheet.
 */
export function setLine(
  paragraph: HTMLElement,
  text: string,
  pieces: readonly LinePiece[],
  styles: readonly StyledSpan[],
): void {
  if (pieces.length === 0 && styles.length === 0) {
    paragraph.textContent = text;
    return;
  }
  const layers: readonly Layer[] = [...pieces, ...styles.map((span) => ({ ...span, depth: 3 }))].map((layer) =>
    layer.end > text.length ? { ...layer, end: text.length } : layer,
  );
  const segments = segmentsOf(text.length, layers);
  const levels = levelsOf(segments);
  const begun = new Set<Layer>();
  const lastOf = new Map<Layer, HTMLElement>();
  const content = document.createDocumentFragment();
  let open: { readonly layer: Layer; readonly element: HTMLElement }[] = [];
  for (const { start, end, pieces: covering } of segments) {
    let shared = 0;
    while (shared < covering.length && open[shared]?.layer === covering[shared]) shared += 1;
    open = open.slice(0, shared);
    for (const layer of covering.slice(shared)) {
      const element = 'style' in layer ? make('span', { class: `md-${layer.style}` }) : markElement(layer, begun);
      if (!('style' in layer) && layer.part === 'text') element.classList.add(`level-${levels.get(layer) ?? 1}`);
      begun.add(layer);
      lastOf.set(layer, element);
      (open.at(-1)?.element ?? content).appendChild(element);
      open.push({ layer, element });
    }
    (open.at(-1)?.element ?? content).appendChild(document.createTextNode(text.slice(start, end)));
  }
  for (const [layer, element] of lastOf) if (!('style' in layer) && layer.ends) element.classList.add('ends');
  paragraph.replaceChildren(content);
}

function markElement(piece: LinePiece, begun: ReadonlySet<Layer>): HTMLElement {
  const { of, part } = piece;
  const element = make('span', { class: part === 'text' ? `mark ${classesOf(of)}` : part });
  element.dataset.mark = String(of.id);
  if (part === 'text' && piece.begins && !begun.has(piece)) {
    element.classList.add('begins');
    element.tabIndex = -1;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', labelOf(of));
  }
  return element;
}

/** What the style sheet tells kinds and states apart by. */
export function classesOf({ mark, findings }: PageMark): string {
  if (!mark) return `finding ${findings[0]?.severity ?? 'hint'}`;
  return [
    mark.base,
    ...(mark.sourcing === 'sourced' ? [] : [mark.sourcing]),
    ...(mark.anchor === 'moved' ? ['moved'] : []),
  ].join(' ');
}

export const labelOf = ({ mark, findings }: PageMark): string =>
  mark?.label ?? findings.map(({ message }) => message).join(' ');

/** How far below the letters the line of each piece runs: an outer one under those inside it. */
function levelsOf(segments: readonly Segment<Layer>[]): ReadonlyMap<Layer, number> {
  const levels = new Map<Layer, number>();
  // Twice, since a piece may get its level in one segment and hand it on in an earlier one.
  for (let pass = 0; pass < 2; pass++) {
    for (const { pieces } of segments) {
      let below = 0;
      for (let i = pieces.length - 1; i >= 0; i--) {
        const layer = pieces[i];
        if (!layer || 'style' in layer || layer.part !== 'text') continue;
        below = Math.min(maxLevel, Math.max(levels.get(layer) ?? 1, below + 1));
        levels.set(layer, below);
      }
    }
  }
  return levels;
}
