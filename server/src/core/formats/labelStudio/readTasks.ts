import type { ImportSource } from '../format.ts';
import type { ImportedDocument, ImportProblem } from '../importing/imported.ts';
import { parseJson } from '../importing/parseJson.ts';
import { annotationsOf } from '../spanGraph/annotationsOf.ts';
import { isRecord, type JsonRecord, listAt, nameAt, own, recordAt, textAt } from '../spanGraph/json.ts';
import { articleIn, fallbackArticle, layerNameOf, layerSources } from '../spanGraph/layerSource.ts';
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
    if (isRecord(task)) yield* documentsOf(task, nameAt(task, 'id') ?? String(i + 1), stem, tasks.length === 1);
    else
      yield { article: stem, annotations: [], problems: [{ source: i + 1, message: { id: 'formats.label.no-text' } }] };
  }
}

function* documentsOf(task: JsonRecord, name: string, stem: string, alone: boolean): Iterable<ImportedDocument> {
  // JSON_MIN has the data at the top.
  const data = recordAt(task, 'data') ?? task;
  const article = articleIn(data) ?? fallbackArticle(stem, alone ? undefined : name);
  const written = textOf(data);
  if (written === undefined) {
    yield { article, annotations: [], problems: [{ source: name, message: { id: 'formats.label.no-text' } }] };
    return;
  }
  const text = written.replace(/^\ufeff/u, '');
  const sources = layerSources(recordAt(data, 'isnad'));
  const taken = new Set<string | undefined>();
  let told = false;
  const attempts = attemptsOf(task, data);
  const cancelled = attempts.filter(({ record }) => own(record, 'was_cancelled') === true);
  const wanted = attempts.filter((each) => !cancelled.includes(each));
  for (const { record, results, predicted } of wanted) {
    const problems: ImportProblem[] = cancelled.map(({ record: { id } }) => ({
      source: typeof id === 'number' ? String(id) : name,
      message: { id: 'formats.label.cancelled' },
    }));
    cancelled.length = 0;
    const read = readResults(written, results, problems);
    const by = annotatorOf(record);
    const ours = sources.size > 0;
    const base = !predicted && (ours || wanted.filter((each) => !each.predicted).length === 1);
    const layer = free(read.layer ?? (base && !taken.has(undefined) ? undefined : (by.name ?? by.fallback)), taken);
    taken.add(layer);
    const source = read.layer === undefined && layer !== undefined ? undefined : sources.get(layer);
    const annotations = annotationsOf({ ...read, text, speakers: source?.ids ?? nobody }, problems);
    if (annotations.length === 0 && problems.length === 0 && !source) continue;
    told = true;
    const annotator = read.annotator ?? source?.parts.annotator ?? by.annotator;
    yield {
      article,
      text,
      ...(layer === undefined ? {} : { layer }),
      ...source?.parts,
      ...(annotator === undefined ? {} : { annotator }),
      annotations,
      problems,
    };
  }
  // A text that nobody labelled comes along: somebody will.
  if (!told && cancelled.length === 0) yield { article, text, annotations: [], problems: [] };
  if (cancelled.length > 0) {
    yield { article, annotations: [], problems: [{ source: name, message: { id: 'formats.label.cancelled' } }] };
  }
}

interface Attempt {
  readonly record: JsonRecord;
  readonly results: readonly unknown[];
  readonly predicted: boolean;
}

/** What people annotated, and what models did; older versions call the former completions. */
function attemptsOf(task: JsonRecord, data: JsonRecord): readonly Attempt[] {
  const attempts = (key: string, predicted: boolean): readonly Attempt[] =>
    (listAt(task, key) ?? []).filter(isRecord).map((record) => ({
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
function minimalResults(task: JsonRecord): readonly unknown[] {
  return Object.keys(task).flatMap((key) =>
    (listAt(task, key) ?? []).flatMap((value, i) => {
      const type = isRecord(value) ? Object.keys(value).find((name) => name.endsWith('labels')) : undefined;
      return type === undefined ? [] : [{ id: `${key}-${i + 1}`, from_name: key, to_name: 'text', type, value }];
    }),
  );
}

/** The text that regions count in: `text` as a rule, else the longest that there is. */
function textOf(data: JsonRecord): string | undefined {
  const texts = Object.keys(data).flatMap((key) => textAt(data, key) ?? []);
  return textAt(data, 'text') ?? texts.sort((a, b) => b.length - a.length)[0];
}

interface By {
  readonly annotator?: string;
  /** For the layer. */
  readonly name?: string;
  readonly fallback: string;
}

function annotatorOf(record: JsonRecord): By {
  const user = recordAt(record, 'completed_by');
  const full = user && [textAt(user, 'first_name'), textAt(user, 'last_name')].filter((part) => part).join(' ');
  const by =
    (user && (textAt(user, 'email') ?? nameAt(user, 'id'))) ??
    nameAt(record, 'completed_by') ??
    textAt(record, 'created_username') ??
    nameAt(record, 'annotator') ??
    textAt(record, 'model_version');
  const annotator = full || by;
  const name = by === undefined ? undefined : layerNameOf(by);
  return {
    ...(annotator === undefined ? {} : { annotator }),
    ...(name === undefined ? {} : { name }),
    fallback: 'annotator',
  };
}

function free(layer: string | undefined, taken: ReadonlySet<string | undefined>): string | undefined {
  if (!taken.has(layer)) return layer;
  for (let i = 2; ; i++) if (!taken.has(`${layer ?? 'annotator'}-${i}`)) return `${layer ?? 'annotator'}-${i}`;
}

const nobody: ReadonlySet<string> = new Set();
