import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on disk that goes away with `dispose`. */
export interface TemporaryFolder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  delete(name: string): void;
  uri(name: string): string;
  dispose(): void;
}

export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'isnad-')));
  const folder: TemporaryFolder = {
    path,
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    delete: (name) => rmSync(join(path, name), { recursive: true, force: true }),
    uri: (name) => pathToFileURL(join(path, name)).href,
    dispose: () => rmSync(path, { recursive: true, force: true }),
  };
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}
