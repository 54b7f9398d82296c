import { type Draft, type DraftMap, type DraftSeq, opened, type Slot } from './draft.ts';
import { Harm } from './harm.ts';
import type { Layout } from './layout.ts';
import type { Path } from './operation.ts';
import { fitsBlock, isPlain, keyText, scalarText } from './scalarText.ts';

/** What goes behind a colon or dash, and the lines below, each with the line break before it. */
export interface Written {
  readonly head: string;
  readonly body: string;
}

export interface Writing {
  readonly text: string;
  readonly eol: string;
  readonly layout: Layout;
}

/** Longer lines are broken into a block. */
const width = 120;

const sections: ReadonlySet<string | number> = new Set([
  'article',
  'speakers',
  'annotations',
  'questions',
  'kinds',
  'rules',
]);

/** Whether what stands there is written over several lines even where one would do. */
export function isSpacious(path: Path): boolean {
  const [section, , key] = path;
  if (path.length === 1) return sections.has(section ?? '');
  if (path.length === 2) return section === 'speakers' || section === 'annotations';
  return path.length === 3 && section === 'annotations' && key === 'exact';
}

/** Blank lines between the entries of a new collection. */
export const isSpaced = (path: Path): boolean => path.length === 1 && path[0] === 'annotations';

/** How a value is to stand. */
export interface Manner {
  /** Column of the collection that it is an entry of. */
  readonly column: number;
  /** Behind a dash, or behind a key. */
  readonly after: 'key' | 'dash';
  /** Whether a list or map stands on one line, as its neighbours do or do not. */
  readonly flow?: boolean | undefined;
  /** No literal block: what follows would become a part of it. */
  readonly oneLine?: boolean;
  /** From the dash to what follows it. */
  readonly afterDash?: number;
}

/** A value that is not in the file yet. `path` is its own. */
export function write(by: Writing, draft: Draft, path: Path, manner: Manner): Written {
  const value = opened(draft);
  if (value.kind === 'scalar' || value.kind === 'kept') return writeScalar(by, value, path, manner);
  if (value.slots.length === 0) return { head: value.kind === 'map' ? '{}' : '[]', body: '' };
  if (manner.flow ?? (!isSpacious(path) || (path.at(-1) === 'exact' && value.kind === 'map'))) {
    const flow = flowText(by, value, path);
    const key = path.at(-1);
    const room = width - manner.column - (typeof key === 'string' ? key.length + 2 : 2);
    if (manner.flow || flow.length <= room) return { head: flow, body: '' };
  }
  return writeBlock(by, value, path, manner);
}

function writeBlock(by: Writing, value: DraftMap | DraftSeq, path: Path, manner: Manner): Written {
  const { layout, eol } = by;
  const afterDash = manner.afterDash ?? layout.afterDash;
  const below = value.kind === 'map' ? layout.step : layout.dash;
  const column = manner.column + (manner.after === 'dash' ? afterDash : below);
  const more = manner.oneLine ? { oneLine: true } : {};
  const entries = value.slots.map((slot, at) =>
    writeEntry(by, slot, [...path, slot.key || at], column, value.kind, more),
  );
  const gap = (isSpaced(path) ? eol + eol : eol) + ' '.repeat(column);
  const [first = '', ...rest] = entries;
  if (manner.after === 'dash') return { head: first, body: rest.map((entry) => gap + entry).join('') };
  return { head: '', body: eol + ' '.repeat(column) + [first, ...rest].join(gap) };
}

/** A pair or item of a block collection at `column`, without its indentation. */
export function writeEntry(
  by: Writing,
  slot: Slot,
  path: Path,
  column: number,
  kind: 'map' | 'seq',
  more: Pick<Manner, 'flow' | 'afterDash' | 'oneLine'> = {},
): string {
  const { head, body } = write(by, slot.value, path, { column, after: kind === 'map' ? 'key' : 'dash', ...more });
  if (kind === 'map') return `${keyIn(by, slot)}:${head === '' ? '' : ` ${head}`}${body}`;
  return `-${head === '' ? '' : ' '.repeat((more.afterDash ?? by.layout.afterDash) - 1) + head}${body}`;
}

/** A key in the spelling that it has in the file, should it be there. */
function keyIn({ text }: Writing, { key, source }: Slot): string {
  const old = source?.key;
  const isKept = old?.style === 'plain' && old.text === key && text.slice(old.start, old.end) === key;
  return isKept && /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._-]*$/u.test(key) ? key : keyText(key);
}

/** A list or map on one line; `path` is its own. */
export function flowText(by: Writing, draft: Draft, path: Path): string {
  const value = opened(draft);
  if (value.kind === 'scalar' || value.kind === 'kept') return scalarIn(by, value, { flow: true, key: keyOf(path) });
  const parts = value.slots.map((slot, at) => flowEntry(by, slot, [...path, slot.key || at], value.kind));
  if (value.kind === 'seq') return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** A pair or item inside of brackets or braces. */
export const flowEntry = (by: Writing, slot: Slot, path: Path, kind: 'map' | 'seq'): string =>
  (kind === 'map' ? `${keyIn(by, slot)}: ` : '') + flowText(by, slot.value, path);

function writeScalar(by: Writing, draft: Scalar, path: Path, manner: Manner): Written {
  const text = draft.kind === 'scalar' && typeof draft.value === 'string' ? draft.value : undefined;
  if (text !== undefined && !manner.oneLine && fitsBlock(text)) return blockText(by, text, manner.column);
  return { head: scalarIn(by, draft, { flow: false, key: keyOf(path) }), body: '' };
}

/** A literal block below an entry of a collection at `column`. */
export function blockText({ eol, layout }: Writing, text: string, column: number): Written {
  const open = text.endsWith('\n');
  const pad = ' '.repeat(column + layout.step);
  const lines = (open ? text.slice(0, -1) : text).split('\n');
  return { head: open ? '|' : '|-', body: lines.map((line) => eol + (line === '' ? '' : pad + line)).join('') };
}

type Scalar = Extract<Draft, { kind: 'scalar' | 'kept' }>;

const keyOf = (path: Path): string | undefined => {
  const last = path.at(-1);
  return typeof last === 'string' ? last : undefined;
};

/** A scalar on one line; one of the file in its own spelling where that holds there too. */
function scalarIn({ text }: Writing, draft: Scalar, place: { flow: boolean; key: string | undefined }): string {
  if (draft.kind === 'scalar')
    return typeof draft.value === 'string' ? scalarText(draft.value, place) : String(draft.value);
  const { node } = draft;
  if (node.kind !== 'scalar') throw new Harm();
  const source = text.slice(node.start, node.end);
  const holds =
    node.style === 'plain'
      ? source === node.text && (isPlain(source, place) || /^[\w.+-]+$/u.test(source))
      : node.style !== 'block';
  return holds && source !== '' && !/[\r\n]/u.test(source) ? source : scalarText(node.text, place);
}
