import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { writeWorkspace } from './data.mjs';
import { median } from './stats.mjs';

const cli = resolve(import.meta.dirname, '../../dist/isnad.mjs');
const plainScript = resolve(import.meta.dirname, 'plain.mjs');
const peakProbe = resolve(import.meta.dirname, 'peak.cjs');

/** One of each sort: rows in one file, rows beside their articles, several files an article, pages for people. */
const formats = ['jsonl', 'web-annotation', 'brat', 'html'];

/** Memory is measured with little to spare: with more, what nobody needs any longer is collected late. */
const capped = ['--max-old-space-size=96'];

/**
 * Measures exporting many articles against reading the same files, and what memory it takes against a tenth of them:
 * near 1 where memory does not grow with their number.
 */
export async function benchExport(folder, few, count, rounds) {
  if (!existsSync(folder)) writeWorkspace(folder, count);
  const tenth = `${folder}-tenth`;
  if (!existsSync(tenth)) writeWorkspace(tenth, few);
  const home = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    const read = [];
    const times = new Map(formats.map((format) => [format, []]));
    for (let round = 0; round < rounds; round++) {
      read.push(plainRead(folder));
      for (const format of formats) times.get(format).push(runExport(home, folder, format).ms);
    }
    const reading = median(read);
    const measurements = formats.map((format) => ({
      id: `export.${format}`,
      value: median(times.get(format)),
      unit: 'ms',
      reference: 'reading all files',
      base: reading,
    }));
    const megabytes = (bytes) => bytes / 2 ** 20;
    measurements.push({
      id: 'export.jsonl.memory.rss',
      value: megabytes(runExport(home, folder, 'jsonl', capped).peak),
      unit: 'MB',
      reference: 'a tenth of the articles',
      base: megabytes(runExport(home, tenth, 'jsonl', capped).peak),
    });
    return measurements;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const plainRead = (folder) =>
  JSON.parse(execFileSync(process.execPath, [plainScript, 'read', folder], { encoding: 'utf8' })).ms;

function runExport(home, folder, format, flags = []) {
  const out = join(home, 'out');
  const peak = join(home, 'peak');
  const began = performance.now();
  const words = [
    ...flags,
    '--require',
    peakProbe,
    cli,
    'export',
    folder,
    '--format',
    format,
    '--out',
    out,
    '--locale',
    'en',
  ];
  const { status } = spawnSync(process.execPath, words, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, ISNAD_PEAK: peak },
  });
  const ms = performance.now() - began;
  if (status !== 0) throw new Error(`isnad export --format ${format} ended with ${status}.`);
  rmSync(out, { recursive: true });
  return { ms, peak: Number(readFileSync(peak, 'utf8')) };
}
