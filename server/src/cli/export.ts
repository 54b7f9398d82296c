import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import process from 'node:process';
import { commonFolder } from '../core/formats/commonFolder.ts';
import { documentOf } from '../core/formats/document.ts';
import { type ExportDocument, type Format, type FormatId, formatIds } from '../core/formats/format.ts';
import { idBase, standardBase } from '../core/formats/idBase.ts';
import { formatOf } from '../core/formats/registry.ts';
import { type Exported, type Output, runExport } from '../core/formats/runExport.ts';
import { relativeTo } from '../core/model/relativeTo.ts';
import { fileUri, fsPathOf, join, parentOf, type Uri } from '../core/model/uri.ts';
import type { CancellationToken } from '../core/workspace/fileSystem.ts';
import { inBatches, linksIn, type Survey, survey } from '../core/workspace/survey.ts';
import { StagedOutput } from '../node/stagedOutput.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './commandError.ts';
import { explained, Interruptible, interrupted } from './failures.ts';
import { LossReport } from './lossReport.ts';
import { note } from './note.ts';
import { byPath, findProject, type Project } from './project.ts';
import { partOf, shardFrom } from './shard.ts';
import type { Terminal } from './terminal.ts';

/** What `--format` of `export` takes. */
export const exportFormats: readonly FormatId[] = formatIds;

/** `isnad export`: 0, or 2 where a file could not be read; what a format cannot hold is no failure. */
export async function exportArticles(given: Arguments, terminal: Terminal): Promise<number> {
  const format = formatFrom(given);
  const shard = shardFrom(given.options.get('shard'));
  const options = {
    locale: terminal.locale,
    base: baseFrom(given.options.get('base')),
    ...timestampFrom(given.options.get('timestamp')),
  };
  const project = await findProject(given.paths, terminal);
  const { files, path, targets } = project;
  const token = new Interruptible();
  const found = await survey(files, (workspace) => project.load(workspace));
  const all = byPath(
    [...found.articles.keys()].filter((uri) => targets.includes(uri)),
    path,
  );
  const articles = partOf(all, shard);
  const place = await placeFor(given.options.get('out'), format, articles.length, terminal.cwd);
  const output: Output =
    place.kind === 'screen'
      ? new ScreenOutput(terminal, project)
      : new StagedOutput(place.folder, { sources: sourcesOf(found) });
  const losses = new LossReport(format, given.options.get('report'), terminal);
  let done = 0;
  try {
    const exported = await runExport({
      format,
      options,
      documents: documents(project, found, articles, layerFrom(given), token),
      output,
      ...(place.together === undefined ? {} : { together: place.together }),
      done: async (document, lost) => {
        done += 1;
        project.progress.show('export', done, articles.length);
        await losses.add(document, lost);
        await token.breathe();
      },
      token,
    });
    await losses.finish(exported.cancelled);
    project.progress.clear();
    if (exported.cancelled) return interrupted;
    await tell(exported, place, format, terminal);
    await losses.tell();
  } catch (error) {
    await losses.finish(true);
    project.progress.clear();
    throw explained(error);
  }
  await project.report({
    articles: found.articles,
    sidecars: [...[...found.articles.values()].flat(), ...found.orphans],
    projects: found.projects,
  });
  return project.isComplete() ? 0 : 2;
}

function formatFrom(given: Arguments): Format {
  const id = given.options.get('format');
  const known = formatIds.find((each) => each === id);
  const format = known && formatOf(known);
  if (!format) throw new UsageError({ id: 'cli.error.format-needed', args: { values: formatIds.join(', ') } });
  return format;
}

function baseFrom(given: string | true | undefined): string {
  if (typeof given !== 'string') return standardBase;
  const base = idBase(given);
  if (base === undefined) throw new UsageError({ id: 'cli.error.invalid-base', args: { value: given } });
  return base;
}

