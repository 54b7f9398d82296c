import { parentOf, type Uri } from '../model/uri.ts';
import { readSidecar } from '../sidecar/readSidecar.ts';
import type { Decoded } from '../text/encoding.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { makeArticle } from './articleFile.ts';
import { byCodeUnit } from './discover.ts';
import type { Projects } from './projects.ts';
import type { SidecarFile } from './snapshot.ts';
import type { Store } from './store.ts';
import type { Unit } from './units.ts';

/** Makes the files of a unit out of texts and stores them, keeping what is the same as before. */
export class Assembler {
  readonly #store: Store;
  readonly #projects: Projects;
  readonly #buffers: ReadonlyMap<Uri, string>;
  /** In the light of which kinds a sidecar was read. */
  readonly #kinds = new WeakMap<SidecarFile, string>();

  constructor(store: Store, projects: Projects, buffers: ReadonlyMap<Uri, string>) {
    this.#store = store;
    this.#projects = projects;
    this.#buffers = buffers;
  }

  /**
   * Puts a unit together from what was read; open files have the text that their editor holds. `afresh` forgets where
   * annotations were tracked to. Returns whether there is still something to know.
   */
  assemble(unit: Unit, disk: ReadonlyMap<Uri, Decoded | undefined>, afresh = false): boolean {
    const { article } = unit;
    unit.loaded = true;
    for (const uri of unit.dropped) if (!unit.sidecars.has(uri)) this.#store.setSidecar(uri, undefined);
    unit.dropped.clear();
    const project = this.#projects.nearest(parentOf(article));
    const sidecars = [...unit.sidecars]
      .sort(([, a = ''], [, b = '']) => byCodeUnit(a, b))
      .flatMap(([uri]) => {
        const read = disk.get(uri);
        const text = this.#buffers.get(uri) ?? read?.text;
        if (text === undefined) unit.sidecars.delete(uri);
        const file = text === undefined ? undefined : this.sidecarFile(unit, uri, text, read?.encoding, project);
        this.#store.setSidecar(uri, file);
        return file ?? [];
      });
    const read = disk.get(article);
    const text = this.#buffers.get(article) ?? read?.text;
    const known = sidecars.length > 0 || unit.globbed || (unit.adopted && this.#buffers.has(article));
    if (text === undefined || !known) {
      this.#store.setArticle(article, undefined);
      return sidecars.length > 0;
    }
    const keepText = [article, ...unit.sidecars.keys()].some((uri) => this.#buffers.has(uri));
    const before = afresh ? undefined : this.#store.articles.get(article);
    const parts = { uri: article, text, encoding: read?.encoding, project, sidecars, keepText };
    this.#store.setArticle(article, makeArticle(parts, before));
    return true;
  }

  sidecarFile(unit: Unit, uri: Uri, text: string, encoding: string | undefined, project: Uri | undefined): SidecarFile {
    const kinds = this.#projects.kindsFor(project);
    const before = this.#store.sidecars.get(uri);
    const same = before?.text === text && before.encoding === encoding && before.project === project;
    if (before && same && this.#kinds.get(before) === kinds) return before;
    const layer = unit.sidecars.get(uri);
    const file: SidecarFile = {
      uri,
      article: unit.article,
      text,
      lines: before?.text === text ? before.lines : LineIndex.of(text),
      sidecar: readSidecar(text, project && this.#store.projects.get(project)?.project.kinds),
      ...(layer === undefined ? {} : { layer }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(project === undefined ? {} : { project }),
    };
    this.#kinds.set(file, kinds);
    return file;
  }

  /** Puts a unit together again from what is in memory. */
  reassemble(unit: Unit, articleText: string, afresh = false): void {
    const { articles, sidecars } = this.#store;
    const known = (text: string | undefined, encoding: string | undefined): Decoded | undefined =>
      text === undefined ? undefined : { text, bom: false, ...(encoding === undefined ? {} : { encoding }) };
    const files = [...unit.sidecars.keys()].map((uri) => {
      const file = sidecars.get(uri);
      return [uri, known(file?.text, file?.encoding)] as const;
    });
    const encoding = articles.get(unit.article)?.encoding;
    this.assemble(unit, new Map([[unit.article, known(articleText, encoding)], ...files]), afresh);
  }

  /** Whether a unit's sidecars were read in the light of the project that they are in now. */
  isCurrent(unit: Unit): boolean {
    if (!unit.loaded) return true;
    const project = this.#projects.nearest(parentOf(unit.article));
    const kinds = this.#projects.kindsFor(project);
    const article = this.#store.articles.get(unit.article);
    if (article && article.project !== project) return false;
    return [...unit.sidecars.keys()].every((uri) => {
      const file = this.#store.sidecars.get(uri);
      return !file || (file.project === project && this.#kinds.get(file) === kinds);
    });
  }
}
