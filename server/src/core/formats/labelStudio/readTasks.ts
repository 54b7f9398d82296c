import type { ImportSource } from '../format.ts';
import type { ImportedDocument, ImportProblem } from '../importing/imported.ts';
import { layerNameFor } from '../importing/layerNameFor.ts';
import { parseJson } from '../importing/parseJson.ts';
import { isMap, type JsonMap, own } from '../json.ts';
import { listAt, mapAt, nameAt, textAt } from '../spanGraph/json.ts';
import { articleIn, fallbackArticle, layerSources } from '../spanGraph/layerSource.ts';
import { sourceDocument, withoutText } from '../spanGraph/sourceDocument.ts';
import { readResults } from './readResults.ts';

/**
 * Reads tasks as Label Studio exports them (JSON, and JSON_MIN as far as regions go), with or without our labelling
 * configuration. A task with several annotations becomes as many layers, each called after who made it.
 */
export async function* readTasks({ path, text }: ImportSource): AsyncIterable<ImportedDocument> {
  const stem = path.replace(/(\.label-studio)?\.json$/iu, '');
  const file = parseJson(text);
  if ('problem' in file) {
    yield { article: stem, annotations: [], problems: [file.problem] };
    return;
  }
  const tasks: readonly unknown[] = Array.isArray(file.value) ? file.value : [file.value];
  for (const [i, task] of tasks.entries()) {
    if (isMap(task)) yield* documentsOf(task, nameAt(task, 'id') ?? String(i + 1), stem, tasks.length === 1);
    else yield withoutText(stem, i + 1);
  }
}

function documentsOf(task: JsonMap, name: string, stem: string, alone: boolean): readonly ImportedDocument[] {
  // JSON_MIN has the data at the top.
  const data = mapAt(task, 'data') ?? task;
  const article = articleIn(data) ?? fallbackArticle(stem, alone ? undefined : name);
  const written = textOf(data);
  if (written === undefined) return [withoutText(article, name)];
  const text = written.replace(/^\ufeff/u, '');
  const sources = layerSources(mapAt(data, 'isnad'));
  const attempts = attemptsOf(task, data);
  const isCancelled = ({ record }: Attempt): boolean => own(record, 'was_cancelled') === true;
  const wanted = attempts.filter((attempt) => !isCancelled(attempt));
  const hasBase = sources.size > 0 || wanted.filter(({ predicted }) => !predicted).length === 1;
  const taken = new Set<string | undefined>();
  const documents = wanted.flatMap(({ record, results, predicted }): readonly ImportedDocument[] => {
    const problems: ImportProblem[] = [];
    const read = readResults(written, results, problems);
    const by = annotatorOf(record);
    const base = hasBase && !predicted && !taken.has(undefined);
    const layer = free(read.layer ?? (base ? undefined : (by.layer ?? 'annotator')), taken);
    taken.add(layer);
    const left = read.layer === undefined && layer !== undefined ? undefined : sources.get(layer);
    const annotator = read.annotator ?? left?.parts.annotator ?? by.annotator;
    const document = sourceDocument({ ...read, article, text, layer, annotator, left }, problems);
    return document.annotations.length > 0 || problems.length > 0 || left ? [document] : [];
  });
  // A text that nobody labelled comes along: somebody will.
  const [first = { article, text, annotations: [], problems: [] }, ...others] = documents;
  const cancelled = attempts.filter(isCancelled).map(
    ({ record }): ImportProblem => ({
      source: nameAt(record, 'id') ?? name,
      message: { id: 'formats.label.cancelled' },
    }),
  );
  return [{ ...first, problems: [...cancelled, ...first.problems] }, ...others];
}

interface Attempt {
  readonly record: JsonMap;
  readonly results: readonly unknown[];
  readonly predicted: boolean;
}

/** What people annotated, and what models did; older versions call the former completions. */
function attemptsOf(task: JsonMap, data: JsonMap): readonly Attempt[] {
  const attempts = (key: string, predicted: boolean): readonly Attempt[] =>
    (listAt(task, key) ?? []).filter(isMap).map((record) => ({
      record,
      results: listAt(record, 'result') ?? [],
      predicted,
    }));
  const found = [
    ...attempts('annotations', false),
    ...attempts('completions', false),
    ...attempts('predictions', true),
  ];
  if (found.length > 0 || data !== task) return found;
  return [{ record: task, results: minimalResults(task), predicted: false }];
}

/** JSON_MIN has values only, in a list under the name of the control. */
function minimalResults(task: JsonMap): readonly unknown[] {
  return Object.keys(task).flatMap((key) =>
    (listAt(task, key) ?? []).flatMap((value, i) => {
      const type = isMap(value) ? Object.keys(value).find((name) => name.endsWith('labels')) : undefined;
      return type === undefined ? [] : [{ id: `${key}-${i + 1}`, from_name: key, to_name: 'text', type, value }];
    }),
  );
}

/** The text that regions count in: `text` as a rule, else the longest that there is. */
function textOf(data: JsonMap): string | undefined {
  const texts = Object.keys(data).flatMap((key) => textAt(data, key) ?? []);
  return textAt(data, 'text') ?? texts.sort((a, b) => b.length - a.length)[0];
}

interface By {
  readonly annotator?: string;
  readonly layer?: string;
}

function annotatorOf(record: JsonMap): By {
  const user = mapAt(record, 'completed_by');
  const full = user && [textAt(user, 'first_name'), textAt(user, 'last_name')].filter((part) => part).join(' ');
  const by =
    (user && (textAt(user, 'email') ?? nameAt(user, 'id'))) ??
    nameAt(record, 'completed_by') ??
    textAt(record, 'created_username') ??
    nameAt(record, 'annotator') ??
    textAt(record, 'model_version');
  const annotator = full || by;
  const layer = by === undefined ? undefined : layerNameFor(by.split('@')[0] ?? '');
  return { ...(annotator === undefined ? {} : { annotator }), ...(layer === undefined ? {} : { layer }) };
}

function free(layer: string | undefined, taken: ReadonlySet<string | undefined>): string | undefined {
  if (!taken.has(layer)) return layer;
  for (let i = 2; ; i++) if (!taken.has(`${layer ?? 'annotator'}-${i}`)) return `${layer ?? 'annotator'}-${i}`;
}
