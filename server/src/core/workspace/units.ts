import { parentOf, type Uri } from '../model/uri.ts';
import { isProjectFileName, parseSidecarName } from '../sidecar/pairing.ts';
import { child, type Folder } from './discover.ts';
import type { Projects } from './projects.ts';

/** An article with its sidecars: what is read together. Either may be missing. */
export interface Unit {
  readonly article: Uri;
  /** The NAME of each layer; undefined for the base. */
  readonly sidecars: Map<Uri, string | undefined>;
  /** Sidecars that left since the unit was read. */
  readonly dropped: Set<Uri>;
  /** Whether the project's globs take the article in, sidecar or not. */
  globbed: boolean;
  /** Whether a person began to annotate the article, so that it counts as long as it is open, sidecar or not. */
  adopted: boolean;
  loaded: boolean;
  /** Counts the readings from disk, so that one that was overtaken is thrown away. */
  turn: number;
}

/** Which articles and sidecars there are, by folder. */
export class Units {
  readonly #folders = new Map<Uri, Map<Uri, Unit>>();

  get(article: Uri): Unit | undefined {
    return this.#folders.get(parentOf(article))?.get(article);
  }

  /** The unit of an article, made where there is none. */
  at(article: Uri): Unit {
    const folder = parentOf(article);
    const units = this.#folders.get(folder) ?? new Map<Uri, Unit>();
    this.#folders.set(folder, units);
    const unit = units.get(article) ?? newUnit(article);
    units.set(article, unit);
    return unit;
  }

  delete(article: Uri): void {
    const folder = parentOf(article);
    const units = this.#folders.get(folder);
    units?.delete(article);
    if (units?.size === 0) this.#folders.delete(folder);
  }

  *all(): Iterable<Unit> {
    for (const units of this.#folders.values()) yield* units.values();
  }

  folders(): readonly Uri[] {
    return [...this.#folders.keys()];
  }

  in(folder: Uri): readonly Unit[] {
    return [...(this.#folders.get(folder)?.values() ?? [])];
  }

  /**
   * Brings one folder up to its listing. `isOpen` files stay, listed or not. Returns the units whose files or whose
   * membership are not what they were.
   */
  update(folder: Folder, projects: Projects, isOpen: (uri: Uri) => boolean): readonly Unit[] {
    const found = pairUp(folder, projects);
    const changed: Unit[] = [];
    for (const unit of this.in(folder.uri)) {
      const now = found.get(unit.article);
      const sidecars = now?.sidecars ?? new Map<Uri, string | undefined>();
      for (const [uri, layer] of unit.sidecars) if (isOpen(uri)) sidecars.set(uri, layer);
      const globbed = now?.globbed ?? false;
      if (globbed !== unit.globbed || !sameKeys(sidecars, unit.sidecars)) {
        unit.globbed = globbed;
        for (const uri of unit.sidecars.keys()) if (!sidecars.has(uri)) unit.dropped.add(uri);
        unit.sidecars.clear();
        for (const [uri, layer] of sidecars) unit.sidecars.set(uri, layer);
        changed.push(unit);
      } else if (!unit.loaded) changed.push(unit);
      found.delete(unit.article);
    }
    for (const [article, { sidecars, globbed }] of found) {
      const unit = this.at(article);
      for (const [uri, layer] of sidecars) unit.sidecars.set(uri, layer);
      unit.globbed = globbed;
      changed.push(unit);
    }
    return changed;
  }
}

const newUnit = (article: Uri): Unit => ({
  article,
  sidecars: new Map(),
  dropped: new Set(),
  globbed: false,
  adopted: false,
  loaded: false,
  turn: 0,
});

interface Found {
  readonly sidecars: Map<Uri, string | undefined>;
  globbed: boolean;
}

function pairUp(folder: Folder, projects: Projects): Map<Uri, Found> {
  const project = projects.nearest(folder.uri);
  const globs = projects.globsFor(project);
  const base = project ? projects.pathIn(project, folder.path) : '';
  const path = (name: string): string => (base === '' ? name : `${base}/${name}`);
  const found = new Map<Uri, Found>();
  const at = (article: string): Found => {
    const uri = child(folder.uri, article);
    const unit = found.get(uri) ?? { sidecars: new Map(), globbed: false };
    found.set(uri, unit);
    return unit;
  };
  for (const name of folder.files) {
    if (isProjectFileName(name) || globs.excludes(path(name))) continue;
    const pair = parseSidecarName(name);
    if (!pair) {
      if (globs.includes(path(name))) at(name).globbed = true;
    } else if (!globs.excludes(path(pair.article))) {
      at(pair.article).sidecars.set(child(folder.uri, name), pair.layer);
    }
  }
  return found;
}

const sameKeys = (a: ReadonlyMap<Uri, unknown>, b: ReadonlyMap<Uri, unknown>): boolean =>
  a.size === b.size && [...a.keys()].every((key) => b.has(key));
