import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
export const cli = join(root, 'dist/isnad.mjs');
export const schemas = join(root, 'dist/schemas');

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder on the disk, and the built command run in it. */
export class Workspace {
  readonly folder: string;

  /** `files` by path; a path that ends with `/` is an empty folder. */
  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'isnad-')));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const full = join(this.folder, path);
    mkdirSync(path.endsWith('/') ? full : dirname(full), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(full, content);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs `isnad` with both streams as pipes. */
  run(
    args: readonly string[],
    options: { readonly env?: NodeJS.ProcessEnv; readonly in?: string } = {},
  ): Promise<Outcome> {
    const cwd = join(this.folder, options.in ?? '');
    return new Promise((done) => {
      execFile(
        process.execPath,
        [cli, ...args],
        { cwd, env: environment(options.env), maxBuffer: 1 << 28 },
        (error, out, err) => {
          done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
        },
      );
    });
  }

  /** Runs `isnad` for a reader that goes away after the first piece of output. */
  runAndLeave(args: readonly string[]): Promise<Outcome> {
    const child = spawn(process.execPath, [cli, ...args], { cwd: this.folder, env: environment({}) });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    return new Promise((done) => child.once('close', (code) => done({ code: code ?? -1, out: '', err })));
  }
}

/** What the machine's own settings say about language and colours must not matter. */
function environment(given: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, LANG: 'C.UTF-8', ...given };
}
