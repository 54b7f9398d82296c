import type { CancellationToken } from '../workspace/fileSystem.ts';
import { ForbiddenPathError } from './forbiddenPath.ts';
import type { ExportDocument, ExportOptions, FilesExporter, Format, OutFile } from './format.ts';
import { type Loss, Losses } from './losses.ts';
import { outPath } from './outPath.ts';
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
 *
 * @throws ForbiddenPathError for a path that leads out of the folder, and for one that two files have.
 */
export async function runExport(run: ExportRun): Promise<Exported> {
  const { output, token } = run;
  const exporter = exporterOf(run);
  const written = new Written(output, run.together);
  let articles = 0;
  try {
    for await (const document of run.documents) {
      if (token.isCancellationRequested) break;
      const losses = new Losses();
      await written.add(exporter.article(document, losses), document.path);
      articles += 1;
      await run.done?.(document, losses.list());
    }
    if (token.isCancellationRequested) {
      await output.discard();
      return { articles, files: [], cancelled: true };
    }
    const last = exporter.finish();
    await written.add(last);
    await output.commit();
    const main = last.find((file) => file.main)?.path ?? written.paths()[0];
    return { articles, files: written.paths(), ...(main === undefined ? {} : { main }), cancelled: false };
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** Records as files: one an article, or parts of one for all. */
function exporterOf({ format, options, together }: ExportRun): FilesExporter {
  const { export: way, extension } = format;
  if (way.kind === 'files') return way.open(options);
  const { head, between, tail } = way;
  const companions = way.companions?.(options) ?? [];
  if (together === undefined) {
    return {
      article: (document, losses) => {
        const content = head + way.article(document, losses, options) + tail;
        return [{ path: outPath(document, extension), content }];
      },
      finish: () => companions,
    };
  }
  let begun = false;
  return {
    article: (document, losses) => {
      const text = way.article(document, losses, options);
      if (text === '') return [];
      const content = (begun ? between : head) + text;
      begun = true;
      return [{ path: together, content }];
    },
    finish: () => [{ path: together, content: (begun ? '' : head) + tail }, ...companions],
  };
}

/** Remembers what was written, lets nothing out of the folder, and no file take the place of another. */
class Written {
  readonly #output: Output;
  /** The one file that is written in parts. */
  readonly #together: string | undefined;
  /** What each file is of, by its path. Names alone, which is what the survey of a corpus holds of it too. */
  readonly #of = new Map<string, string>();

  constructor(output: Output, together: string | undefined) {
    this.#output = output;
    this.#together = together;
  }

  /** At most so many as are told of. */
  paths(): readonly string[] {
    return [...this.#of.keys()].slice(0, maxPaths);
  }

  /** Files `of` an article, by its path; of all of them without it. The one that is meant comes first. */
  async add(files: readonly OutFile[], of?: string): Promise<void> {
    for (const { path, content } of files.toSorted((a, b) => Number(b.main ?? false) - Number(a.main ?? false))) {
      if (!isSafePath(path)) throw new ForbiddenPathError(path, 'outside');
      const taken = this.#of.get(path);
      if (taken !== undefined && path !== this.#together) {
        throw new ForbiddenPathError(path, 'taken', [taken, of ?? path]);
      }
      this.#of.set(path, of ?? path);
      await this.#output.append(path, content);
    }
  }
}
