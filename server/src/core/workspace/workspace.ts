import type { TextChange } from '../anchor/read.ts';
import { baseName, isWithin, parentOf, pathOf, relativePath, sibling, type Uri } from '../model/uri.ts';
import { isProjectFileName, parseSidecarName, projectFileName } from '../sidecar/pairing.ts';
import { type Decoded, decode } from '../text/encoding.ts';
import { editArticle, settleArticle, withUnread } from './articleFile.ts';
import { Assembler } from './assembler.ts';
import { concurrently } from './concurrently.ts';
import { byCodeUnit, child, type Folder, folderUri, isSkipped, walk } from './discover.ts';
import { type CancellationToken, type FileSystem, neverCancelled } from './fileSystem.ts';
import { makeProject, Projects } from './projects.ts';
import type { ArticleFile, Reading, Snapshot } from './snapshot.ts';
import { Store } from './store.ts';
import { type Unit, Units } from './units.ts';

export interface LoadOptions {
  /** Called with the number of articles that are read, out of all. */
  readonly progress?: (done: number, total: number) => void;
  readonly token?: CancellationToken;
}

export interface WorkspaceEvents {
  /** Something that was read changed the state, as opposed to `open` and `change`. */
  readonly changed?: () => void;
  /** What went wrong where nobody waits for it; thrown where nobody listens. */
  readonly failed?: (error: unknown) => void;
}

/** Up to here a whole text is searched again at each edit; in longer ones that waits for `settle`. */
const shortText = 20_000;

/**
 * The articles, sidecars and project files below some roots, as they stand on disk and in open editors. Edits apply at
 * once; what has to be read first arrives later, see {@link Workspace.settled}.
 */
export class Workspace {
  readonly #files: FileSystem;
  readonly #events: WorkspaceEvents;
  readonly #store = new Store();
  readonly #buffers = new Map<Uri, string>();
  readonly #projects = new Projects();
  readonly #units = new Units();
  readonly #assembler = new Assembler(this.#store, this.#projects, this.#buffers);
  readonly #pending = new Set<Promise<void>>();
  readonly #rediscovering = new Set<Uri>();
  /** Walks and refreshes run one after another. */
  #queue: Promise<void> = Promise.resolve();
  #roots: readonly Uri[] = [];

  constructor(files: FileSystem, events: WorkspaceEvents = {}) {
    this.#files = files;
    this.#events = events;
  }

  /** How everything stands. Unchanged parts are the same objects as in the snapshot before. */
  snapshot(): Snapshot {
    return this.#store.snapshot();
  }

