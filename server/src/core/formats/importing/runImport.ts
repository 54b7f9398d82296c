import type { Message } from '../../messages/message.ts';
import { relativeTo } from '../../model/relativeTo.ts';
import { baseName, join, parentOf, type Uri } from '../../model/uri.ts';
import { isProjectFileName, parseSidecarName } from '../../sidecar/pairing.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import { decode } from '../../text/encoding.ts';
import type { CancellationToken, DirectoryEntry, FileStat, FileSystem } from '../../workspace/fileSystem.ts';
import { Workspace } from '../../workspace/workspace.ts';
import type { ImportFormat } from '../format.ts';
import type { Output } from '../runExport.ts';
import { safePath } from '../safePath.ts';
import type { ImportedDocument, ImportProblem } from './imported.ts';
import { type LandOptions, land } from './land.ts';
import { type Editors, WithEditors } from './withEditors.ts';

export interface ImportRun {
  readonly format: ImportFormat;
  readonly files: FileSystem;
  /** The folder that is imported; paths of sources and what stands beside them are relative to it. */
  readonly from: Uri;
  /** The files to read, in order. */
  readonly sources: readonly Uri[];
  /** The folder that articles and sidecars are written to. */
  readonly into: Uri;
  /** Folders above which no project file is looked for. */
  readonly roots: readonly Uri[];
  readonly options: LandOptions;
  /** Begins writing what one document comes to. */
  readonly output: () => Output;
  /** The files that editors hold, whose texts count before those on disk, and what changes them. */
  readonly editors?: Editors;
  /** Told of a source that cannot be read. */
  readonly unreadable?: (path: string) => void;
  /** Told of each document that was read, written or not. */
  readonly done: (result: ImportResult) => void | Promise<void>;
  readonly token: CancellationToken;
}

/** How often a file is looked at anew that is being edited meanwhile. */
const attempts = 4;

/** What became of one document. Paths are relative to the folders of the run, with `/`. */
export interface ImportResult {
  readonly source: string;
  /** Undefined where nothing could be made of it. */
  readonly article?: string;
  readonly sidecar?: string;
  /** The article was not there before. */
  readonly created: boolean;
  readonly added: number;
  readonly present: number;
  readonly problems: readonly ImportProblem[];
}

/** Imports files one after another, each article and sidecar at once or not at all. */
export async function runImport(run: ImportRun): Promise<void> {
  const files = run.editors ? new WithEditors(run.files, run.editors) : run.files;
  const folders = new Listings(files);
  for (const uri of run.sources) {
    if (run.token.isCancellationRequested) return;
    const path = relativeTo(join(run.from, 'x'), uri) ?? baseName(uri);
    const bytes = await files.readFile(uri);
    if (!bytes) {
      run.unreadable?.(path);
      continue;
    }
    const find = async (other: string): Promise<string | undefined> => {
      const found = leadsOut(other) ? undefined : await files.readFile(join(run.from, other));
      return found && decode(found).text;
    };
    for await (const document of run.format.read({ path, text: decode(bytes).text, find })) {
      if (run.token.isCancellationRequested) return;
      await run.done({ source: path, ...(await importDocument(run, files, folders, document)) });
    }
  }
}

