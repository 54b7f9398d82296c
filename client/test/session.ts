import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extensionId, startCodeServer, vsix, workbenchUrl } from '../../scripts/vscodeSetup.mjs';
import { Workbench } from './workbench.ts';

/** Where the extension runs: beside the files, or in a web worker of the page as in VS Code for the Web. */
export type Host = 'node' | 'web';

export const hosts = (process.env.ISNAD_HOSTS ?? 'node web').split(' ') as Host[];

const root = resolve(import.meta.dirname, '../..');
const artifacts = join(root, '.artifacts', 'vscode');

/** A window on a copy of the samples, with the packaged extension in it. */
export interface Session {
  readonly workbench: Workbench;
  /** The copy of the samples. */
  readonly folder: string;
  /** Loads the window again, on the samples or another folder. */
  openFolder(folder: string): Promise<void>;
  /** A folder of its own with some files. */
  makeFolder(files: Readonly<Record<string, string>>): string;
  /** Changes the user's settings. */
  configure(settings: Readonly<Record<string, unknown>>): Promise<void>;
  screenshot(name: string): Promise<void>;
  end(): Promise<void>;
}

export async function startSession(
  host: Host,
  settings: Readonly<Record<string, unknown>> = {},
  locale?: string,
): Promise<Session> {
  const browser = process.env.ISNAD_BROWSER;
  if (!browser) throw new Error('ISNAD_BROWSER names no Chromium; run `npm run test:vscode`.');
  const home = mkdtempSync(join(tmpdir(), 'isnad-vscode-'));
  const folder = join(home, 'samples');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  const server = await startCodeServer({
    folder,
    userData: join(home, 'user'),
    extensions: join(home, 'extensions'),
    install: [vsix],
    ...(locale && { locale }),
    settings: {
      'workbench.colorTheme': 'Light Modern',
      'workbench.editor.useModal': 'off',
      'window.autoDetectColorScheme': false,
      'workbench.editor.enablePreview': false,
      'editor.minimap.enabled': false,
      'files.autoSave': 'off',
      // What the tests type comes out as typed.
      'editor.autoClosingBrackets': 'never',
      'editor.autoClosingQuotes': 'never',
      'editor.autoSurround': 'never',
      'editor.autoIndent': 'none',
      'workbench.reduceMotion': 'on',
      ...(host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {}),
      ...settings,
    },
  });
  mkdirSync(artifacts, { recursive: true });
  const workbench = await Workbench.open(workbenchUrl(server.url, folder), browser);
  const settingsFile = join(home, 'user', 'User', 'settings.json');
  let made = 0;
  return {
    workbench,
    folder,
    async openFolder(path) {
      await workbench.load(workbenchUrl(server.url, path));
    },
    makeFolder(files) {
      made += 1;
      const path = join(home, `folder-${made}`);
      mkdirSync(path);
      for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
      return path;
    },
    configure: (changes) => workbench.configure((settings) => ({ ...settings, ...changes }), settingsFile),
    screenshot: (name) => workbench.screenshot(join(artifacts, `${host}-${name}.png`)),
    async end() {
      await workbench.close();
      await server.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
