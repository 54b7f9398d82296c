import type { Project } from '../model/project.ts';
import { baseName, isWithin, parentOf, pathOf, type Uri } from '../model/uri.ts';
import { projectFileName } from '../sidecar/pairing.ts';
import { readProject } from '../sidecar/readProject.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { type ArticleGlobs, articleGlobs, noGlobs } from './articleGlobs.ts';
import { child } from './discover.ts';
import type { ProjectFile } from './snapshot.ts';

/** What else depends on a project file than what is read from it at each question. */
interface Influence {
  readonly folderPath: string;
  readonly globs: ArticleGlobs;
  /** Equal for projects that take in the same files. */
  readonly files: string;
  /** Equal for projects in whose light a sidecar reads the same. */
  readonly kinds: string;
}

/** The project files and what each of them reaches: the folders below it, down to the next one. */
export class Projects {
  #roots: readonly Uri[] = [];
  readonly #influences = new Map<Uri, Influence>();
  readonly #nearest = new Map<Uri, Uri | undefined>();

  setRoots(roots: readonly Uri[]): void {
    this.#roots = roots;
    this.#nearest.clear();
  }

  /** Whether anything but the file's own content may be different now: which files it takes in, how sidecars read. */
  set(uri: Uri, project: Project | undefined): boolean {
    const before = this.#influences.get(uri);
    if (!project) {
      this.#nearest.clear();
      return this.#influences.delete(uri);
    }
    const after = influenceOf(uri, project);
    this.#influences.set(uri, after);
    if (!before) this.#nearest.clear();
    return before?.files !== after.files || before.kinds !== after.kinds;
  }

  /**
   * The nearest project file upwards of a folder, not above the innermost root that holds it. A folder outside the
   * roots has its own only.
   */
  nearest(folder: Uri): Uri | undefined {
    if (this.#nearest.has(folder)) return this.#nearest.get(folder);
    const own = child(folder, projectFileName);
    const top = this.#roots.includes(folder) || !this.#roots.some((root) => isWithin(root, folder));
    const found = this.#influences.has(own) ? own : top ? undefined : this.nearest(parentOf(folder));
    this.#nearest.set(folder, found);
    return found;
  }

  /** Where the project file of a folder may stand, nearest first. */
  candidates(folder: Uri): readonly Uri[] {
    const found = [child(folder, projectFileName)];
    if (!this.#roots.some((root) => isWithin(root, folder))) return found;
    for (let at = folder; !this.#roots.includes(at); ) {
      at = parentOf(at);
      found.push(child(at, projectFileName));
    }
    return found;
  }

  globsFor(project: Uri | undefined): ArticleGlobs {
    return (project && this.#influences.get(project)?.globs) || noGlobs;
  }

  /** Whether the file's project leaves it out, so that it is no article whatever stands beside it. */
  excludes(uri: Uri): boolean {
    const project = this.nearest(parentOf(uri));
    if (!project) return false;
    const base = this.pathIn(project, pathOf(parentOf(uri)).replace(/\/$/, ''));
    return this.globsFor(project).excludes(base === '' ? baseName(uri) : `${base}/${baseName(uri)}`);
  }

  kindsFor(project: Uri | undefined): string {
    return (project && this.#influences.get(project)?.kinds) || '';
  }

  /** Makes a folder's path relative to the project's folder; '' for that folder itself. */
  pathIn(project: Uri, folderPath: string): string {
    return folderPath.slice((this.#influences.get(project)?.folderPath.length ?? 0) + 1);
  }
}

function influenceOf(uri: Uri, project: Project): Influence {
  const { articles, exclude, kinds } = project;
  return {
    folderPath: pathOf(parentOf(uri)).replace(/\/$/, ''),
    globs: articleGlobs(project),
    files: JSON.stringify([articles, exclude]),
    kinds: JSON.stringify([...kinds.values()].map(({ id, like }) => [id, like])),
  };
}

export const makeProject = (uri: Uri, text: string, encoding: string | undefined): ProjectFile => ({
  uri,
  text,
  lines: LineIndex.of(text),
  project: readProject(text),
  ...(encoding === undefined ? {} : { encoding }),
});
