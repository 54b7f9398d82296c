/**
 * Packages the extension and tries it in a real VS Code, in both extension hosts; installs what that needs on a fresh
 * Debian machine. Screenshots are left in `.artifacts/vscode/`.
 *   npm run test:vscode [-- node | web] [-- --no-package]
 *   npm run screenshots     takes the pictures of the README and the walkthrough anew instead
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import {
  installBrowser,
  installCodeServer,
  installExtension,
  packageExtension,
  root,
  SetupError,
  vsix,
} from './vscodeSetup.mjs';

const results = join(root, '.artifacts', 'vscode-tests.json');
const args = process.argv.slice(2);
const screenshots = args.includes('screenshots');
const named = ['node', 'web'].filter((host) => args.includes(host));
const hosts = screenshots ? ['node'] : named.length > 0 ? named : ['node', 'web'];

function main() {
  const browser = installBrowser();
  installCodeServer();
  if (!args.includes('--no-package')) packageExtension();
  mkdirSync(join(root, '.artifacts', 'vscode'), { recursive: true });
  rmSync(results, { force: true });
  // Once for all windows, each of which gets a copy.
  const installed = join(root, '.vscode-test', 'installed');
  rmSync(installed, { recursive: true, force: true });
  const extensions = join(installed, 'extensions');
  installExtension({ file: vsix, userData: join(installed, 'user'), extensions });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join(root, 'client', 'test', 'vitest.config.ts');
  const report = ['--reporter=verbose', '--reporter=json', `--outputFile=${results}`];
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', config, ...report], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ISNAD_BROWSER: browser,
      ISNAD_EXTENSIONS: extensions,
      ISNAD_HOSTS: hosts.join(' '),
      ISNAD_PICTURES: screenshots ? '1' : '',
    },
  });
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
  const failed = status === 0 ? numFailedTests : Math.max(1, numFailedTests);
  console.log(`\n${numPassedTests} passed, ${failed} failed`);
  return status === 0 ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
