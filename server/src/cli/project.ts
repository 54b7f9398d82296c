import { relative, sep } from 'node:path';
import { render } from '../core/messages/render.ts';
import { fileUri, fsPathOf, type Uri } from '../core/model/uri.ts';
import { child, walk } from '../core/workspace/discover.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { DiskFileSystem } from '../node/diskFileSystem.ts';
import { Progress } from './progress.ts';
import { locateTargets, type Targets } from './targets.ts';
import type { Terminal } from './terminal.ts';

/** Everything that a command looks at, read once. */
export interface LoadedProject {
  readonly snapshot: Snapshot;
  readonly targets: Targets;
  readonly progress: Progress;
  /** Relative to the working folder, with `/`. */
  path(uri: Uri): string;
  /** The working folder, ending with `/`. */
  readonly folder: string;
  text(uri: Uri): Promise<string | undefined>;
  /** Sentences about what could not be read, so far. */
  readonly notes: readonly string[];
  /** Whether all files that findings were asked for could be read. */
  isComplete(): boolean;
  /** Says on standard error what the notes are and which paths hold nothing that is annotated. */
  report(): Promise<void>;
}

/**
 * Reads what the paths of a command line need.
 * @throws CommandError where nothing is at a path.
 */
export async function loadProject(paths: readonly string[], terminal: Terminal): Promise<LoadedProject> {
  const { cwd, locale } = terminal;
  const targets = await locateTargets(paths, cwd);
  const folder = `${fileUri(cwd).replace(/\/$/, '')}/`;
  const path = (uri: Uri): string => relativePath(cwd, folder, uri);
  const notes: string[] = [];
  let complete = true;
  const files = new DiskFileSystem({
    blocking: true,
    onUnreadable: (uri, reason, what) => {
      // A closed folder may be anything; a file is only read where it is an article, a sidecar or a project file.
      if (what === 'file' && targets.includes(uri)) complete = false;
      notes.push(render({ id: 'cli.note.unreadable', args: { path: path(uri), reason } }, locale));
    },
  });
  const progress = new Progress(terminal);
  const workspace = new Workspace(files);
  await workspace.load(targets.roots, { progress: (done, total) => progress.show('load', done, total) });
  for (const start of targets.hidden) {
    for (const { uri, files: names } of await walk(files, start)) {
      for (const name of names) await workspace.ensure(child(uri, name));
    }
  }
  const snapshot = workspace.snapshot();
  return {
    snapshot,
    targets,
    progress,
    path,
    folder,
    text: (uri) => workspace.text(uri),
    notes,
    isComplete: () => complete,
    async report() {
      progress.clear();
      const lines = [...notes, ...emptyTargets(snapshot, targets).map((message) => render(message, locale))];
      for (const line of lines) await terminal.err.write(`isnad: ${line}\n`);
    },
  };
}

/** Articles, sidecars that stand beside none, and project files that were asked for, sorted by path. */
export function subjectsOf({ snapshot, targets, path }: LoadedProject): readonly Uri[] {
  const orphans = [...snapshot.sidecars.values()].filter((file) => !snapshot.articles.has(file.article));
  return [...snapshot.articles.keys(), ...orphans.map((file) => file.uri), ...snapshot.projects.keys()]
    .filter((uri) => targets.includes(uri))
    .map((uri) => ({ uri, path: path(uri) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ uri }) => uri);
}

function emptyTargets(snapshot: Snapshot, targets: Targets) {
  const known = [...snapshot.articles.keys(), ...snapshot.sidecars.keys(), ...snapshot.projects.keys()];
  return [
    ...[...targets.files]
      .filter(([uri]) => !snapshot.articles.has(uri) && !snapshot.projects.has(uri) && !hasSidecar(snapshot, uri))
      .map(([, path]) => ({ id: 'cli.note.not-annotated', args: { path } }) as const),
    ...[...targets.folders]
      .filter(([folder]) => !known.some((uri) => uri.startsWith(`${folder}/`) || folder === 'file:///'))
      .map(([, path]) => ({ id: 'cli.note.nothing-annotated', args: { path } }) as const),
  ];
}

const hasSidecar = (snapshot: Snapshot, article: Uri): boolean =>
  [...snapshot.sidecars.values()].some((file) => file.article === article);

function relativePath(cwd: string, folder: string, uri: Uri): string {
  const below = uri.startsWith(folder) ? uri.slice(folder.length) : undefined;
  // Nearly all paths come out here, and there are very many of them.
  if (below !== undefined && !below.includes('%')) return below;
  if (!uri.startsWith('file:')) return uri;
  return relative(cwd, fsPathOf(uri)).split(sep).join('/');
}
