import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { writeWorkspace } from './data.mjs';
import { Server } from './server.mjs';
import { median, timed } from './stats.mjs';

const cli = resolve(import.meta.dirname, '../../dist/isnad.mjs');
const plainScript = resolve(import.meta.dirname, 'plain.mjs');

/** Measures the command and the server over many articles, and the plain work on the same files in between. */
export async function benchWorkspace(folder, count, rounds) {
  if (!existsSync(folder)) writeWorkspace(folder, count);
  const plain = { read: [], yaml: [], indexOf: [] };
  const check = [];
  for (let round = 0; round < rounds; round++) {
    for (const [what, samples] of Object.entries(plain)) samples.push(runPlain(what, folder).ms);
    check.push(await timed(() => runCheck(folder)));
  }
  const held = runPlain('hold', folder);

  const path = join('d000', 'a00000.txt');
  const text = readFileSync(join(folder, path), 'utf8');
  const began = performance.now();
  const server = new Server(folder);
  await server.initialize();
  server.open(path.split('\\').join('/'), text);
  await server.diagnostics(path);
  const first = performance.now() - began;
  await server.loaded;
  const all = performance.now() - began;
  const { memory } = await server.measured();
  await server.stop();

  const yaml = median(plain.yaml);
  const read = median(plain.read);
  const time = (id, value, reference, base) => ({ id: `workspace.${id}`, value, unit: 'ms', reference, base });
  const megabytes = (bytes) => bytes / 2 ** 20;
  return [
    time('check', median(check), 'yaml.parse', yaml),
    time('start', first, 'reading all files', read),
    time('loaded', all, 'yaml.parse', yaml),
    {
      id: 'workspace.memory.heap',
      value: megabytes(memory.heapUsed),
      unit: 'MB',
      reference: 'holding yaml.parse',
      base: megabytes(held.heap),
    },
    {
      id: 'workspace.memory.rss',
      value: megabytes(memory.rss),
      unit: 'MB',
      reference: 'holding yaml.parse',
      base: megabytes(held.rss),
    },
    time('plain.yaml', yaml),
    time('plain.indexOf', median(plain.indexOf)),
    time('plain.read', read),
  ];
}

const runPlain = (what, folder) =>
  JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=4096', plainScript, what, folder], {
      encoding: 'utf8',
    }),
  );

function runCheck(folder) {
  const { status } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0 && status !== 1) throw new Error(`isnad check ended with ${status}.`);
}