async function importDocument(
  run: ImportRun,
  files: FileSystem,
  folders: Listings,
  document: ImportedDocument,
  attempt = 1,
): Promise<Omit<ImportResult, 'source'>> {
  const nothing = { created: false, added: 0, present: 0 };
  const failed = (message: Message) => ({ ...nothing, problems: [...document.problems, { message }] });
  const path = leadsOut(document.article) ? undefined : safePath(document.article);
  if (path === undefined) return failed({ id: 'formats.import.path', args: { path: document.article } });
  const uri = join(run.into, path);
  const there = await textOf(files, uri);
  const text = there ?? document.text;
  if (text === undefined) return failed({ id: 'formats.import.no-article', args: { file: path } });

  const workspace = new Workspace(await folders.around(uri));
  await workspace.load(run.roots);
  workspace.open(uri, text);
  if (!(await workspace.adopt(uri))) return failed({ id: 'formats.import.excluded', args: { file: path } });
  const landed = land(workspace.snapshot(), uri, document, run.options);
  const otherText = there !== undefined && document.text !== undefined && there !== document.text;
  const problems = otherText
    ? [{ message: { id: 'formats.import.other-text', args: { file: path } } } as const, ...landed.problems]
    : landed.problems;
  const sidecar = relativeTo(join(run.into, 'x'), landed.sidecar) ?? baseName(landed.sidecar);
  const result = { article: path, sidecar, added: landed.added, present: landed.present, problems };
  if (!landed.edits && there !== undefined) return { ...result, created: false };

  // What an editor holds is changed there: the person's own changes stay, saved or not.
  const held = run.editors?.text(landed.sidecar) === undefined ? undefined : run.editors;
  const output = run.output();
  try {
    // An article comes along even if nobody annotated it: somebody will.
    if (there === undefined) await output.append(path, text);
    if (landed.edits && !held) {
      const before = await files.readFile(landed.sidecar);
      const old = before && decode(before);
      await output.append(sidecar, (old?.bom ? '\ufeff' : '') + applyEdits(old?.text ?? '', landed.edits.edits));
    }
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
  folders.added(uri, ...(landed.edits ? [landed.sidecar] : []));
  if (held && landed.edits && !(await held.change(workspace.snapshot(), landed.edits))) {
    if (attempt >= attempts) return failed({ id: 'exchange.import.busy', args: { file: sidecar } });
    const again = await importDocument(run, files, folders, document, attempt + 1);
    return { ...again, created: again.created || there === undefined };
  }
  return { ...result, created: there === undefined };
}

const leadsOut = (path: string): boolean => /^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(path);

async function textOf(files: FileSystem, uri: Uri): Promise<string | undefined> {
  const bytes = await files.readFile(uri);
  return bytes && decode(bytes).text;
}

/** What is in the folders that are written to, read once. */
class Listings {
  readonly #files: FileSystem;
  readonly #known = new Map<Uri, Listing>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** A file system that lists nothing but an article, its sidecars, and the project file beside it. */
  async around(article: Uri): Promise<FileSystem> {
    const folder = parentOf(article);
    const own = (await this.#listingOf(folder)).around(baseName(article));
    const files = this.#files;
    return {
      stat: (uri): Promise<FileStat | undefined> => files.stat(uri),
      readFile: (uri) => files.readFile(uri),
      readDirectory: async (uri) => (uri === folder ? own : []),
    };
  }

  added(...uris: readonly Uri[]): void {
    for (const uri of uris) this.#known.get(parentOf(uri))?.add({ name: baseName(uri), type: 'file' });
  }

  async #listingOf(folder: Uri): Promise<Listing> {
    const known = this.#known.get(folder);
    if (known) return known;
    const listing = new Listing();
    for (const entry of await this.#files.readDirectory(folder)) listing.add(entry);
    this.#known.set(folder, listing);
    return listing;
  }
}

/** A folder whose files are found by the article that they belong to, however many there are. */
class Listing {
  readonly #projects: DirectoryEntry[] = [];
  readonly #articles = new Map<string, Map<string, DirectoryEntry>>();

  add(entry: DirectoryEntry): void {
    const { name } = entry;
    if (isProjectFileName(name)) {
      this.#projects.push(entry);
      return;
    }
    // A file of a sidecar's name may be an article all the same.
    for (const article of new Set([name, parseSidecarName(name)?.article ?? name])) {
      const files = this.#articles.get(article);
      if (files) files.set(name, entry);
      else this.#articles.set(article, new Map([[name, entry]]));
    }
  }

  around(article: string): readonly DirectoryEntry[] {
    return [...this.#projects, ...(this.#articles.get(article)?.values() ?? [])];
  }
}
