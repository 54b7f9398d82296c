// Drives the built server from a headless Neovim, set up as docs/editors.md tells: `npm run test:neovim`.
// Installs Neovim through apt where it is missing, and builds where nothing is built yet.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');
const bundle = join(root, 'dist', 'isnad.mjs');

const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', ...options });

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (run('nvim', ['--version'], { stdio: 'ignore' }).status !== 0) {
  console.error('Neovim is missing; installing it through apt.');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'neovim']]) {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    // Whatever apt has to say is no result of the tests.
    if (run(command, rest, { stdio: ['ignore', process.stderr, process.stderr] }).status !== 0)
      fail('Neovim could not be installed. Put `nvim` on the PATH and run this again.');
  }
}
if (!existsSync(bundle) && run(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root }).status !== 0)
  fail('The build failed.');

/** The Lua that docs/editors.md gives for this version of Neovim: the newest of its blocks that is not too new. */
function setup() {
  const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout.match(/v(\d+)\.(\d+)/);
  const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
  const section = readFileSync(join(root, 'docs', 'editors.md'), 'utf8').match(/^## Neovim$([\s\S]*?)^## /m)?.[1] ?? '';
  for (const [, needed, lua] of section.matchAll(/^(?:From|With) 0\.(\d+)[^\n]*\n\n```lua\n([\s\S]*?)^```/gm)) {
    if (major > 0 || minor >= Number(needed)) return lua;
  }
  return fail(`docs/editors.md tells nothing about Neovim ${major}.${minor}.`);
}

/** Two articles, and nothing beside them. */
const articles = {
  'الجسر.txt': `أعلن سامر الحلبي أن الجسر سيُغلق غدا. ونقلت وكالة الميناء عن سامر الحلبي أن الإصلاح يستغرق شهرا.

وقالت ليلى قباني: «الأعمدة سليمة ولا خطر على المارة».
وأضافت أن المارة سيحولون إلى الطريق القديم.
ولم تعلّق الوزارة على ذلك.
`,
  'harbour.md': `# Harbour

Lana Reeve said the harbour will open in *two* weeks, beside the “Old Pier”.

“Nobody was warned,” Lana Reeve said. The water is clean again.
`,
};

const scratch = mkdtempSync(join(tmpdir(), 'isnad-neovim-'));
const bin = join(scratch, 'bin');
const counts = { passed: 0, failed: 0 };

/** Runs a driver in a folder, and adds up what it counted. */
function drive(name, folder) {
  const home = (variable) => ({ [variable]: join(scratch, variable.toLowerCase()) });
  const driver = join(root, 'server/test/neovim', name);
  const done = run('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${driver}`], {
    cwd: folder,
    timeout: 180_000,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...home('XDG_STATE_HOME'),
      ...home('XDG_CACHE_HOME'),
      ...home('XDG_DATA_HOME'),
      LC_ALL: 'C.UTF-8',
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      ISNAD_SETUP: join(scratch, 'setup.lua'),
      ISNAD_SUPPORT: join(root, 'server/test/neovim/support.lua'),
    },
  });
  process.stdout.write(done.stdout ?? '');
  if (done.error) console.error(done.error.message);
  const [, passed = 0, failed = 0] = done.stdout?.match(/^(\d+) passed, (\d+) failed$/m) ?? [];
  counts.passed += Number(passed);
  counts.failed += Number(failed) || (done.status === 0 ? 0 : 1);
}

try {
  const samples = join(scratch, 'samples');
  const fresh = join(scratch, 'fresh');
  cpSync(join(root, 'samples'), samples, { recursive: true });
  mkdirSync(fresh);
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(fresh, name), text);
  mkdirSync(bin);
  // The command as a person would have it on the PATH.
  writeFileSync(join(bin, 'isnad'), `#!/bin/sh\nexec '${process.execPath}' '${bundle}' "$@"\n`);
  chmodSync(join(bin, 'isnad'), 0o755);
  writeFileSync(join(scratch, 'setup.lua'), setup());
  drive('drive.lua', samples);
  drive('annotate.lua', fresh);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
