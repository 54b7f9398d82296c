import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { extensionId, startCodeServer, vsix, workbenchUrl } from '../../scripts/vscodeSetup.mjs';
import { configureUser } from './configureUser.ts';
import { Workbench } from './workbench.ts';

/** Where the extension runs: beside the files, or in a web worker of the page as in VS Code for the Web. */
export type Host = 'node' | 'web';

export const hosts = (process.env.ISNAD_HOSTS ?? 'node web').split(' ') as Host[];

const root = resolve(import.meta.dirname, '../..');
/** Where screenshots are left. */
export const artifacts = join(root, '.artifacts', 'vscode');

/** The windows of sessions that go on. */
export const openWindows = new Map<Workbench, Host>();

export interface SessionOptions {
  /** Of the user. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What VS Code speaks. */
  readonly locale?: string;
  /** Files of the folder that the window opens on, by name; without `samples` there are no others. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether the samples are in that folder: without `files` they are. */
  readonly samples?: boolean;
  /** False where the first window opens on a folder that is made later. */
  readonly open?: boolean;
}

/** A window on a copy of the samples or other files, with the packaged extension in it. */
export interface Session {
  readonly workbench: Workbench;
  /** What the window was opened on first. */
  readonly folder: string;
  /** Loads the window again, on another folder. */
  openFolder(folder: string): Promise<void>;
  /** A folder of its own with some files. */
  makeFolder(files: Readonly<Record<string, string>>): string;
  /** Changes the settings of the folder that is open. */
  configure(settings: Readonly<Record<string, unknown>>): void;
  /** Changes the user's settings. */
  configureUser(settings: Readonly<Record<string, unknown>>): Promise<void>;
  screenshot(name: string): Promise<void>;
  end(): Promise<void>;
}

export async function startSession(host: Host, options: SessionOptions = {}): Promise<Session> {
  const { locale, files } = options;
  const browser = process.env.ISNAD_BROWSER;
  if (!browser) throw new Error('ISNAD_BROWSER names no Chromium; run `npm run test:vscode`.');
  const home = mkdtempSync(join(tmpdir(), 'isnad-vscode-'));
  const folder = join(home, 'samples');
  if (options.samples ?? files === undefined) cpSync(join(root, 'samples'), folder, { recursive: true });
  fill(folder, files ?? {});
  const installed = process.env.ISNAD_EXTENSIONS;
  if (installed) cpSync(installed, join(home, 'extensions'), { recursive: true });
  const server = await startCodeServer({
    folder,
    userData: join(home, 'user'),
    extensions: join(home, 'extensions'),
    install: installed ? [] : [vsix],
    ...(locale && { locale }),
    settings: {
      'workbench.colorTheme': 'Light Modern',
      'workbench.editor.useModal': 'off',
      'window.autoDetectColorScheme': false,
      'workbench.editor.enablePreview': false,
      'editor.minimap.enabled': false,
      'files.autoSave': 'off',
      // The folder's settings are no file of a person's.
      'files.exclude': { '**/.vscode': true },
      // What the tests type comes out as typed.
      'editor.autoClosingBrackets': 'never',
      'editor.autoClosingQuotes': 'never',
      'editor.autoSurround': 'never',
      'editor.autoIndent': 'none',
      'workbench.reduceMotion': 'on',
      ...(host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {}),
      ...options.settings,
    },
  });
  mkdirSync(artifacts, { recursive: true });
  const workbench = await Workbench.open(browser);
  openWindows.set(workbench, host);
  if (options.open !== false) await workbench.load(workbenchUrl(server.url, folder));
  let open = folder;
  let made = 0;
  let configured: Readonly<Record<string, unknown>> = {};
  return {
    workbench,
    folder,
    async openFolder(path) {
      await workbench.load(workbenchUrl(server.url, path));
      open = path;
      configured = {};
    },
    makeFolder(files) {
      made += 1;
      const path = join(home, `folder-${made}`);
      fill(path, files);
      return path;
    },
    configure(changes) {
      configured = { ...configured, ...changes };
      writeFileSync(settingsOf(open), JSON.stringify(configured));
    },
    configureUser: (changes) => configureUser(workbench, changes, join(home, 'user', 'User', 'settings.json')),
    screenshot: (name) => workbench.screenshot(join(artifacts, `${host}-${name}.png`)),
    async end() {
      openWindows.delete(workbench);
      await workbench.close();
      await server.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const settingsOf = (folder: string): string => join(folder, '.vscode', 'settings.json');

/** Writes files, and settings that say nothing yet: VS Code watches only what is there. */
function fill(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries({ '.vscode/settings.json': '{}', ...files })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
