import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isProjectFileName, parseSidecarName } from '../core/sidecar/pairing.ts';
import { decode } from '../core/text/encoding.ts';
import { CommandError, unusable } from './commandError.ts';

/**
 * Reads a version of a sidecar or project file. `name` is what messages call it: git's temporary files tell nobody which
 * it is.
 * @throws CommandError where it cannot be read, or is no UTF-8.
 */
export async function readVersion(path: string, cwd: string, name = path): Promise<string> {
  const bytes = await readFile(resolve(cwd, path)).catch((error: NodeJS.ErrnoException) => {
    throw unusable(name, error.code ?? String(error));
  });
  const { text, bom, encoding } = decode(bytes);
  if (encoding !== undefined) throw new CommandError({ id: 'cli.merge.not-text', args: { path: name } });
  return bom ? `\ufeff${text}` : text;
}

/** Whether a version is one of a project file: by the name of the file, and where that tells nothing by its keys. */
export function isProjectVersion(names: readonly string[], texts: readonly string[]): boolean {
  for (const name of names.map((path) => basename(path.replaceAll('\\', '/')))) {
    if (isProjectFileName(name)) return true;
    if (parseSidecarName(name)) return false;
  }
  return texts.some((text) => /^(?:questions|kinds|rules|articles|exclude|suggest)[ \t]*:/mu.test(text));
}
