import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FormatId, ImportFormat } from '../core/formats/format.ts';
import { runImport } from '../core/formats/importing/runImport.ts';
import { sourcesIn } from '../core/formats/importing/sourcesIn.ts';
import { formatOf, formats } from '../core/formats/registry.ts';
import { baseName, fileUri, fsPathOf, type Uri } from '../core/model/uri.ts';
import { isLayerName } from '../core/sidecar/pairing.ts';
import type { FileSystem } from '../core/workspace/fileSystem.ts';
import { AtomicOutput } from '../node/atomicOutput.ts';
import { Breath } from '../node/breath.ts';
import { DiskFileSystem } from '../node/diskFileSystem.ts';
import type { Arguments } from './arguments.ts';
import { UsageError, unusable } from './commandError.ts';
import { explained, Interruptible, interrupted } from './failures.ts';
import { ImportReport } from './importReport.ts';
import { Progress } from './progress.ts';
import { rootsAround } from './targets.ts';
import type { Terminal } from './terminal.ts';

/** What `--format` of `import` takes. */
export const importFormats: readonly FormatId[] = formats.filter((each) => each.import).map(({ id }) => id);

/** `isnad import`: 0 where everything was taken over, 1 where something could not be, 2 where the command failed. */
export async function importFiles(given: Arguments, terminal: Terminal): Promise<number> {
  const format = formatFrom(given);
  const [first] = given.paths;
  if (first === undefined) throw new UsageError({ id: 'cli.error.source-needed' });
  const layer = given.options.get('layer');
  if (typeof layer === 'string' && !isLayerName(layer)) {
    throw new UsageError({ id: 'editing.refused.layer', args: { layer } });
  }
  const report = new ImportReport(terminal);
  const files = new DiskFileSystem({
    blocking: true,
    onUnreadable: (uri, reason) => report.unreadable(baseName(uri), reason),
  });
  const progress = new Progress(terminal);
  const jobs: { readonly from: Uri; readonly sources: readonly Uri[] }[] = [];
  for (const path of given.paths) jobs.push(await sourcesAt(path, format.import, files, terminal.cwd));
  const total = jobs.reduce((sum, { sources }) => sum + sources.length, 0);
  const out = given.options.get('out');
  let last = '';
  let done = 0;
  const token = new Interruptible();
  const breath = new Breath();
  try {
    await report.begin(
      given.options.get('report'),
      jobs.flatMap(({ sources }) => sources.map(fsPathOf)),
    );
  } catch (error) {
    throw explained(error, { id: 'cli.error.nothing-changed' });
  }
  try {
    for (const { from, sources } of jobs) {
      const into = typeof out === 'string' ? fileUri(resolve(terminal.cwd, out)) : from;
      await runImport({
        format: format.import,
        files,
        from,
        sources,
        into,
        roots: await rootsAround(into, terminal.cwd),
        options: {
          force: given.options.has('force'),
          ...(typeof layer === 'string' ? { layer: layer === 'base' ? null : layer } : {}),
        },
        output: () => new AtomicOutput(resolve(terminal.cwd, typeof out === 'string' ? out : fsPathOf(from))),
        done: async (result) => {
          if (result.source !== last) done += 1;
          last = result.source;
          progress.show('import', done, total);
          await report.add(result);
          await breath.take();
        },
        token,
      });
    }
  } catch (error) {
    progress.clear();
    // What was written before stays.
    await report.finish(total);
    throw explained(error);
  }
  progress.clear();
  await report.finish(total);
  if (token.isCancellationRequested) return interrupted;
  return report.exitCode;
}

function formatFrom(given: Arguments): { readonly import: ImportFormat } {
  const id = importFormats.find((each) => each === given.options.get('format'));
  const way = id && formatOf(id)?.import;
  if (!way) throw new UsageError({ id: 'cli.error.format-needed', args: { values: importFormats.join(', ') } });
  return { import: way };
}

/** The files of a format at a path, with the folder that their own paths are relative to. */
async function sourcesAt(
  path: string,
  format: ImportFormat,
  files: FileSystem,
  cwd: string,
): Promise<{ readonly from: Uri; readonly sources: readonly Uri[] }> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch((error: NodeJS.ErrnoException) => error.code ?? String(error));
  if (typeof found === 'string') throw unusable(path, found);
  if (!found.isDirectory()) return { from: fileUri(dirname(full)), sources: [fileUri(full)] };
  return { from: fileUri(full), sources: await sourcesIn(files, fileUri(full), format) };
}
