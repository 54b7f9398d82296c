import { URI } from 'vscode-uri';
import { parentOf, pathOf, type Uri } from './uri.ts';

/**
 * The decoded relative path, with `/`, that leads from the folder of `file` to `target`; undefined where none can
 * (another scheme, host or drive).
 */
export function relativeTo(file: Uri, target: Uri): string | undefined {
  const from = URI.parse(file);
  const to = URI.parse(target);
  if (from.scheme !== to.scheme || from.authority !== to.authority) return undefined;
  const here = segments(pathOf(parentOf(file)));
  const there = segments(to.path);
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  if (common === 0 && /^[a-z]:$/i.test(there[0] ?? '') && here.length > 0) return undefined;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}

const segments = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');
