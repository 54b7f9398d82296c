import { relative, sep } from 'node:path';
import type { Message } from '../core/messages/message.ts';
import { render } from '../core/messages/render.ts';
import { fileUri, fsPathOf, type Uri } from '../core/model/uri.ts';
import { byCodeUnit, child, walk } from '../core/workspace/discover.ts';
import type { FileSystem } from '../core/workspace/fileSystem.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { DiskFileSystem } from '../node/diskFileSystem.ts';
import { Progress } from './progress.ts';
import { articleOf, locateTargets, type Targets } from './targets.ts';
import type { Terminal } from './terminal.ts';

/** What the paths of a command line stand for, before any of it is read. */
export interface Project {
  readonly targets: Targets;
  readonly files: FileSystem;
  readonly progress: Progress;
  /** Relative to the working folder, with `/`. */
  path(uri: Uri): string;
  /** The working folder, ending with `/`. */
  readonly folder: string;
  /** Sentences about what could not be read, so far. */
  readonly notes: readonly string[];
  /** Whether all files that were asked for could be read. */
  isComplete(): boolean;
  /** Makes a workspace read all that the paths need, as far as its file system lets it. */
  load(workspace: Workspace): Promise<void>;
  /** Says on standard error what the notes are, and which paths hold nothing of `known`. */
  report(known: Known): Promise<void>;
}

/** The files that there are. */
export interface Known {
  readonly articles: { has(uri: Uri): boolean; keys(): Iterable<Uri> };
  readonly sidecars: readonly Uri[];
  readonly projects: readonly Uri[];
}

/** Everything that a command looks at, read once. */
export interface LoadedProject extends Omit<Project, 'report' | 'load'> {
  readonly snapshot: Snapshot;
  text(uri: Uri): Promise<string | undefined>;
  /** Says on standard error what the notes are and which paths hold nothing that is annotated. */
  report(): Promise<void>;
}

/**
 * Finds what the paths of a command line stand for.
 * @throws CommandError where nothing is at a path.
 */
export async function findProject(paths: readonly string[], terminal: Terminal): Promise<Project> {
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
  return {
    targets,
    files,
    progress,
    path,
    folder,
    notes,
    isComplete: () => complete,
    async load(workspace) {
      await workspace.load(targets.roots, { progress: (done, total) => progress.show('load', done, total) });
      for (const start of targets.hidden) {
        for (const { uri, files: names } of await walk(files, start)) {
          for (const name of names) await workspace.ensure(child(uri, name));
        }
      }
    },
    async report(known) {
      progress.clear();
      const lines = [...notes, ...emptyTargets(known, targets).map((message) => render(message, locale))];
      for (const line of lines) await terminal.err.write(`isnad: ${line}\n`);
    },
  };
}

/**
 * Reads what the paths of a command line need.
 * @throws CommandError where nothing is at a path.
 */
export async function loadProject(paths: readonly string[], terminal: Terminal): Promise<LoadedProject> {
  const project = await findProject(paths, terminal);
  const workspace = new Workspace(project.files);
  await project.load(workspace);
  const snapshot = workspace.snapshot();
  const { articles, sidecars, projects } = snapshot;
  const known: Known = { articles, sidecars: [...sidecars.keys()], projects: [...projects.keys()] };
  return {
    ...project,
    snapshot,
    text: (uri) => workspace.text(uri),
    report: () => project.report(known),
  };
}

/** Articles, sidecars that stand beside none, and project files that were asked for, sorted by path. */
export function subjectsOf({ snapshot, targets, path }: LoadedProject): readonly Uri[] {
  const orphans = [...snapshot.sidecars.values()].filter((file) => !snapshot.articles.has(file.article));
  const all = [...snapshot.articles.keys(), ...orphans.map((file) => file.uri), ...snapshot.projects.keys()];
  return byPath(
    all.filter((uri) => targets.includes(uri)),
    path,
  );
}

export const byPath = (uris: readonly Uri[], path: (uri: Uri) => string): readonly Uri[] =>
  uris
    .map((uri) => ({ uri, path: path(uri) }))
    .sort((a, b) => byCodeUnit(a.path, b.path))
    .map(({ uri }) => uri);

function emptyTargets({ articles, sidecars, projects }: Known, targets: Targets): readonly Message[] {
  const all = [...articles.keys(), ...sidecars, ...projects];
  const annotated = new Set(sidecars.map(articleOf));
  return [
    ...[...targets.files]
      .filter(([uri]) => !articles.has(uri) && !projects.includes(uri) && !annotated.has(uri))
      .map(([, path]) => ({ id: 'cli.note.not-annotated', args: { path } }) as const),
    ...[...targets.folders]
      .filter(([folder]) => !all.some((uri) => uri.startsWith(`${folder}/`) || folder === 'file:///'))
      .map(([, path]) => ({ id: 'cli.note.nothing-annotated', args: { path } }) as const),
  ];
}

function relativePath(cwd: string, folder: string, uri: Uri): string {
  const below = uri.startsWith(folder) ? uri.slice(folder.length) : undefined;
  // Nearly all paths come out here, and there are very many of them.
  if (below !== undefined && !below.includes('%')) return below;
  if (!uri.startsWith('file:')) return uri;
  return relative(cwd, fsPathOf(uri)).split(sep).join('/');
}
