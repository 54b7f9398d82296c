/**
 * The first thing to run: builds everything, shows what Isnad finds in the samples and who says what in them, and opens
 * them in VS Code where that is installed. Asks nothing, and ends with 0 when all of it worked.
 *   npm start
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');
const samples = join(root, 'samples');

const title = (text) =>
  console.log(`\n${process.stdout.isTTY ? `\u001b[1m── ${text} ──\u001b[22m` : `── ${text} ──`}\n`);

/** Runs a script with this Node; its exit code, as long as that is one of `allowed`. */
function node(args, allowed) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== null && allowed.includes(status)) return;
  console.error(`\n"node ${args.join(' ')}" failed.`);
  process.exit(1);
}

/** The full path of a program; undefined where it is not installed. */
function which(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  const paths = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((each) => join(folder, each)));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Whether VS Code took the samples; nobody is there to look at it on a build machine. */
function openInCode() {
  const code = process.env.CI ? undefined : which('code');
  if (!code) return false;
  const shell = process.platform === 'win32';
  const quote = (text) => (shell ? `"${text}"` : text);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, samples];
  return spawnSync(quote(code), args.map(quote), { stdio: 'ignore', timeout: 30_000, shell }).status === 0;
}

title('Building');
node(['scripts/build.mjs'], [0]);
console.log('dist/ holds the extension, the language server and the command isnad.');

title('isnad check samples');
// The samples are full of findings, each meant; 1 says that there are some.
node(['dist/isnad.mjs', 'check', 'samples'], [0, 1]);

title('isnad outline samples');
node(['dist/isnad.mjs', 'outline', 'samples'], [0]);

title('In the editor');
if (openInCode()) {
  console.log('The samples are open in a VS Code window that runs this extension.');
} else {
  console.log(`In VS Code:              code --extensionDevelopmentPath="${root}" "${samples}"`);
  console.log('As a package to install: npm run package');
  console.log('In the browser:          npm run vscode   (installs a VS Code of its own)');
  console.log('In other editors:        docs/editors.md');
}
