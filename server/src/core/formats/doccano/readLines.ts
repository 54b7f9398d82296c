import type { ImportSource } from '../format.ts';
import type { ImportedDocument, ImportProblem } from '../importing/imported.ts';
import { layerNameFor } from '../importing/layerNameFor.ts';
import { type ParsedJson, parseJson } from '../importing/parseJson.ts';
import { isMap, type JsonMap } from '../json.ts';
import type { SourceLink } from '../spanGraph/annotationsOf.ts';
import { listAt, mapAt, nameAt, parsed, textAt } from '../spanGraph/json.ts';
import { articleIn, fallbackArticle, layerNameIn, layerSources } from '../spanGraph/layerSource.ts';
import { sourceDocument, withoutText } from '../spanGraph/sourceDocument.ts';
import { regionsIn } from './regionsIn.ts';

/**
 * Reads what doccano exports for sequence labelling, one text a line (or all in one array): labels as lists, or entities
 * with relations. Each line stands by itself; one that is damaged is reported, with its number, and costs no other.
 */
export async function* readLines({ path, text }: ImportSource): AsyncIterable<ImportedDocument> {
  const stem = path.replace(/(\.doccano)?\.jsonl?$/iu, '');
  for (const { line, read, alone } of recordsIn(text)) {
    const article = fallbackArticle(stem, alone ? undefined : String(line));
    if ('problem' in read) yield { article, annotations: [], problems: [read.problem] };
    else if (!isMap(read.value)) yield withoutText(article, line);
    else yield documentOf(read.value, line, article);
  }
}

interface NumberedRecord {
  readonly line: number;
  readonly read: ParsedJson;
  /** Whether there is no other. */
  readonly alone: boolean;
}

/** One line after another, so that no more than one is held at a time. */
function* recordsIn(text: string): Iterable<NumberedRecord> {
  const whole = /^\s*(\[|\{\s*\n)/u.test(text) ? parsed(text)?.value : undefined;
  if (whole !== undefined) {
    // All texts in an array, or one over several lines, as doccano shows its examples.
    const values: readonly unknown[] = Array.isArray(whole) ? whole : [whole];
    yield* values.map((value, i) => ({ line: i + 1, read: { value }, alone: values.length === 1 }));
    return;
  }
  const alone = !/\S[^\S\n]*\n\s*\S/u.test(text);
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    line += 1;
    const written = text.slice(start, end).trim();
    if (written !== '') yield { line, read: parseJson(written, line), alone };
    start = end + 1;
  }
}

/** A text that nobody labelled comes along: somebody will. */
function documentOf(record: JsonMap, line: number, fallback: string): ImportedDocument {
  // Other versions keep what belongs to the text under `meta`, or call the text `data`.
  const meta = mapAt(record, 'meta') ?? mapAt(record, 'metadata') ?? {};
  const article = articleIn(record) ?? articleIn(meta) ?? fallback;
  const written = textAt(record, 'text') ?? textAt(record, 'data');
  if (written === undefined) return withoutText(article, line);
  const problems: ImportProblem[] = [];
  const isnad = mapAt(record, 'isnad') ?? mapAt(meta, 'isnad');
  const left = isnad ? [...layerSources(isnad).values()][0] : undefined;
  const links = linksIn(record, line);
  const regions = regionsIn(record, written, links, isnad, line, problems);
  const annotator =
    left?.parts.annotator ??
    nameAt(record, 'annotator') ??
    nameAt(record, 'annotation_approver') ??
    nameAt(meta, 'annotator');
  const layer = layerNameIn(isnad ?? record) ?? layerIn(textAt(record, 'layer') ?? textAt(meta, 'layer'));
  const text = written.replace(/^\ufeff/u, '');
  const document = sourceDocument({ article, text, layer, annotator, left, regions, links }, problems);
  return { ...document, problems: [...problems, ...restIn(record, line)] };
}

const layerIn = (name: string | undefined): string | undefined => (name === undefined ? undefined : layerNameFor(name));

function linksIn(record: JsonMap, line: number): readonly SourceLink[] {
  return (listAt(record, 'relations') ?? []).map((relation): SourceLink => {
    if (!isMap(relation)) return { from: '', to: '', types: [], source: line };
    const type = textAt(relation, 'type') ?? textAt(relation, 'label');
    return {
      from: nameAt(relation, 'from_id') ?? '',
      to: nameAt(relation, 'to_id') ?? '',
      types: type === undefined ? [] : [type],
      source: line,
    };
  });
}

/** Categories and remarks are about the text as a whole: a sidecar has no place for them. */
const restIn = (record: JsonMap, line: number): readonly ImportProblem[] =>
  ['cats', 'categories', 'comments', 'Comments'].flatMap((name) =>
    (listAt(record, name)?.length ?? 0) > 0
      ? [{ source: line, message: { id: 'formats.label.ignored', args: { name } } }]
      : [],
  );
