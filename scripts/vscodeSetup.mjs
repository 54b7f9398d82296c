/**
 * A real VS Code for people who have none installed, and for the tests: code-server (VS Code's workbench and extension
 * hosts behind a web page), kept in `.vscode-test/` outside the project's dependencies.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import process from 'node:process';

export const root = resolve(import.meta.dirname, '..');
export const extensionId = 'isnad.isnad';
export const vsix = join(root, 'isnad.vsix');

const home = join(root, '.vscode-test', 'code-server');
const codeServer = 'code-server@4.139.1';
/** code-server wants this line of Node, whatever runs this script. */
const nodePackage = `node-linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}`;
const node = join(home, 'node_modules', nodePackage, 'bin', 'node');
const entry = join(home, 'node_modules', 'code-server', 'out', 'node', 'entry.js');

/** A failure that its message explains; no stack is wanted. */
export class SetupError extends Error {}

/** Installs code-server where it is not there yet: a minute, from the npm registry. */
export function installCodeServer() {
  const wanted = JSON.stringify({ private: true, dependencies: dependencies([codeServer, `${nodePackage}@24.21.0`]) });
  const manifest = join(home, 'package.json');
  const done = join(home, 'installed.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  if (process.platform !== 'linux') {
    throw new SetupError(
      'A VS Code in the browser is set up on Linux only. Elsewhere, install isnad.vsix in VS Code itself.',
    );
  }
  console.log(`Installing ${codeServer} into ${home} …`);
  mkdirSync(home, { recursive: true });
  writeFileSync(manifest, wanted);
  // Without native builds only the terminal, log files and password login are missing, and no compiler is needed.
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], home);
  const server = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], server);
  writeFileSync(done, wanted);
}

/** The path of a Chromium with fonts for Arabic; on Debian both are installed where they are missing. */
export function installBrowser() {
  const missing = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(spawnSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' }).stdout?.includes('Noto')
      ? []
      : ['fonts-noto-core']),
  ];
  if (missing.length > 0) installDebianPackages(missing);
  const browser = findBrowser();
  if (!browser) throw new SetupError('No Chromium was found. Install one, or name it in the variable CHROMIUM.');
  return browser;
}

/** Builds the extension and packages it as {@link vsix}. */
export function packageExtension() {
  run('npm', ['run', '--silent', 'package'], root);
}

/**
 * Starts code-server on a free port.
 * @param {{
 *   folder: string, userData: string, extensions: string, settings: object, install?: readonly string[], locale?: string
 * }} options
 *   `userData` and `extensions` are folders; `settings` are those of a new user; `install` are packages (.vsix) to
 *   install first. `locale` is the display language; VS Code's own words stay English.
 * @returns {Promise<{ url: string, port: number, stop(): Promise<void> }>}
 */
export async function startCodeServer({ folder, userData, extensions, settings, install = [], locale }) {
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  const settingsFile = join(userData, 'User', 'settings.json');
  if (!existsSync(settingsFile)) {
    writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  }
  const folders = foldersOf(userData, extensions);
  for (const file of install) installExtension({ file, userData, extensions });
  if (locale) declareLanguage(userData, locale);
  const port = await freePort();
  const child = spawn(
    node,
    [
      entry,
      ...folders,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...[
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-workspace-trust',
        '--disable-getting-started-override',
      ],
      ...(locale ? ['--locale', locale] : []),
      folder,
    ],
    { env: environment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let output = '';
  const keep = (chunk) => {
    output = `${output}${chunk}`.slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise((settle) => child.once('exit', settle));
  const stop = async () => {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new SetupError(`code-server ended at once:\n${output}`);
    if (await answers(`${url}/healthz`)) return { url, port, stop };
    await new Promise((settle) => setTimeout(settle, 200));
  }
  await stop();
  throw new SetupError(`code-server does not answer:\n${output}`);
}

/**
 * Installs a package (.vsix).
 * @param {{ file: string, userData: string, extensions: string }} options `userData` and `extensions` are folders.
 */
export function installExtension({ file, userData, extensions }) {
  const args = [entry, ...foldersOf(userData, extensions), '--install-extension', file, '--force'];
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8', env: environment() });
  if (status !== 0) throw new SetupError(`Installing ${file} failed:\n${stdout}\n${stderr}`);
}

/** The arguments that keep code-server from the folders and settings of other ones. */
function foldersOf(userData, extensions) {
  mkdirSync(userData, { recursive: true });
  const config = join(userData, 'none.yaml');
  writeFileSync(config, '');
  return ['--user-data-dir', userData, '--extensions-dir', extensions, '--config', config];
}

/** A language pack without words: VS Code then takes the language for one that it speaks, and extensions answer in it. */
function declareLanguage(userData, locale) {
  const words = join(userData, `${locale}.i18n.json`);
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: locale,
    label: locale,
    extensions: [{ extensionIdentifier: { id: `isnad.${locale}` }, version: '1.0.0' }],
    translations: { vscode: words },
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/** The address at which the workbench opens a folder. */
export const workbenchUrl = (url, folder) => `${url}/?folder=${encodeURIComponent(folder)}`;

/** Nothing that comes between a person and the article. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'explorer.fileNesting.enabled': true,
};

const dependencies = (packages) =>
  Object.fromEntries(
    packages.map((name) => [name.slice(0, name.lastIndexOf('@')), name.slice(name.lastIndexOf('@') + 1)]),
  );

function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  const paths = (process.env.PATH ?? '').split(':');
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const found = paths.map((path) => join(path, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

function installDebianPackages(packages) {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const hint = `Please install these packages: ${packages.join(' ')}\n  sudo apt-get install ${packages.join(' ')}`;
  const allowed = prefix.length === 0 || spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!allowed || spawnSync('apt-get', ['--version']).status !== 0) throw new SetupError(hint);
  console.log(`Installing ${packages.join(' ')} …`);
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) throw new SetupError(`apt-get ${args[0]} failed. ${hint}`);
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new SetupError(`"${command} ${args.join(' ')}" failed in ${cwd}.`);
}

/** Without what a VS Code around us would hand down. */
function environment() {
  const ours = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|PORT$|PASSWORD$|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(ours);
}

const freePort = () =>
  new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => settle(port));
    });
  });

const answers = async (url) => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};
