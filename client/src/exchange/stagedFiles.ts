import { FileType, Uri, workspace } from 'vscode';
import { isolate } from '../bidi.ts';
import { t } from '../words.ts';

const { fs } = workspace;
const encoder = new TextEncoder();

/**
 * Files of a folder that appear all at once: they are written to a hidden folder inside it and renamed into place at the
 * end. What stood there before is kept until then, and put back where anything fails.
 */
export class StagedFiles {
  readonly #folder: Uri;
  readonly #staging: Uri;
  /** In the order of their first text. */
  readonly #staged = new Map<string, Uri>();
  /** The paths, by what they are where case does not count. */
  readonly #folded = new Map<string, string>();
  /** The topmost folder that was made for this. */
  #made: Uri | undefined;
  #begun = false;
  #current: { readonly path: string; readonly parts: string[] } | undefined;

  constructor(folder: Uri) {
    this.#folder = folder;
    this.#staging = Uri.joinPath(folder, `.isnad-${crypto.randomUUID().slice(0, 8)}`);
  }

  async append(path: string, text: string): Promise<void> {
    if (path.split('/').some((name) => name === '' || name === '.' || name === '..')) {
      throw new Error(`Not inside the folder: ${path}`);
    }
    if (this.#current?.path !== path) {
      await this.#flush();
      const other = this.#folded.get(path.toLowerCase()) ?? path;
      if (other !== path && (await this.#ignoresCase())) {
        throw new Error(t('{0} and {1} would be one file there.', isolate(other), isolate(path)));
      }
      this.#folded.set(path.toLowerCase(), path);
      this.#current = { path, parts: [] };
    }
    this.#current?.parts.push(text);
  }

  async commit(): Promise<void> {
    await this.#flush();
    const taken: { readonly from: Uri; readonly to: Uri }[] = [];
    try {
      for (const [path, staged] of this.#staged) {
        const target = Uri.joinPath(this.#folder, ...path.split('/'));
        const there = await typeOf(target);
        if (there !== undefined) {
          if (there & FileType.Directory) throw new Error(t('A folder stands at {0}.', isolate(target.path)));
          const kept = Uri.joinPath(this.#staging, `kept-${taken.length}`);
          await fs.rename(target, kept);
          taken.push({ from: target, to: kept });
        } else await fs.createDirectory(Uri.joinPath(target, '..'));
        await fs.rename(staged, target, { overwrite: true });
        taken.push({ from: staged, to: target });
      }
    } catch (error) {
      for (const { from, to } of taken.reverse()) await fs.rename(to, from, { overwrite: true });
      await this.discard();
      throw error;
    }
    this.#made = undefined;
    await this.discard();
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    this.#current = undefined;
    this.#staged.clear();
    this.#folded.clear();
    if (this.#begun) await ignoring(fs.delete(this.#staging, { recursive: true, useTrash: false }));
    this.#begun = false;
    // Folders that were made for this are empty now; any other is not, and stays.
    const made = this.#made;
    this.#made = undefined;
    for (let folder = this.#folder; made && isWithin(made, folder); folder = Uri.joinPath(folder, '..')) {
      if (!(await isEmpty(folder))) break;
      await ignoring(fs.delete(folder, { useTrash: false }));
    }
  }

  async #flush(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    if (!current) return;
    if (!this.#begun) await this.#begin();
    let staged = this.#staged.get(current.path);
    const before = staged && (await fs.readFile(staged));
    staged ??= Uri.joinPath(this.#staging, String(this.#staged.size));
    this.#staged.set(current.path, staged);
    const added = encoder.encode(current.parts.join(''));
    await fs.writeFile(staged, before ? joined(before, added) : added);
  }

  /** Whether the hidden folder, which is there by now, is found by another spelling of its name. */
  async #ignoresCase(): Promise<boolean> {
    const name = this.#staging.path.slice(this.#staging.path.lastIndexOf('/') + 1);
    return (await typeOf(Uri.joinPath(this.#folder, name.toUpperCase()))) !== undefined;
  }

  async #begin(): Promise<void> {
    for (let folder = this.#folder; (await typeOf(folder)) === undefined; folder = Uri.joinPath(folder, '..')) {
      this.#made = folder;
      if (folder.path === '/' || folder.path === '') break;
    }
    this.#begun = true;
    await fs.createDirectory(this.#staging);
  }
}

async function typeOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

async function isEmpty(folder: Uri): Promise<boolean> {
  try {
    return (await fs.readDirectory(folder)).length === 0;
  } catch {
    return false;
  }
}

/** For tidying up, which must not hide why it has to be done. */
async function ignoring(work: Thenable<unknown>): Promise<void> {
  try {
    await work;
  } catch {
    // What is left is hidden, and in nobody's way.
  }
}

const isWithin = (folder: Uri, uri: Uri): boolean =>
  uri.path === folder.path || uri.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
