import type { Span } from '../../model/span.ts';
import type { ImportProblem } from '../importing/imported.ts';
import { isList, isMap, type Json, type JsonMap, yamlMapOf } from '../json.ts';
import type { SourceLink, SourceRegion } from '../spanGraph/annotationsOf.ts';
import { listAt, mapAt, nameAt, offsetAt, textAt } from '../spanGraph/json.ts';
import { linkMeaning, meaningOf, pieceLink } from '../spanGraph/vocabulary.ts';

interface Drawn {
  readonly key: string;
  readonly span: Span;
  readonly label: string;
}

/**
 * The labelled stretches of a line. Offsets are UTF-16 code units, counted with a byte order mark where the text begins
 * with one; `isnad` holds what an export of ours left there about them, and `links` tell which of them begin one.
 */
export function regionsIn(
  record: JsonMap,
  text: string,
  links: readonly SourceLink[],
  isnad: JsonMap | undefined,
  line: number,
  problems: ImportProblem[],
): readonly SourceRegion[] {
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  const left = leftBehind(isnad);
  // Only the first piece of an annotation left something; another annotation may stand where a further one does.
  const further = new Set(links.flatMap(({ to, types }) => (types.map(linkMeaning).includes(pieceLink) ? [to] : [])));
  return drawnIn(record, line, problems).flatMap(({ key, span, label }): readonly SourceRegion[] => {
    const { start, end } = span;
    if (start < shift || start >= end || end > text.length) {
      problems.push({
        source: line,
        message: { id: 'formats.label.outside', args: { id: `${label} ${start}–${end}` } },
      });
      return [];
    }
    const ours = further.has(key) ? undefined : left.get(placeKey(start, end, meaningOf(label) ?? label))?.shift();
    return [
      {
        key,
        labels: [label],
        at: { start: start - shift, end: end - shift },
        ...(ours?.id === undefined ? {} : { id: ours.id }),
        ...(ours?.keys ? { keys: ours.keys } : {}),
        source: ours?.id ?? line,
      },
    ];
  });
}

/** Both shapes: `entities` with ids, and `label` (older versions: `labels`, `annotations`) with lists or records. */
function drawnIn(record: JsonMap, line: number, problems: ImportProblem[]): readonly Drawn[] {
  const lists = ['entities', 'label', 'labels', 'annotations'].flatMap((name) => listAt(record, name) ?? []);
  return lists.flatMap((each, i): readonly Drawn[] => {
    const drawn = isList(each) ? fromList(each, i) : isMap(each) ? fromRecord(each, i) : undefined;
    if (drawn) return [drawn];
    const id = typeof each === 'string' ? each : `label ${i + 1}`;
    problems.push({ source: line, message: { id: 'formats.label.no-region', args: { id } } });
    return [];
  });
}

function fromList([start, end, label]: readonly Json[], i: number): Drawn | undefined {
  return fromRecord({ start_offset: start, end_offset: end, label }, i);
}

function fromRecord(entity: JsonMap, i: number): Drawn | undefined {
  const start = offsetAt(entity, 'start_offset') ?? offsetAt(entity, 'start');
  const end = offsetAt(entity, 'end_offset') ?? offsetAt(entity, 'end');
  const label = nameAt(entity, 'label');
  if (start === undefined || end === undefined || label === undefined) return undefined;
  return { key: nameAt(entity, 'id') ?? `#${i + 1}`, span: { start, end }, label };
}

interface Left {
  readonly id?: string;
  readonly keys?: NonNullable<SourceRegion['keys']>;
}

/** By place and label; several in the order of the file where annotations share both. */
function leftBehind(isnad: JsonMap | undefined): Map<string, Left[]> {
  const left = new Map<string, Left[]>();
  for (const entry of (isnad && listAt(isnad, 'annotations')) ?? []) {
    const at = isMap(entry) ? listAt(entry, 'at') : undefined;
    if (!isMap(entry) || !at) continue;
    const keys = mapAt(entry, 'keys');
    const id = textAt(entry, 'id');
    const key = placeKey(at[0], at[1], textAt(entry, 'label') ?? '');
    const list = left.get(key) ?? [];
    list.push({ ...(id === undefined ? {} : { id }), ...(keys ? { keys: yamlMapOf(keys) } : {}) });
    left.set(key, list);
  }
  return left;
}

const placeKey = (start: unknown, end: unknown, label: string): string => `${start} ${end} ${label}`;
