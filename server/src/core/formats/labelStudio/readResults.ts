import type { Message } from '../../messages/message.ts';
import type { Span } from '../../model/span.ts';
import type { YamlMap } from '../../sidecar/edit/operation.ts';
import { isLayerName } from '../../sidecar/pairing.ts';
import { UnitIndex } from '../../text/units.ts';
import type { ImportProblem } from '../importing/imported.ts';
import { isMap, type JsonMap, own } from '../json.ts';
import type { SourceLink, SourceRegion } from '../spanGraph/annotationsOf.ts';
import { listAt, mapAt, nameAt, textAt } from '../spanGraph/json.ts';
import { keysIn } from './controls.ts';

export interface ReadResults {
  readonly regions: readonly SourceRegion[];
  readonly links: readonly SourceLink[];
  readonly layer?: string;
  readonly annotator?: string;
}

interface Draft {
  readonly key: string;
  readonly labels: string[];
  readonly value: JsonMap;
  keys: YamlMap;
  readonly tags: string[];
  readonly notes: string[];
}

/** Reads the results of one annotation; `text` is that of the task, as it stands there. */
export function readResults(text: string, results: readonly unknown[], problems: ImportProblem[]): ReadResults {
  const drafts = new Map<string, Draft>();
  const links: SourceLink[] = [];
  const others: JsonMap[] = [];
  results.forEach((result, i) => {
    const type = isMap(result) ? textAt(result, 'type') : undefined;
    const value = isMap(result) ? mapAt(result, 'value') : undefined;
    if (!isMap(result) || type === undefined) {
      problems.push({ source: i + 1, message: ignored(`result ${i + 1}`) });
    } else if (type === 'relation') {
      links.push(linkOf(result, i));
    } else if (value && type.endsWith('labels')) {
      addRegion(drafts, result, value, type, i);
    } else {
      others.push(result);
    }
  });
  const whole: { layer?: string; annotator?: string } = {};
  for (const result of others) addAttribute(drafts, result, whole, problems);
  return { ...whole, links, regions: regionsOf(text, [...drafts.values()], problems) };
}

const ignored = (name: string): Message => ({ id: 'formats.label.ignored', args: { name } });

const textsIn = (list: readonly unknown[] | undefined): readonly string[] =>
  (list ?? []).filter((each) => typeof each === 'string');

function linkOf(result: JsonMap, i: number): SourceLink {
  const ends = [nameAt(result, 'from_id') ?? '', nameAt(result, 'to_id') ?? ''] as const;
  const [from, to] = textAt(result, 'direction') === 'left' ? [ends[1], ends[0]] : ends;
  return { from, to, types: textsIn(listAt(result, 'labels')), source: `${ends[0] || i + 1}` };
}

function addRegion(drafts: Map<string, Draft>, result: JsonMap, value: JsonMap, type: string, i: number): void {
  const key = nameAt(result, 'id') ?? `${i + 1}`;
  const draft = drafts.get(key) ?? { key, labels: [], value, keys: {}, tags: [], notes: [] };
  draft.labels.push(...textsIn(listAt(value, type)));
  // What people note at a region of their own accord.
  const meta = mapAt(result, 'meta');
  draft.notes.push(...textsIn(meta && (listAt(meta, 'text') ?? [own(meta, 'text')])));
  drafts.set(key, draft);
}

