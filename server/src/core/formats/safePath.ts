/** Names that Windows keeps for devices, with any ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a relative path with `/`, made of names of files that exist, stays inside the folder that it is relative to. */
export const isSafePath = (path: string): boolean =>
  !/^[a-z]:/i.test(path) && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');

/**
 * The path that is written to for one that a file gives: the folders that lead nowhere are left out, characters that
 * no file name may have become `_`. Undefined where nothing is left of it.
 */
export function safePath(path: string): string | undefined {
  const names = path
    .normalize('NFC')
    .split(/[/\\]/)
    .filter((name) => name !== '' && name !== '.' && name !== '..')
    .map((name) => name.replace(/[:*?"<>|\p{Cc}]/gu, '_').replace(/[. ]+$/u, ''))
    .map((name) => (device.test(name) ? `_${name}` : name))
    .filter((name) => name !== '');
  return names.length > 0 ? names.join('/') : undefined;
}
