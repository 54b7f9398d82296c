import type { Uri } from '../core/model/uri.ts';
import { inBatches, linksIn, survey } from '../core/workspace/survey.ts';
import { byPath, findProject, type LoadedProject, loadProject, subjectsOf } from './project.ts';
import { partOf, type Shard } from './shard.ts';
import type { Terminal } from './terminal.ts';

/** A part of what a command looks at. */
export interface LoadedShard extends LoadedProject {
  /** Articles, sidecars that stand beside none, and project files of the part, sorted by path. */
  readonly subjects: readonly Uri[];
}

/**
 * Reads one part of what the paths of a command line stand for, with the articles that findings in it are due to. A part
 * with a project file reads everything, since who is named nowhere can be known only so.
 * @throws CommandError where nothing is at a path.
 */
export async function loadShard(paths: readonly string[], shard: Shard, terminal: Terminal): Promise<LoadedShard> {
  if (shard.count === 1) {
    const project = await loadProject(paths, terminal);
    return { ...project, subjects: subjectsOf(project) };
  }
  const project = await findProject(paths, terminal);
  const { files, path, targets } = project;
  const found = await survey(files, (workspace) => project.load(workspace));
  const all = [...found.articles.keys(), ...found.orphans, ...found.projects].filter((uri) => targets.includes(uri));
  const subjects = partOf(byPath(all, path), shard);
  if (subjects.some((uri) => found.projects.includes(uri)))
    return { ...(await loadProject(paths, terminal)), subjects };

  const links = await linksIn(files, found);
  const known = { articles: found.articles, sidecars: found.orphans, projects: found.projects };
  const report = (): Promise<void> =>
    project.report({ ...known, sidecars: [...[...found.articles.values()].flat(), ...found.orphans] });
  for await (const batch of inBatches(files, found, subjects, links, { size: subjects.length })) {
    return { ...project, snapshot: batch.snapshot, text: batch.text, report, subjects };
  }
  // A part of few files may be empty.
  return { ...(await loadProject(paths, terminal)), subjects };
}
