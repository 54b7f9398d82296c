import picomatch from 'picomatch';
import type { Project } from '../model/project.ts';

/** Which files a project takes in. Paths are relative to the project file's folder, decoded, with `/`. */
export interface ArticleGlobs {
  /** Whether `articles` names the file; false where the project leaves that to the sidecars. */
  includes(path: string): boolean;
  /** Whether `exclude` leaves the file out, sidecar or not. */
  excludes(path: string): boolean;
}

export const noGlobs: ArticleGlobs = { includes: () => false, excludes: () => false };

export function articleGlobs(project: Pick<Project, 'articles' | 'exclude'>): ArticleGlobs {
  return { includes: matcher(project.articles ?? []), excludes: matcher(project.exclude) };
}

/** A glob that picomatch cannot take (it refuses very long ones) matches nothing. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.flatMap((glob) => {
    try {
      // Globs are written by people on both kinds of system; `./x` and `x` are one.
      return glob === '' ? [] : [picomatch(glob.replace(/^\.\//, ''))];
    } catch {
      return [];
    }
  });
  return (path) => matchers.some((matches) => matches(path));
}
