/**
 * The plain work that everything is compared with, in a process of its own, so that both sides start with an empty heap:
 *   node [--expose-gc] plain.mjs read|yaml|indexOf|hold FOLDER
 * Prints JSON: the milliseconds that the work alone took; for `hold` the bytes that the parsed sidecars take.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';

const [what, folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const sidecars = files.filter((path) => path.endsWith('.isnad.yaml'));
const read = (path) => readFileSync(path, 'utf8');

const works = {
  read: () => () => files.map(read),
  yaml() {
    const texts = sidecars.map(read);
    return () => {
      for (const text of texts) parse(text);
    };
  },
  indexOf() {
    const pairs = sidecars.map((path) => {
      const exacts = parse(read(path)).annotations.map((annotation) => annotation.exact);
      return { text: read(path.slice(0, -'.isnad.yaml'.length)), exacts };
    });
    return () => pairs.map(({ text, exacts }) => exacts.map((exact) => text.indexOf(exact)));
  },
};

if (what === 'hold') {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const held = sidecars.map((path) => parse(read(path)));
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  console.log(JSON.stringify({ heap: heapUsed - before.heapUsed, rss, held: held.length }));
} else {
  const work = works[what]();
  const start = performance.now();
  work();
  console.log(JSON.stringify({ ms: performance.now() - start }));
}
