import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { commonFolder } from '../core/formats/commonFolder.ts';
import { documentOf } from '../core/formats/document.ts';
import { type ExportDocument, type Format, type FormatId, formatIds } from '../core/formats/format.ts';
import { idBase, standardBase } from '../core/formats/idBase.ts';
import { leftOverIn } from '../core/formats/leftOver.ts';
import { formatOf } from '../core/formats/registry.ts';
import { type Exported, type Output, runExport } from '../core/formats/runExport.ts';
import { baseName, fileUri, fsPathOf, parentOf, relativePath, type Uri } from '../core/model/uri.ts';
import { isLayerName, parseSidecarName } from '../core/sidecar/pairing.ts';
import type { CancellationToken } from '../core/workspace/fileSystem.ts';
import { inBatches, linksIn, type Survey, survey } from '../core/workspace/survey.ts';
import { Breath } from '../node/breath.ts';
import { StagedOutput } from '../node/stagedOutput.ts';
import type { Arguments } from './arguments.ts';
import { CommandError, UsageError } from './commandError.ts';
import { explained, Interruptible, interrupted } from './failures.ts';
import { LossReport } from './lossReport.ts';
import { note } from './note.ts';
import { byPath, findProject, type Project } from './project.ts';
import { partOf, shardFrom } from './shard.ts';
import type { Targets } from './targets.ts';
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
  const layer = layerFrom(given);
  const place = await placeFor(given.options.get('out'), format, terminal.cwd);
  const project = await findProject(given.paths, terminal);
  const { files, path, targets } = project;
  const all = await survey(files, (workspace) => project.load(workspace));
  project.progress.clear();
  const found = place.kind === 'disk' && !place.together ? withoutLeftOvers(all, place.folder, targets) : all;
  const wanted = [...found.articles.keys()].filter((uri) => targets.includes(uri));
  const articles = partOf(byPath(wanted, path), shard);
  if (place.kind === 'screen' && !place.together && articles.length > 1) {
    throw new UsageError({ id: 'cli.error.out-needed', args: { format: format.id, option: { literal: '--out' } } });
  }
  const sources = sourcesOf(found);
  const output: Output =
    place.kind === 'screen' ? new ScreenOutput(terminal, project) : new StagedOutput(place.folder, { sources });
  const losses = new LossReport(format, terminal);
  // Only now: files are listed in the calling thread, and until something is written nothing needs to be tidied up.
  const token = new Interruptible();
  const breath = new Breath();
  let done = 0;
  try {
    await losses.begin(given.options.get('report'), sources);
    const exported = await runExport({
      format,
      options,
      documents: documents(project, found, articles, layer && [layer.name], token),
      output,
      ...(place.together === undefined ? {} : { together: place.together }),
      done: async (document, lost) => {
        done += 1;
        project.progress.show('export', done, articles.length);
        await losses.add(document, lost);
        await breath.take();
      },
      token,
    });
    await (exported.cancelled ? losses.discard() : losses.finish());
    project.progress.clear();
    if (exported.cancelled) return interrupted;
    await tell(exported, place, format, terminal);
    await losses.tell();
  } catch (error) {
    await losses.discard();
    project.progress.clear();
    throw explained(error, { id: 'cli.error.nothing-changed' });
  }
  if (layer?.name !== undefined && !wanted.some((uri) => hasLayer(found, uri, layer.name))) {
    await note(terminal, { id: 'cli.note.no-layer', args: { layer: layer.name } });
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
function layerFrom(given: Arguments): { readonly name: string | undefined } | undefined {
  const layer = given.options.get('layer');
  if (typeof layer !== 'string') return undefined;
  if (!isLayerName(layer)) throw new UsageError({ id: 'editing.refused.layer', args: { layer } });
  return { name: layer === 'base' ? undefined : layer };
}

const hasLayer = ({ articles }: Survey, article: Uri, name: string | undefined): boolean =>
  articles.get(article)?.some((sidecar) => parseSidecarName(baseName(sidecar))?.layer === name) ?? false;

/** What is in a folder of exports is no part of the corpus. */
function withoutLeftOvers(found: Survey, folder: string, { files, folders }: Targets): Survey {
  const isLeftOver = leftOverIn(fileUri(folder), [...files.keys(), ...folders.keys()]);
  return { ...found, articles: new Map([...found.articles].filter((entry) => !isLeftOver(...entry))) };
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
  const path = (uri: Uri): string => relativePath(folder, uri) ?? uri;
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
function exportedFolder({ targets: { folders, files } }: Project): Uri {
  const folder = commonFolder([...folders.keys(), ...[...files.keys()].map(parentOf)]);
  if (!folder) throw new CommandError({ id: 'exchange.no-common-folder' });
  return folder;
}

type Place =
  | { readonly kind: 'screen'; readonly together?: string }
  | { readonly kind: 'disk'; readonly folder: string; readonly together?: string; readonly shown: string };

/** Where the results go: a folder, one file for formats that can take many articles, or standard output. */
async function placeFor(given: string | true | undefined, format: Format, cwd: string): Promise<Place> {
  const isRecords = format.export.kind === 'records';
  if (typeof given !== 'string' || given === '-') {
    return { kind: 'screen', ...(isRecords ? { together: '-' } : {}) };
  }
  const full = resolve(cwd, given);
  const there = await stat(full).catch(() => undefined);
  const isFolder = /[/\\]$/.test(given) || there?.isDirectory();
  // `tasks.json` is as good a name for a file as `tasks.label-studio.json`.
  const ending = /\.[^.]+$/u.exec(format.extension)?.[0] ?? format.extension;
  if (isRecords && !isFolder && full.toLowerCase().endsWith(ending.toLowerCase())) {
    return { kind: 'disk', folder: dirname(full), together: basename(full), shown: given };
  }
  if (there && !there.isDirectory()) {
    throw new UsageError(
      { id: 'cli.error.out-file', args: { path: given } },
      ...(isRecords ? [{ id: 'cli.error.out-ending', args: { ending } } as const] : []),
    );
  }
  return { kind: 'disk', folder: full, shown: given };
}

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
