/**
 * Measures the built server and command against plain work on the same data, in one run:
 *   npm run build && npm run bench [-- --quick] [--compare FILE]
 * `--quick` takes a tenth of the workspace and fewer edits. Writes .isnad-bench/latest.json, which `--compare` takes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { benchArticle } from './articleBench.mjs';
import { sizes } from './data.mjs';
import { benchEditing } from './editingBench.mjs';
import { benchExport } from './exportBench.mjs';
import { judge } from './goals.mjs';
import { benchOutside } from './outsideBench.mjs';
import { benchReader } from './readerBench.mjs';
import { comparison, table } from './report.mjs';
import { benchWorkspace } from './workspaceBench.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.isnad-bench');
const { quick, compare } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, compare: { type: 'string' } },
}).values;

if (!existsSync(join(root, 'dist/server/main.cjs'))) {
  console.error('There is nothing to measure yet: run "npm run build" first.');
  process.exit(2);
}
const before = compare === undefined ? undefined : JSON.parse(readFileSync(compare, 'utf8'));
mkdirSync(folder, { recursive: true });

const measurements = [];
const edits = { news: quick ? 30 : 400, long: quick ? 30 : 400, book: quick ? 6 : 30 };
for (const [label, annotations] of Object.entries(sizes)) {
  console.error(`${label}: ${annotations} annotations`);
  const options = { starts: quick ? 3 : 7, edits: edits[label] };
  measurements.push(...(await benchArticle(label, join(folder, label), annotations, options)));
  if (label === 'news') continue;
  const runs = { annotations: quick ? 5 : 40, saves: quick ? 5 : 40 };
  measurements.push(...(await benchEditing(label, join(folder, label), annotations, runs)));
  measurements.push(...(await benchOutside(label, join(folder, label), annotations)));
}
console.error('the Reader, with the book');
measurements.push(...(await benchReader('book', join(folder, 'book'), sizes.book, { runs: quick ? 1 : 3 })));
const articles = quick ? 1_000 : 10_000;
console.error(`workspace: ${articles} articles`);
measurements.push(...(await benchWorkspace(join(folder, `workspace-${articles}`), articles, quick ? 2 : 3)));
console.error(`export: ${articles} articles`);
measurements.push(
  ...(await benchExport(join(folder, `workspace-${articles}`), articles / 10, articles, quick ? 1 : 2)),
);

const result = {
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  articles,
  measurements: measurements.map((each) => ({ ...each, ...judge(each) })),
};
writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(result, undefined, 2)}\n`);
console.log(table(measurements));
if (before) console.log(comparison(before.measurements, measurements));
const missed = measurements.filter((each) => judge(each)?.met === false);
console.log(missed.length === 0 ? 'All goals are met.' : `Missed: ${missed.map((each) => each.id).join(', ')}`);