function timestampFrom(given: string | true | undefined): { readonly timestamp?: string } {
  if (typeof given !== 'string') return {};
  const time = given === 'now' ? new Date() : new Date(given);
  if (Number.isNaN(time.getTime())) throw new UsageError({ id: 'cli.error.invalid-time', args: { value: given } });
  return { timestamp: time.toISOString() };
}

/** `--layer base` is the sidecar without a name. */
function layerFrom(given: Arguments): readonly (string | undefined)[] | undefined {
  const layer = given.options.get('layer');
  if (typeof layer !== 'string') return undefined;
  return [layer === 'base' ? undefined : layer];
}

async function* documents(
  project: Project,
  found: Survey,
  articles: readonly Uri[],
  layers: readonly (string | undefined)[] | undefined,
  token: CancellationToken,
): AsyncIterable<ExportDocument> {
  const links = await linksIn(project.files, found, token);
  const folder = exportedFolder(project);
  const path = (uri: Uri): string => relativeTo(join(folder, 'x'), uri) ?? uri;
  const about = { path, exported: new Set(articles), ...(layers ? { layers } : {}) };
  for await (const batch of inBatches(project.files, found, articles, links, { token })) {
    for (const uri of batch.articles) {
      const text = await batch.text(uri);
      const document = text === undefined ? undefined : documentOf(batch.snapshot, uri, { text, ...about });
      if (document) yield document;
    }
  }
}

/** The folder whose tree is mirrored: the one that was named, else the lowest that holds all that was. */
const exportedFolder = ({ targets }: Project): Uri =>
  commonFolder([...targets.folders.keys(), ...[...targets.files.keys()].map(parentOf)]) ?? fileUri(process.cwd());

type Place =
  | { readonly kind: 'screen'; readonly together?: string }
  | { readonly kind: 'disk'; readonly folder: string; readonly together?: string; readonly shown: string };

/** Where the results go: a folder, one file for formats that can take many articles, or standard output. */
async function placeFor(
  given: string | true | undefined,
  format: Format,
  articles: number,
  cwd: string,
): Promise<Place> {
  const isRecords = format.export.kind === 'records';
  if (typeof given !== 'string' || given === '-') {
    if (isRecords) return { kind: 'screen', together: '-' };
    if (articles <= 1) return { kind: 'screen' };
    throw new UsageError({ id: 'cli.error.out-needed', args: { format: format.id, option: { literal: '--out' } } });
  }
  const full = resolve(cwd, given);
  const isFolder = /[/\\]$/.test(given) || (await isDirectory(full));
  // `tasks.json` is as good a name for a file as `tasks.label-studio.json`.
  const ending = /\.[^.]+$/u.exec(format.extension)?.[0] ?? format.extension;
  if (isRecords && !isFolder && full.toLowerCase().endsWith(ending.toLowerCase())) {
    return { kind: 'disk', folder: dirname(full), together: basename(full), shown: given };
  }
  return { kind: 'disk', folder: full, shown: given };
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Absolute paths of everything that is read. */
const sourcesOf = ({ articles, orphans, projects }: Survey): readonly string[] =>
  [...articles.keys(), ...[...articles.values()].flat(), ...orphans, ...projects].map(fsPathOf);

/** Standard output: of formats that write several files, the one that is meant. */
class ScreenOutput implements Output {
  readonly #terminal: Terminal;
  readonly #project: Project;
  #only: string | undefined;

  constructor(terminal: Terminal, project: Project) {
    this.#terminal = terminal;
    this.#project = project;
  }

  async append(path: string, text: string): Promise<void> {
    this.#only ??= path;
    if (path !== this.#only) return;
    this.#project.progress.clear();
    await this.#terminal.out.write(text);
  }

  async commit(): Promise<void> {}

  async discard(): Promise<void> {}
}

async function tell(exported: Exported, place: Place, format: Format, terminal: Terminal): Promise<void> {
  if (place.kind === 'screen') return;
  const { articles } = exported;
  await note(terminal, {
    id: 'cli.export.done',
    args: { articles, path: place.shown, format: { literal: format.id } },
  });
}