/** What is said of a region, or of the whole. Controls of other projects become tags and notes. */
function addAttribute(
  drafts: ReadonlyMap<string, Draft>,
  result: JsonMap,
  whole: { layer?: string; annotator?: string },
  problems: ImportProblem[],
): void {
  const id = nameAt(result, 'id');
  const name = textAt(result, 'from_name') ?? textAt(result, 'type') ?? '';
  const value = mapAt(result, 'value') ?? {};
  const choices = textsIn(listAt(value, 'choices'));
  const texts = textsIn(listAt(value, 'text') ?? [own(value, 'text')]);
  const draft = id === undefined ? undefined : drafts.get(id);
  const [first] = texts;
  if (!draft) {
    if (name === 'annotator' && first !== undefined) whole.annotator = first;
    else if (name === 'layer' && first !== undefined && isLayerName(first)) whole.layer = first;
    else problems.push({ ...(id === undefined ? {} : { source: id }), message: ignored(name) });
    return;
  }
  const keys = keysIn(name, choices.length > 0 ? choices : texts);
  if (keys) draft.keys = { ...draft.keys, ...keys };
  else if (choices.length > 0) draft.tags.push(...choices.map((choice) => `${name}: ${choice}`));
  else if (texts.length > 0) draft.notes.push(...texts.map((text) => `${name}: ${text}`));
  else problems.push({ source: draft.key, message: ignored(name) });
}

function regionsOf(text: string, drafts: readonly Draft[], problems: ImportProblem[]): readonly SourceRegion[] {
  const places = placesOf(text, drafts, problems);
  return drafts.flatMap((draft, i): readonly SourceRegion[] => {
    const { key, labels, keys, tags, notes } = draft;
    const at = places[i];
    const { id, ...others } = keys;
    if (!at) return [];
    return [
      {
        key,
        labels,
        at,
        ...(typeof id === 'string' ? { id } : {}),
        keys: {
          ...others,
          ...(tags.length > 0 ? { tags: [...(Array.isArray(others.tags) ? others.tags : []), ...tags] } : {}),
          ...(notes.length > 0
            ? { note: [others.note, ...notes].filter((note) => note !== undefined).join('\n') }
            : {}),
        },
        source: typeof id === 'string' ? id : key,
      },
    ];
  });
}

type Place = SourceRegion['at'] | undefined;

/**
 * Where the regions stand. Offsets are UTF-16 code units; versions that count code points are known by the words that
 * they give with each region. Where offsets lead to other words than those, the words count.
 */
function placesOf(text: string, drafts: readonly Draft[], problems: ImportProblem[]): readonly Place[] {
  const units = UnitIndex.of(text);
  const points = ({ start, end }: Span): Span => ({
    start: units.offsetOfCodePoint(start),
    end: units.offsetOfCodePoint(end),
  });
  const offsets = drafts.map(({ value }) => spanIn(value));
  const fits = (span: Span | undefined, { value }: Draft): boolean => {
    const words = textAt(value, 'text');
    return span !== undefined && words !== undefined && bare(text.slice(span.start, span.end)) === bare(words);
  };
  const count = (map: (span: Span) => Span): number =>
    drafts.filter((draft, i) => fits(offsets[i] && map(offsets[i]), draft)).length;
  const inPoints = units.codePoints !== text.length && count(points) > count((span) => span);
  if (inPoints) problems.push({ message: { id: 'formats.label.code-points' } });
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  return drafts.map((draft, i): Place => {
    const words = textAt(draft.value, 'text');
    const span = offsets[i] && (inPoints ? points(offsets[i]) : offsets[i]);
    const inside = span !== undefined && span.start < span.end && span.end <= text.length && span.start >= mark;
    if (inside && (words === undefined || fits(span, draft))) return { start: span.start - mark, end: span.end - mark };
    if (words !== undefined) return { words: words.replace(/\\[nr]/gu, '\n') };
    const id = span ? 'formats.label.outside' : 'formats.label.no-region';
    problems.push({ source: draft.key, message: { id, args: { id: draft.key } } });
    return undefined;
  });
}

/** Line breaks come as a backslash and an n, and browsers make other white space of some. */
const bare = (words: string): string => words.replace(/\\n|\\r|\s/gu, '');

/** Numbers, or strings of digits as some versions write them. */
function spanIn(value: JsonMap): Span | undefined {
  const start = offset(own(value, 'start'));
  const end = offset(own(value, 'end'));
  return start === undefined || end === undefined ? undefined : { start, end };
}

function offset(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
