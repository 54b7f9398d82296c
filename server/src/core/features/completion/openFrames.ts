import type { Span } from '../../model/span.ts';
import type { Cursor } from './cursor.ts';

/** A map or list that is open at a place of the file. */
export interface Frame {
  readonly kind: 'map' | 'seq';
  /** Of its keys or dashes; in flow style of whatever the brackets belong to. */
  readonly column: number;
  readonly flow: boolean;
  /** Of a map: what was read of it. */
  readonly keys: Map<string, string>;
  /** Of a map: the key that was read last; empty where one is to come. */
  key: string;
  /** Whether a value (of the key, or an item) is still to come. */
  pending: boolean;
}

/** What was found at the cursor, before the rest of the entry is read. */
export interface Found {
  readonly may: Cursor['may'];
  readonly span: Span;
  readonly column: number;
  readonly lead?: Cursor['lead'];
  readonly quote?: Cursor['quote'];
  readonly closed?: boolean;
  readonly colon?: boolean;
  readonly behind?: boolean;
}

/** The maps and lists that are open where the reader is, and what it found at the cursor. */
export class OpenFrames {
  readonly text: string;
  readonly at: number;
  frames: Frame[] = [makeFrame('map', 0, false)];
  cursor: Cursor | undefined;
  /** The map that is filled on behind the cursor. */
  own: Frame | undefined;
  /** The cursor stands where nothing can be offered. */
  refused = false;
  /** Where the entry begins. */
  entry = 0;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** The innermost. */
  get top(): Frame {
    return this.frames[this.frames.length - 1] ?? makeFrame('map', 0, false);
  }

  /** What begins at the cursor may be a map, whose keys then follow at that column. */
  begin(found: Found): void {
    const map = makeFrame('map', found.column, false);
    this.find(found, map);
    this.top.pending = false;
    this.frames.push(map);
  }

  /** Notes what stands at the cursor: the first word about it counts. `map` is the map or list that it belongs to. */
  find(found: Found, map: Frame): void {
    if (this.cursor) return;
    const { may, span, column } = found;
    // A key stands in its map; a value or item is what the innermost leads to.
    const around = may === 'key' ? this.frames.slice(0, this.frames.indexOf(map)) : this.frames;
    const own = map.kind === 'map' ? map : (this.frames.findLast((frame) => frame.kind === 'map') ?? map);
    this.own = own;
    const [, , entry] = this.frames;
    this.cursor = {
      path: around.map((frame) => (frame.kind === 'seq' ? '*' : frame.key)),
      may,
      span,
      typed: this.text.slice(span.start, this.at),
      quote: found.quote ?? '',
      closed: found.closed ?? true,
      flow: this.top.flow,
      colon: found.colon ?? false,
      lead: found.lead ?? '',
      column,
      siblings: may === 'start' && map.kind === 'seq' ? new Map() : own.keys,
      entryKeys: entry?.kind === 'map' ? entry.keys : own.keys,
      behind: found.behind ?? false,
      entry: this.entry,
    };
  }
}

export const makeFrame = (kind: Frame['kind'], column: number, flow: boolean): Frame => ({
  kind,
  column,
  flow,
  keys: new Map(),
  key: '',
  pending: false,
});
