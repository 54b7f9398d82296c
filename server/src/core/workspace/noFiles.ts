import type { FileSystem } from './fileSystem.ts';

/** Where nothing can be read: all there is are the files that an editor holds. */
export const noFiles: FileSystem = {
  stat: async () => undefined,
  readFile: async () => undefined,
  readDirectory: async () => [],
};
