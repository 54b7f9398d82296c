import type { Uri } from '../model/uri.ts';
import { CorpusIndex } from './corpusIndex.ts';
import { byCodeUnit } from './discover.ts';
import { IndexedCorpus } from './indexedCorpus.ts';
import type { ArticleFile, ProjectFile, SidecarFile, Snapshot } from './snapshot.ts';

/** Holds the files of a workspace and hands out snapshots of them. */
export class Store {
  readonly #articles = new SharedMap<ArticleFile>();
  readonly #sidecars = new SharedMap<SidecarFile>();
  readonly #projects = new SharedMap<ProjectFile>();
  /** Sidecars that differ from the index. */
  readonly #changed = new Set<Uri>();
  #index = CorpusIndex.of([]);
  #roots: readonly Uri[] = [];
  #snapshot: Snapshot | undefined;

  get articles(): ReadonlyMap<Uri, ArticleFile> {
    return this.#articles.current;
  }

  get sidecars(): ReadonlyMap<Uri, SidecarFile> {
    return this.#sidecars.current;
  }

  get projects(): ReadonlyMap<Uri, ProjectFile> {
    return this.#projects.current;
  }

  setRoots(roots: readonly Uri[]): void {
    this.#roots = roots;
    this.#snapshot = undefined;
  }

  setArticle(uri: Uri, file: ArticleFile | undefined): void {
    if (this.#articles.set(uri, file)) this.#snapshot = undefined;
  }

  setSidecar(uri: Uri, file: SidecarFile | undefined): void {
    if (!this.#sidecars.set(uri, file)) return;
    this.#changed.add(uri);
    this.#snapshot = undefined;
  }

  setProject(uri: Uri, file: ProjectFile | undefined): void {
    if (this.#projects.set(uri, file)) this.#snapshot = undefined;
  }

  /** How everything stands. The same object as long as nothing changes. */
  snapshot(): Snapshot {
    if (this.#snapshot) return this.#snapshot;
    const articles = this.#articles.share();
    const sidecars = this.#sidecars.share();
    const projects = this.#projects.share();
    if (this.#changed.size > 0) {
      this.#index = this.#index.update(this.#changed, sidecars);
      this.#changed.clear();
    }
    const corpus = new IndexedCorpus(this.#index, sidecars, projects);
    this.#snapshot = { articles, sidecars, projects, corpus, roots: this.#roots };
    return this.#snapshot;
  }
}

/** A map sorted by key whose state can be handed out: it is copied before the next change, if one comes. */
class SharedMap<V> {
  #map = new Map<Uri, V>();
  #shared = false;
  #sorted = true;

  get current(): ReadonlyMap<Uri, V> {
    return this.#map;
  }

  /** Whether that changed anything. */
  set(uri: Uri, value: V | undefined): boolean {
    const before = this.#map.get(uri);
    if (before === value) return false;
    if (this.#shared) {
      this.#map = new Map(this.#map);
      this.#shared = false;
    }
    if (value === undefined) this.#map.delete(uri);
    else this.#map.set(uri, value);
    if (before === undefined) this.#sorted = false;
    return true;
  }

  share(): ReadonlyMap<Uri, V> {
    if (!this.#sorted) {
      this.#map = new Map([...this.#map].sort(([a], [b]) => byCodeUnit(a, b)));
      this.#sorted = true;
    }
    this.#shared = true;
    return this.#map;
  }
}