  /**
   * Reads everything below `roots` (folders), which replace the roots before. Open files keep their text. A cancelled
   * load leaves out what it did not come to.
   */
  load(roots: readonly Uri[], options: LoadOptions = {}): Promise<void> {
    return this.#enqueue(async () => {
      this.#roots = [...new Set(roots.map(folderUri))];
      this.#projects.setRoots(this.#roots);
      this.#store.setRoots(this.#roots);
      await this.#discover(this.#roots, options);
    });
  }

  /** Reads what a file needs before all else: its project file, its article, its sidecars. */
  async ensure(uri: Uri): Promise<void> {
    await this.#ensureProject(parentOf(uri));
    const name = baseName(uri);
    if (isProjectFileName(name)) return;
    const article = sibling(uri, parseSidecarName(name)?.article ?? name);
    if (!this.#units.get(article)?.loaded) this.#updateFolder(await this.#list(parentOf(uri)));
    const unit = this.#units.get(article);
    if (unit && !unit.loaded) await this.#loadUnit(unit);
    const text = this.#buffers.get(uri);
    if (text !== undefined) this.#take(uri, text);
    await this.settled();
  }

  /**
   * Makes an article of an open file that is none yet: nobody annotated it, and no project takes it in. It stays one
   * while it is open, and for good once it has a sidecar. False for what can be no article: a sidecar, a project file, a
   * file that a project leaves out, one that is not open.
   */
  async adopt(uri: Uri): Promise<boolean> {
    const name = baseName(uri);
    if (isProjectFileName(name) || parseSidecarName(name)) return false;
    if (this.#store.articles.has(uri)) return true;
    await this.ensure(uri);
    if (this.#store.articles.has(uri)) return true;
    if (!this.#buffers.has(uri) || this.#projects.excludes(uri)) return false;
    const unit = this.#units.at(uri);
    unit.adopted = true;
    await this.#track(this.#loadUnit(unit));
    // Where all of the workspace is being read, that may have overtaken this reading; then its own is the one to wait for.
    if (!this.#store.articles.has(uri)) await this.idle();
    return this.#store.articles.has(uri);
  }

  /** Resolves when nothing that was begun by `open`, `change` or `close` is still being read. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  /** Resolves when nothing at all is being read. */
  async idle(): Promise<void> {
    await this.#queue;
    await this.settled();
  }

  /** An editor holds the file now: its text (without a byte order mark) counts, whatever the disk says. */
  open(uri: Uri, text: string): void {
    this.#buffers.set(uri, text);
    this.#take(uri, text);
  }

  /** `changes` apply one after another and lead to `newText`. */
  change(uri: Uri, changes: readonly TextChange[], newText: string): void {
    this.#buffers.set(uri, newText);
    const article = this.#store.articles.get(uri);
    if (article?.text === undefined) {
      this.#take(uri, newText);
      return;
    }
    this.#store.setArticle(uri, editArticle(article, article.text, changes, newText));
    if (newText.length <= shortText) this.settle(uri);
  }

  /** The editor let go of the file: the disk counts again. */
  close(uri: Uri): Promise<void> {
    if (!this.#buffers.delete(uri)) return Promise.resolve();
    if (isProjectFileName(baseName(uri))) return this.#track(this.#reloadProject(uri));
    const unit = this.#unitOf(uri);
    if (!unit) return Promise.resolve();
    if (unit.article === uri) unit.adopted = false;
    return this.#track(this.#loadUnit(unit, unit.article === uri));
  }

  /** Whether an editor holds the file. */
  isOpen(uri: Uri): boolean {
    return this.#buffers.has(uri);
  }

  /** Searches a text again for what edits lost or left open in it. Returns whether that changed anything. */
  settle(uri: Uri): boolean {
    const article = this.#store.articles.get(uri);
    if (!article) return false;
    const sidecars = article.sidecars.flatMap((each) => this.#store.sidecars.get(each) ?? []);
    const settled = settleArticle(article, sidecars);
    this.#store.setArticle(uri, settled);
    return settled !== article;
  }

  /** Readings that somebody made anew of an article as the snapshot at hand has it. */
  reread(article: ArticleFile, readings: ReadonlyMap<Uri, readonly Reading[]>): void {
    const { uri } = article;
    if (this.#store.articles.get(uri) !== article) return;
    if ([...readings].every(([sidecar, list]) => sameItems(list, article.readings.get(sidecar)))) return;
    this.#store.setArticle(uri, { ...article, readings: new Map([...article.readings, ...readings]) });
  }

  /** The text of an open article came from outside the editor: where annotations were tracked to counts no more. */
  readAfresh(uri: Uri): void {
    const unit = this.#units.get(uri);
    const text = this.#buffers.get(uri);
    if (unit?.loaded && text !== undefined) this.#assembler.reassemble(unit, text, true);
  }

  /** Files or folders were created, changed or deleted on disk. Open files keep their text. */
  refresh(uris: readonly Uri[]): Promise<void> {
    return this.#enqueue(() => this.#refresh(uris));
  }

  /** The text as it stands, of any file that can be read. */
  async text(uri: Uri): Promise<string | undefined> {
    const { articles, sidecars, projects } = this.#store;
    const known = this.#buffers.get(uri) ?? (articles.get(uri) ?? sidecars.get(uri) ?? projects.get(uri))?.text;
    return known ?? (await this.#read(uri))?.text;
  }

  /** What the disk has of a file, whatever an editor holds. */
  async onDisk(uri: Uri): Promise<string | undefined> {
    return (await this.#read(uri))?.text;
  }

  // Discovery

  async #discover(starts: readonly Uri[], { progress, token = neverCancelled }: LoadOptions = {}): Promise<void> {
    const folders = new Map<Uri, Folder>();
    for (const start of starts) {
      for (const folder of await walk(this.#files, start, token)) folders.set(folder.uri, folder);
    }
    if (token.isCancellationRequested) return;
    const listed = [...folders.values()].flatMap(({ uri, files }) =>
      files.includes(projectFileName) ? [child(uri, projectFileName)] : [],
    );
    const inScope = (uri: Uri): boolean =>
      starts.some((start) => isWithin(start, uri)) || !this.#roots.some((root) => isWithin(root, uri));
    const gone = [...this.#store.projects.keys()].filter((uri) => inScope(uri) && !listed.includes(uri));
    await concurrently([...listed, ...gone], (uri) => this.#readProject(uri), token);
    const stale = new Set<Unit>();
    for (const folder of folders.values()) for (const unit of this.#updateFolder(folder)) stale.add(unit);
    for (const uri of this.#units.folders()) {
      if (folders.has(uri) || !inScope(uri)) continue;
      // No walk comes here, but an editor did.
      const open = this.#units.in(uri).some((unit) => this.#isOpen(unit));
      const listing = open ? await this.#list(uri) : { uri, path: pathOf(uri), files: [] };
      for (const unit of this.#updateFolder(listing)) if (unit.loaded || this.#isOpen(unit)) stale.add(unit);
    }
    for (const unit of this.#units.all()) if (!this.#assembler.isCurrent(unit)) stale.add(unit);
    let done = 0;
    progress?.(done, stale.size);
    const load = async (unit: Unit): Promise<void> => {
      await this.#loadUnit(unit);
      done += 1;
      progress?.(done, stale.size);
    };
    await concurrently([...stale], load, token);
  }

  #isOpen(unit: Unit): boolean {
    return [unit.article, ...unit.sidecars.keys()].some((uri) => this.#buffers.has(uri));
  }

  #updateFolder(folder: Folder): readonly Unit[] {
    return this.#units.update(folder, this.#projects, (uri) => this.#buffers.has(uri));
  }

  async #list(uri: Uri): Promise<Folder> {
    const entries = await this.#files.readDirectory(uri);
    const files = entries.flatMap((entry) => (entry.type === 'file' ? [entry.name] : [])).sort(byCodeUnit);
    return { uri, path: pathOf(uri).replace(/\/$/, ''), files };
  }

  async #refresh(uris: readonly Uri[]): Promise<void> {
    const touched = new Set<Unit>();
    const folders = new Set<Uri>();
    const trees = new Set<Uri>();
    for (const uri of uris) {
      if (!this.#concerns(uri)) continue;
      const name = baseName(uri);
      const stat = await this.#files.stat(uri);
      const unit = this.#unitOf(uri);
      if (isProjectFileName(name) && stat?.type !== 'folder') {
        if (await this.#readProject(uri)) trees.add(parentOf(uri));
      } else if (stat?.type === 'folder' || (!stat && !unit)) {
        trees.add(uri);
      } else {
        if (unit) touched.add(unit);
        folders.add(parentOf(uri));
      }
    }
    for (const folder of folders) {
      for (const unit of this.#updateFolder(await this.#list(folder))) {
        if (unit.loaded || this.#isInside(unit.article)) touched.add(unit);
      }
    }
    await concurrently([...touched], (unit) => this.#loadUnit(unit));
    if (trees.size > 0) await this.#discover([...trees]);
  }

  /** Whether a file on disk is one that the workspace would know, were it an article. */
  #concerns(uri: Uri): boolean {
    if (this.#unitOf(uri) || this.#units.in(parentOf(uri)).length > 0) return true;
    return this.#roots.some((root) => {
      const path = relativePath(root, uri);
      return path !== undefined && !path.split('/').some(isSkipped);
    });
  }

  #isInside(uri: Uri): boolean {
    return this.#roots.some((root) => isWithin(root, uri));
  }

  #unitOf(uri: Uri): Unit | undefined {
    const pair = parseSidecarName(baseName(uri));
    return this.#units.get(pair ? sibling(uri, pair.article) : uri);
  }

  // Reading

  async #read(uri: Uri): Promise<Decoded | undefined> {
    const bytes = await this.#files.readFile(uri);
    return bytes && decode(bytes);
  }

  /** The nearest project file counts alone, so the search ends at the first. */
  async #ensureProject(folder: Uri): Promise<void> {
    for (const uri of this.#projects.candidates(folder)) {
      if (this.#store.projects.has(uri)) return;
      await this.#readProject(uri);
      if (this.#store.projects.has(uri)) return;
    }
  }

  /** Whether the files that the project takes in, or how they read, may be others now. */
  async #readProject(uri: Uri): Promise<boolean> {
    const read = await this.#read(uri);
    return this.#setProject(uri, this.#buffers.get(uri) ?? read?.text, read?.encoding);
  }

  #setProject(uri: Uri, text: string | undefined, encoding: string | undefined): boolean {
    const before = this.#store.projects.get(uri);
    if (text !== undefined && before?.text === text && before.encoding === encoding) return false;
    const file = text === undefined ? undefined : makeProject(uri, text, encoding);
    this.#store.setProject(uri, file);
    return this.#projects.set(uri, file?.project);
  }

  async #reloadProject(uri: Uri): Promise<void> {
    if (await this.#readProject(uri)) this.#rediscover(parentOf(uri));
  }

  /** Once more after the run that is under way, however often it is asked for meanwhile. */
  #rediscover(folder: Uri): void {
    if (this.#rediscovering.has(folder)) return;
    this.#rediscovering.add(folder);
    const run = this.#enqueue(() => {
      this.#rediscovering.delete(folder);
      return this.#discover([folder]);
    });
    void this.#track(run);
  }

  /** `afresh`: forgets where annotations were tracked to, as after closing the article. */
  async #loadUnit(unit: Unit, afresh = false): Promise<void> {
    unit.turn += 1;
    const { turn } = unit;
    const uris = [unit.article, ...unit.sidecars.keys()];
    const read = await Promise.all(uris.map((uri) => this.#read(uri)));
    if (unit.turn !== turn) return;
    const disk = new Map(uris.map((uri, i) => [uri, read[i]]));
    if (!this.#assembler.assemble(unit, disk, afresh)) this.#units.delete(unit.article);
  }

  // Editors

  #take(uri: Uri, text: string): void {
    const name = baseName(uri);
    if (isProjectFileName(name)) {
      const encoding = this.#store.projects.get(uri)?.encoding;
      if (this.#setProject(uri, text, encoding)) this.#rediscover(parentOf(uri));
      return;
    }
    const pair = parseSidecarName(name);
    const unit = pair ? this.#units.at(sibling(uri, pair.article)) : this.#units.get(uri);
    if (!unit) return;
    if (pair) this.#takeSidecar(unit, uri, pair.layer);
    else if (!unit.loaded) void this.#track(this.#loadUnit(unit));
    else this.#assembler.reassemble(unit, text);
  }

  #takeSidecar(unit: Unit, uri: Uri, layer: string | undefined): void {
    unit.sidecars.set(uri, layer);
    const text = this.#store.articles.get(unit.article)?.text;
    if (unit.loaded && text !== undefined) {
      this.#assembler.reassemble(unit, text);
      return;
    }
    // The article's text has to be read first; until then what changed in the sidecar stands nowhere.
    const buffer = this.#buffers.get(uri);
    const article = this.#store.articles.get(unit.article);
    if (unit.loaded && article && buffer !== undefined) {
      const encoding = this.#store.sidecars.get(uri)?.encoding;
      const file = this.#assembler.sidecarFile(unit, uri, buffer, encoding, article.project);
      this.#store.setSidecar(uri, file);
      this.#store.setArticle(unit.article, withUnread(article, file));
    }
    void this.#track(this.#loadUnit(unit));
  }

  // Order

  #enqueue(work: () => Promise<void>): Promise<void> {
    const run = this.#queue.then(work);
    const changed = (): void => this.#events.changed?.();
    // A failure reaches whoever asked; what comes after must still run.
    this.#queue = run.then(changed, changed);
    return run;
  }

  #track(run: Promise<void>): Promise<void> {
    const done = run.catch(this.#events.failed).finally(() => {
      this.#pending.delete(done);
      this.#events.changed?.();
    });
    this.#pending.add(done);
    return done;
  }
}

const sameItems = <T>(a: readonly T[], b: readonly T[] | undefined): boolean =>
  a.length === b?.length && a.every((item, i) => item === b[i]);
