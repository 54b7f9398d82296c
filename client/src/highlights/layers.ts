import type { Highlight, Range } from '../../../server/src/protocol/requests.ts';

/** One way of marking passages; a passage may have several. */
export type Layer =
  | Highlight['base']
  | 'unsourced'
  | 'moved'
  | 'cue'
  | 'speaker'
  /** In the margin, at the place where a passage begins. */
  | 'unsourcedMark'
  | 'movedMark';

/** Which ranges each layer marks. A line has one mark in the margin: `moved` asks for something, so it comes first. */
export function layersOf(highlights: readonly Highlight[]): ReadonlyMap<Layer, readonly Range[]> {
  const layers = new Map<Layer, Range[]>();
  const add = (layer: Layer, ...ranges: readonly Range[]): void => {
    const list = layers.get(layer);
    if (list) list.push(...ranges);
    else layers.set(layer, [...ranges]);
  };
  const marks = new Map<string, { layer: Layer; range: Range }>();
  for (const highlight of highlights) {
    add(highlight.sourced ? highlight.base : 'unsourced', ...highlight.ranges);
    if (highlight.anchor === 'moved') add('moved', ...highlight.ranges);
    if (highlight.cue) add('cue', highlight.cue);
    if (highlight.mention) add('speaker', highlight.mention);
    const layer = highlight.anchor === 'moved' ? 'movedMark' : highlight.sourced ? undefined : 'unsourcedMark';
    const start = highlight.ranges[0]?.start;
    if (!layer || !start) continue;
    const place = `${start.line}:${start.character}`;
    if (layer === 'movedMark' || !marks.has(place)) marks.set(place, { layer, range: { start, end: start } });
  }
  for (const { layer, range } of marks.values()) add(layer, range);
  return layers;
}
