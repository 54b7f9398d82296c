import type { CancellationToken } from '../workspace/fileSystem.ts';
import { ForbiddenPathError } from './forbiddenPath.ts';
import type { ExportDocument, ExportOptions, Format, OutFile } from './format.ts';
import { type Loss, Losses } from './losses.ts';
import { isSafePath } from './safePath.ts';

/** Where an export goes. Nothing of it shows before {@link commit}, so that a failure leaves what was there. */
export interface Output {
  /** Adds text to the end of a file of this export, by its path relative to the folder that is written to, with `/`. */
  append(path: string, text: string): Promise<void>;
  /** Puts all files in their places. */
  commit(): Promise<void>;
  /** Forgets all of them. */
  discard(): Promise<void>;
}

export interface ExportRun {
  readonly format: Format;
  readonly options: ExportOptions;
  /** In the order in which they are to be written. */
  readonly documents: AsyncIterable<ExportDocument>;
  readonly output: Output;
  /** The one file that all articles go to, for formats of kind `records`; each to its own without it. */
  readonly together?: string;
  /** Told of each article that is done, with what the format could not hold of it. */
  readonly done?: (document: ExportDocument, losses: readonly Loss[]) => void | Promise<void>;
  readonly token: CancellationToken;
}

export interface Exported {
  readonly articles: number;
  /** Paths of the files, in the order of writing. */
  readonly files: readonly string[];
  /** The one to open: the file about all articles, where a format marks one as `main`, else the first. */
  readonly main?: string;
  readonly cancelled: boolean;
}

/** At most so many paths are told of what was written. */
const maxPaths = 1_000;

/**
 * Exports articles one after another; what was written of one is forgotten before the next. When cancelled, or when
 * anything fails, nothing has been written.
 */
export async function runExport(run: ExportRun): Promise<Exported> {
  try {
    const exported = await (run.format.export.kind === 'records' ? writeRecords(run) : writeFiles(run));
    if (exported.cancelled) await run.output.discard();
    else await run.output.commit();
    return exported;
  } catch (error) {
    await run.output.discard();
    throw error;
  }
}

async function writeRecords(run: ExportRun): Promise<Exported> {
  const { format, options, documents, output, together, token } = run;
  const { export: records } = format;
  if (records.kind !== 'records') throw new TypeError('Not a format of records.');
  const written = new Written(output);
  let articles = 0;
  let begun = false;
  if (together !== undefined) await written.begin(together, records.head);
  for await (const document of documents) {
    if (token.isCancellationRequested) return { articles, files: [], cancelled: true };
    const losses = new Losses();
    const text = records.article(document, losses, options);
    if (together === undefined) {
      const content = `${records.head}${text}${records.tail}`;
      await written.begin(`${document.path}${format.extension}`, content, document.path);
    } else if (text !== '') {
      await output.append(together, begun ? records.between + text : text);
      begun = true;
    }
    articles += 1;
    await run.done?.(document, losses.list());
  }
  if (token.isCancellationRequested) return { articles, files: [], cancelled: true };
  if (together !== undefined) await output.append(together, records.tail);
  await written.all(records.companions?.(options) ?? []);
  return { articles, ...written.result(), cancelled: false };
}

async function writeFiles(run: ExportRun): Promise<Exported> {
  const { format, options, documents, output, token } = run;
  if (format.export.kind !== 'files') throw new TypeError('Not a format of files.');
  const exporter = format.export.open(options);
  const written = new Written(output);
  let articles = 0;
  for await (const document of documents) {
    if (token.isCancellationRequested) return { articles, files: [], cancelled: true };
    const losses = new Losses();
    await written.all(exporter.article(document, losses), document.path);
    articles += 1;
    await run.done?.(document, losses.list());
  }
  if (token.isCancellationRequested) return { articles, files: [], cancelled: true };
  const last = exporter.finish();
  await written.all(last);
  written.main = last.find(({ main }) => main)?.path;
  return { articles, ...written.result(), cancelled: false };
}

/** Remembers what was written, lets nothing out of the folder, and no file take the place of another. */
class Written {
  readonly #output: Output;
  /** What each file is of, by its path. Names alone, which is what the survey of a corpus holds of it too. */
  readonly #of = new Map<string, string>();
  /** The file about all articles, where there is one. */
  main: string | undefined;

  constructor(output: Output) {
    this.#output = output;
  }

  result(): Pick<Exported, 'files' | 'main'> {
    const files = [...this.#of.keys()].slice(0, maxPaths);
    const main = this.main ?? files[0];
    return { files, ...(main === undefined ? {} : { main }) };
  }

  /** A file, or the beginning of one, that is `of` an article, or of all of them. */
  async begin(path: string, text: string, of = path): Promise<void> {
    if (!isSafePath(path)) throw new ForbiddenPathError(path, 'outside');
    const taken = this.#of.get(path);
    if (taken !== undefined) throw new ForbiddenPathError(path, 'taken', [taken, of]);
    this.#of.set(path, of);
    await this.#output.append(path, text);
  }

  async all(files: readonly OutFile[], of?: string): Promise<void> {
    // The one that is meant comes first.
    for (const { path, content } of files.toSorted((a, b) => Number(b.main ?? false) - Number(a.main ?? false))) {
      await this.begin(path, content, of);
    }
  }
}
