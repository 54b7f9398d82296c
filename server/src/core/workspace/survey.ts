import { baseName, join, parentOf, type Uri } from '../model/uri.ts';
import { isProjectFileName, parseSidecarName } from '../sidecar/pairing.ts';
import { readSidecar } from '../sidecar/readSidecar.ts';
import { decode } from '../text/encoding.ts';
import { normalize } from '../text/normalize.ts';
import { maxContradictions } from './corpus.ts';
import { byCodeUnit, child } from './discover.ts';
import {
  type CancellationToken,
  type DirectoryEntry,
  type FileStat,
  type FileSystem,
  neverCancelled,
} from './fileSystem.ts';
import type { Snapshot } from './snapshot.ts';
import { Workspace } from './workspace.ts';

/** What a corpus consists of, by names alone: small enough to hold where the corpus itself is not. */
export interface Survey {
  /** What {@link Workspace.load} is to be given. */
  readonly roots: readonly Uri[];
  /** The sidecars of each article, the base first. */
  readonly articles: ReadonlyMap<Uri, readonly Uri[]>;
  /** The project file of each article that has one. */
  readonly projectOf: ReadonlyMap<Uri, Uri>;
  /** Sidecars that stand beside no article. */
  readonly orphans: readonly Uri[];
  readonly projects: readonly Uri[];
}

/** Walks a corpus as a workspace does, without reading any file but the project files. */
export async function survey(files: FileSystem, load: (workspace: Workspace) => Promise<void>): Promise<Survey> {
  const workspace = new Workspace(new NamesOnly(files));
  await load(workspace);
  return surveyOf(workspace.snapshot());
}

const surveyOf = (snapshot: Snapshot): Survey => ({
  roots: snapshot.roots,
  articles: new Map([...snapshot.articles.values()].map(({ uri, sidecars }) => [uri, sidecars])),
  projectOf: new Map(
    [...snapshot.articles.values()].flatMap(({ uri, project }) => (project ? [[uri, project] as const] : [])),
  ),
  orphans: [...snapshot.sidecars.values()]
    .filter(({ article }) => !snapshot.articles.has(article))
    .map(({ uri }) => uri),
  projects: [...snapshot.projects.keys()],
});

/** Articles and sidecars that a listing has are there, and empty. */
class NamesOnly implements FileSystem {
  readonly #files: FileSystem;
  readonly #listed = new Set<Uri>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  stat(uri: Uri): Promise<FileStat | undefined> {
    return this.#files.stat(uri);
  }

  async readDirectory(uri: Uri): Promise<readonly DirectoryEntry[]> {
    const entries = await this.#files.readDirectory(uri);
    for (const { name, type } of entries) if (type === 'file') this.#listed.add(child(uri, name));
    return entries;
  }

  async readFile(uri: Uri): Promise<Uint8Array | undefined> {
    if (isProjectFileName(baseName(uri))) return this.#files.readFile(uri);
    return this.#listed.has(uri) ? new Uint8Array() : undefined;
  }
}

/** The articles that findings about an article may be due to, itself left out. */
export type Links = (article: Uri) => ReadonlySet<Uri>;

