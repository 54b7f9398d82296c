/** The path that `relative` leads to from the folder of `file`, both with `/`; undefined where it leads out of the root. */
export function resolvePath(file: string, relative: string): string | undefined {
  const names = file.split('/').slice(0, -1);
  if (relative.startsWith('/')) return undefined;
  for (const name of relative.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.length > 0 ? names.join('/') : undefined;
}
