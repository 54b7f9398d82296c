import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Message } from '../core/messages/message.ts';
import { render } from '../core/messages/render.ts';
import { diffFiles } from '../core/sidecar/diff/diffFiles.ts';
import type { YamlMap } from '../core/sidecar/edit/operation.ts';
import { isProjectFileName, parseSidecarName, projectFileName } from '../core/sidecar/pairing.ts';
import { readProject } from '../core/sidecar/readProject.ts';
import { isMap, ownValue } from '../core/sidecar/values.ts';
import { type Arguments, choice } from './arguments.ts';
import { CommandError, UsageError } from './commandError.ts';
import { diffJson } from './format/diffJson.ts';
import { diffText, marksOf } from './format/diffText.ts';
import type { Wording } from './format/diffWords.ts';
import { note } from './note.ts';
import { printable } from './screenText.ts';
import type { Terminal } from './terminal.ts';
import { readVersion } from './versionFile.ts';

export const diffFormats = ['text', 'json'] as const;

/** Two versions to compare. */
interface Pair {
  readonly old: string;
  readonly new: string;
  /** What they are versions of: their names in the repository, or their paths. */
  readonly oldName: string;
  readonly newName: string;
}

/**
 * `isnad diff OLD NEW`: returns 0 where nothing differs in meaning, 1 where something does. Called by git (`--git`), it
 * takes git's arguments and returns 0, as git expects.
 */
export async function diff(given: Arguments, terminal: Terminal): Promise<number> {
  const isGit = given.options.has('git');
  const pair = isGit ? await gitPair(given.paths, terminal) : plainPair(given.paths);
  if (!pair) return 0;
  const { locale, out } = terminal;
  const texts = await readPair(pair, isGit, terminal);
  if (!texts) return 0;
  const [old, now] = texts;
  const found = diffFiles(old, now);
  const isDamaged = found.damaged.length > 0;
  for (const side of found.damaged) {
    await tell(
      { id: 'cli.diff.damaged', args: { path: side === 'old' ? pair.oldName : pair.newName } },
      isGit,
      terminal,
    );
  }
  const wordings = await wordingsFor(found.old, found.new, pair, terminal);
  if (choice(given, 'format', diffFormats, 'text') === 'json') {
    const files = { old: isNothing(pair.old) ? null : pair.oldName, new: isNothing(pair.new) ? null : pair.newName };
    await out.write(diffJson(found, files, { ...wordings, locale }));
  } else if (found.changes.length === 0 && old !== now && !isDamaged) {
    await tell({ id: 'cli.diff.layout-only', args: { path: pair.newName } }, isGit, terminal);
  } else {
    const [was, is] = [printable(pair.oldName), printable(pair.newName)];
    const title = was === is ? is : isNothing(pair.old) ? is : isNothing(pair.new) ? was : `${was} → ${is}`;
    // What git calls a change may be another name alone.
    const words = isGit && old === now ? `${title}\n` : diffText({ diff: found, locale, out, title, ...wordings });
    await out.write(words + (isGit ? '\n' : ''));
  }
  if (isGit) return 0;
  // What cannot be read may differ too.
  return found.changes.length > 0 ? 1 : isDamaged && old !== now ? 2 : 0;
}

/** Git's pager shows standard output alone. */
const tell = (message: Message, isGit: boolean, terminal: Terminal): Promise<void> =>
  isGit ? terminal.out.write(`${render(message, terminal.locale)}\n`) : note(terminal, message);

function plainPair(paths: readonly string[]): Pair {
  const [old, now, ...more] = paths;
  if (old === undefined || now === undefined || more.length > 0) throw new UsageError({ id: 'cli.diff.wants-two' });
  return { old, new: now, oldName: old, newName: now };
}

/**
 * path old-file old-hex old-mode new-file new-hex new-mode, and of a renamed file its new path and what git says of it;
 * of a file with conflicts the path alone. Undefined where there is nothing to compare.
 */
async function gitPair(paths: readonly string[], terminal: Terminal): Promise<Pair | undefined> {
  const [path, old, , , now, , , renamed] = paths;
  if (path !== undefined && paths.length === 1) {
    await tell({ id: 'cli.diff.unmerged', args: { path } }, true, terminal);
    return undefined;
  }
  if (path === undefined || old === undefined || now === undefined || (paths.length !== 7 && paths.length !== 9)) {
    throw new UsageError({ id: 'cli.diff.wants-git' });
  }
  const name = basename(renamed ?? path);
  if (!isProjectFileName(name) && !parseSidecarName(name)) {
    await tell({ id: 'cli.diff.not-ours', args: { path } }, true, terminal);
    return undefined;
  }
  return { old, new: now, oldName: path, newName: renamed ?? path };
}

/** What git, and others, call a file that is not there; git on Windows says the second. */
const isNothing = (path: string): boolean => path === '/dev/null' || path === 'nul';

/** Undefined where git has been told that there is nothing to read: it takes an error for the end of all files. */
async function readPair(
  pair: Pair,
  isGit: boolean,
  terminal: Terminal,
): Promise<readonly [string, string] | undefined> {
  const { cwd } = terminal;
  try {
    return [await readSide(pair.old, cwd, pair.oldName), await readSide(pair.new, cwd, pair.newName)];
  } catch (error) {
    if (!isGit || !(error instanceof CommandError)) throw error;
    for (const message of error.notes) await tell(message, isGit, terminal);
    return undefined;
  }
}

const readSide = async (path: string, cwd: string, name: string): Promise<string> => {
  if (isNothing(path)) return '';
  const text = await readVersion(path, cwd, name);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
};

/** Names of speakers: those of the version itself, of the other one, and of the project around. */
async function wordingsFor(
  old: YamlMap,
  now: YamlMap,
  { newName, oldName }: Pair,
  { cwd, locale }: Terminal,
): Promise<{ readonly was: Wording; readonly is: Wording }> {
  const project = await projectNames(resolve(cwd, isNothing(newName) ? oldName : newName));
  const names = (first: YamlMap, second: YamlMap): Wording => ({
    nameOf: (id) => speakerName(first, id) ?? speakerName(second, id) ?? project.get(id),
    ...marksOf(locale),
  });
  return { was: names(old, now), is: names(now, old) };
}

function speakerName(file: YamlMap, id: string): string | undefined {
  const speakers = ownValue(file, 'speakers');
  const speaker = isMap(speakers) ? ownValue(speakers, id) : undefined;
  const name = isMap(speaker) ? (ownValue(speaker, 'name') ?? ownValue(speaker, 'role')) : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** Of the nearest project file upwards, not above the repository. */
async function projectNames(file: string): Promise<ReadonlyMap<string, string>> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, projectFileName), 'utf8').catch(() => undefined);
    if (text !== undefined) {
      const { speakers } = readProject(text.replace(/^\ufeff/u, ''));
      return new Map([...speakers].flatMap(([id, { name, role }]) => (name || role ? [[id, name || role || '']] : [])));
    }
    const isRepository = await stat(join(folder, '.git')).then(
      () => true,
      () => false,
    );
    if (isRepository || dirname(folder) === folder) return new Map();
  }
}