/** Keys with which a sidecar may reach beyond its article. */
const reaching = /(^|[\s{,"'])(relations|answers)["']?\s*:/;

/** So many articles stand for all that give one answer, and so many answers for all to one question: enough for a rule. */
const maxAlike = maxContradictions + 2;

/**
 * Which articles belong together: by relations, in either direction, and by answers to the same question, as many as
 * findings are made of. Reads each sidecar once and keeps nothing but names.
 */
export async function linksIn(
  files: FileSystem,
  { articles, projectOf }: Survey,
  token: CancellationToken = neverCancelled,
): Promise<Links> {
  const related = new Map<Uri, Set<Uri>>();
  const answering = new Map<string, Map<string, Set<Uri>>>();
  const questions = new Map<Uri, Set<string>>();
  const sidecars = [...articles].flatMap(([article, list]) => list.map((uri) => ({ article, uri })));
  // The first of many answers are those that rules come upon first.
  for (const { article, uri } of sidecars.sort((a, b) => byCodeUnit(a.uri, b.uri))) {
    if (token.isCancellationRequested) return () => nobody;
    const bytes = await files.readFile(uri);
    const text = bytes ? decode(bytes).text : '';
    if (!reaching.test(text)) continue;
    for (const { relations, answers, asOf, kind, stance } of readSidecar(text).annotations) {
      for (const { target } of relations) {
        if (target.path === undefined) continue;
        const other = join(parentOf(uri), target.path);
        if (other === article) continue;
        add(related, article, other);
        add(related, other, article);
      }
      for (const { question, answer } of answers) {
        const about = JSON.stringify([projectOf.get(article) ?? '', question.id, asOf ?? '', kind, stance]);
        add(questions, article, about);
        const given = answering.get(about) ?? new Map<string, Set<Uri>>();
        answering.set(about, given);
        const said = normalize(answer).text.trim().toLowerCase();
        if (given.has(said) || given.size < maxAlike) add(given, said, article, maxAlike);
      }
    }
  }
  return (article) => {
    const linked = new Set(related.get(article));
    for (const about of questions.get(article) ?? []) {
      for (const others of answering.get(about)?.values() ?? []) for (const other of others) linked.add(other);
    }
    linked.delete(article);
    return linked;
  };
}

const nobody: ReadonlySet<Uri> = new Set();

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V, most = Number.POSITIVE_INFINITY): void {
  const known = map.get(key);
  if (!known) map.set(key, new Set([value]));
  else if (known.size < most) known.add(value);
}

/** Some articles of a corpus, read, with all that findings about them need to know. */
export interface Batch {
  readonly snapshot: Snapshot;
  /** Those that were asked for; the snapshot has more where they are linked. */
  readonly articles: readonly Uri[];
  text(uri: Uri): Promise<string | undefined>;
}

/** Articles at a time: each batch reads the project files again, and all of it is in memory at once. */
const batchSize = 100;

/**
 * Reads articles in the given order, some at a time, so that memory does not grow with their number. What several
 * articles together bring about comes out as if everything had been read, but for project files: who is never named
 * in a whole project is not seen here.
 */
export async function* inBatches(
  files: FileSystem,
  survey: Survey,
  wanted: readonly Uri[],
  links: Links,
  { token = neverCancelled, size = batchSize }: { readonly token?: CancellationToken; readonly size?: number } = {},
): AsyncIterable<Batch> {
  for (let at = 0; at < wanted.length && !token.isCancellationRequested; at += size) {
    const articles = wanted.slice(at, at + size);
    const together = new Set(articles);
    for (const article of articles) for (const other of links(article)) together.add(other);
    const workspace = new Workspace(new Part(files, survey, together));
    await workspace.load(survey.roots);
    // Folders that no walk comes upon were named on purpose.
    const known = workspace.snapshot().articles;
    for (const article of together) if (!known.has(article)) await workspace.ensure(article);
    yield { snapshot: workspace.snapshot(), articles, text: (uri) => workspace.text(uri) };
  }
}

/** A file system in which there are no files but some articles, their sidecars, and project files. */
class Part implements FileSystem {
  readonly #files: FileSystem;
  readonly #folders = new Map<Uri, Map<string, 'file' | 'folder'>>();
  /** Texts of articles are asked for twice, to anchor and to export. */
  readonly #read = new Map<Uri, Uint8Array | undefined>();

  constructor(files: FileSystem, { articles, projects }: Survey, wanted: ReadonlySet<Uri>) {
    this.#files = files;
    for (const article of wanted) {
      this.#add(article);
      for (const sidecar of articles.get(article) ?? []) this.#add(sidecar);
    }
    for (const project of projects) if (this.#folders.has(parentOf(project))) this.#add(project);
  }

  stat(uri: Uri): Promise<FileStat | undefined> {
    return this.#files.stat(uri);
  }

  async readDirectory(uri: Uri): Promise<readonly DirectoryEntry[]> {
    const names = [...(this.#folders.get(uri) ?? [])].sort(([a], [b]) => byCodeUnit(a, b));
    return names.map(([name, type]) => ({ name, type }));
  }

  async readFile(uri: Uri): Promise<Uint8Array | undefined> {
    const isArticle = !isProjectFileName(baseName(uri)) && !parseSidecarName(baseName(uri));
    if (!isArticle) return this.#files.readFile(uri);
    if (!this.#read.has(uri)) this.#read.set(uri, await this.#files.readFile(uri));
    return this.#read.get(uri);
  }

  #add(uri: Uri, type: 'file' | 'folder' = 'file'): void {
    const folder = parentOf(uri);
    if (folder === uri) return;
    const names = this.#folders.get(folder);
    const name = baseName(uri);
    if (names?.has(name)) return;
    if (names) names.set(name, type);
    else {
      this.#folders.set(folder, new Map([[name, type]]));
      this.#add(folder, 'folder');
    }
  }
}
