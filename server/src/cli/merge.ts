import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Message } from '../core/messages/message.ts';
import { type Merged, mergeFiles } from '../core/sidecar/merge/mergeFiles.ts';
import { AtomicOutput } from '../node/atomicOutput.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './commandError.ts';
import { explained } from './failures.ts';
import { note } from './note.ts';
import type { Terminal } from './terminal.ts';
import { isProjectVersion, readVersion } from './versionFile.ts';

/** Conflicts that are named one by one. */
const maxNamed = 20;

/**
 * `isnad merge BASE OURS THEIRS`: writes the result over OURS, as git expects of a merge driver. Returns 0 where all
 * could be merged, 1 where conflicts are marked in the result.
 */
export async function merge(given: Arguments, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const [base, ours, theirs, ...more] = given.paths;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) {
    throw new UsageError({ id: 'cli.merge.wants-three' });
  }
  const markerSize = markerSizeFrom(given);
  const path = text(given, 'path');
  const read = (version: string): Promise<string> => readVersion(version, cwd, path || version);
  const texts = { base: await read(base), ours: await read(ours), theirs: await read(theirs) };
  const isProject = isProjectVersion(path ? [path] : [ours, theirs, base], [texts.ours, texts.theirs]);
  const merged = mergeFiles(texts, {
    file: isProject ? 'project' : 'sidecar',
    markerSize,
    labels: {
      base: label(given, 'base'),
      ours: label(given, 'ours'),
      theirs: label(given, 'theirs'),
    },
  });
  const output = text(given, 'output') ?? ours;
  if (output === '-') await terminal.out.write(merged.text);
  else if (output !== ours || merged.text !== texts.ours) await replaceFile(resolve(cwd, output), merged.text);
  for (const message of summary(merged, path || ours)) await note(terminal, message);
  return merged.conflicts.length > 0 ? 1 : 0;
}

function text(given: Arguments, name: string): string | undefined {
  const value = given.options.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** Git before 2.44 knows no names of the sides, and leaves what stands for them as it is. */
function label(given: Arguments, side: 'base' | 'ours' | 'theirs'): string {
  const value = text(given, `label-${side}`) ?? '';
  return value === '' || /^%[SXY]$/u.test(value) ? side : value;
}

function markerSizeFrom(given: Arguments): number {
  const value = text(given, 'marker-size') ?? '7';
  const size = /^\d{1,4}$/u.test(value) ? Number(value) : 0;
  if (size < 1) throw new UsageError({ id: 'cli.merge.invalid-size', args: { value } });
  return size;
}

/** Whoever reads the file meanwhile sees the old one or the new one, never half of it. */
async function replaceFile(path: string, content: string): Promise<void> {
  // What a link leads to is replaced, not the link.
  const target = await realpath(path).catch(() => path);
  const output = new AtomicOutput(dirname(target));
  try {
    await output.append(basename(target), content);
    await output.commit();
  } catch (error) {
    await output.discard();
    throw explained(error, { id: 'cli.error.nothing-changed' });
  }
}

function summary({ conflicts, by, notes }: Merged, path: string): readonly Message[] {
  const named = conflicts.filter((conflict) => conflict.path.length > 0);
  return [
    ...(by === 'lines' ? [{ id: 'cli.merge.by-lines', args: { path } } as const] : []),
    conflicts.length === 0
      ? { id: 'cli.merge.clean', args: { path } }
      : { id: 'cli.merge.conflicts', args: { path, count: conflicts.length } },
    ...named.slice(0, maxNamed).map(
      (conflict): Message => ({
        id: `cli.merge.conflict.${conflict.reason}`,
        args: { what: whatOf(conflict.path) },
      }),
    ),
    ...(named.length > maxNamed
      ? [{ id: 'cli.merge.conflict.more', args: { count: named.length - maxNamed } } as const]
      : []),
    ...notes.slice(0, maxNamed),
  ];
}

/** `c3 · speaker`, `speakers · silo · role`, `c3 · evidence · https://a.example` */
function whatOf(path: readonly string[]): string {
  const names = path[0] === 'annotations' && path.length > 1 ? path.slice(1) : path;
  const [item] = path.slice(3);
  return (item === undefined ? names : [...names.slice(0, -1), itemWords(item)]).join(' · ');
}

/** Items of lists are known by what they say, as JSON. */
const itemWords = (name: string): string =>
  name
    .replace(/^= /u, '')
    .replace(/"(?:[^"\\]|\\.)*"/gu, (quoted) => String(JSON.parse(quoted)))
    .trim();
