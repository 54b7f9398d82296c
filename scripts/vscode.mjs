/**
 * Opens the samples, or the folder named as an argument, in a real VS Code in the browser with the extension in it.
 *   npm run vscode [-- FOLDER]
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import {
  installCodeServer,
  packageExtension,
  root,
  SetupError,
  startCodeServer,
  vsix,
  workbenchUrl,
} from './vscodeSetup.mjs';

try {
  const folder = resolve(process.argv[2] ?? join(root, 'samples'));
  installCodeServer();
  packageExtension();
  const server = await startCodeServer({
    folder,
    userData: join(root, '.vscode-test', 'user'),
    extensions: join(root, '.vscode-test', 'extensions'),
    settings: {},
    install: [vsix],
  });
  const url = workbenchUrl(server.url, folder);
  console.log(`\nVS Code with Isnad: ${url}\nEnd it with Ctrl+C.`);
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    spawn('xdg-open', [url], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
  }
  const end = async () => {
    await server.stop();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
