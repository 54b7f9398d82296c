import { parse } from 'yaml';
import { random, writeArticle } from './data.mjs';
import { Server } from './server.mjs';
import { median, percentile, timed } from './stats.mjs';

const name = 'article.txt';

/**
 * Measures one article at the built server, and the plain work on the same data between the measurements: first
 * diagnostics after the start, and diagnostics, hover and outline right after an edit anywhere in the text. These last
 * are taken at the server, from the edit's arrival until the answer is handed to the system, and as round trips, which
 * hold the pipe and the reading by the client too.
 * @returns {Promise<{ id: string, value: number, reference?: string, base?: number }[]>}
 */
export async function benchArticle(label, folder, annotations, { starts, edits }) {
  const { text, sidecar, selectors } = writeArticle(folder, annotations);
  const plain = { yaml: [], indexOf: [] };
  const runPlain = async () => {
    plain.yaml.push(await timed(() => parse(sidecar)));
    plain.indexOf.push(await timed(() => selectors.map((exact) => text.indexOf(exact))));
  };

  const start = [];
  for (let i = 0; i < starts; i++) {
    await runPlain();
    const began = performance.now();
    const server = new Server(folder);
    await server.initialize();
    server.open(name, text);
    await server.diagnostics(name);
    start.push(performance.now() - began);
    await server.stop();
  }

  const server = new Server(folder);
  await server.initialize();
  await server.loaded;
  server.open(name, text);
  server.open(`${name}.isnad.yaml`, sidecar);
  const found = await server.diagnostics(name);
  if (!found.items?.length) throw new Error('The server found nothing in the article that is measured.');
  const document = new Document(server, text, random(7));
  const times = { diagnostics: [], hover: [], outline: [], sidecar: [] };
  const asked = { diagnostics: [], hover: [], outline: [] };
  const ask = async (what, request) => {
    document.edit();
    times[what].push(await timed(request));
    asked[what].push(server.lastId);
  };
  for (let i = 0; i < edits; i++) {
    if (i % 10 === 0) await runPlain();
    await ask('diagnostics', () => server.diagnostics(name));
    await ask('hover', () => server.hover(name, document.somewhere()));
    await ask('outline', () => server.symbols(name));
  }
  const lines = sidecar.split('\n');
  const draw = random(9);
  for (let i = 0; i < Math.ceil(edits / 3); i++) {
    const line = lines.findIndex((each, at) => at > draw() * (lines.length - 8) && each.startsWith('    exact: '));
    const end = { line, character: lines[line].length };
    const begin = { line, character: end.character - 1 };
    const last = lines[line].slice(-1);
    for (const [range, words] of [
      [{ start: begin, end }, ''],
      [{ start: begin, end: begin }, last],
    ]) {
      server.change(`${name}.isnad.yaml`, range, words);
      times.sidecar.push(await timed(() => server.diagnostics(name)));
    }
  }
  const { memory, times: atServer } = await server.measured();
  await server.stop();

  const yaml = median(plain.yaml);
  const indexOf = median(plain.indexOf);
  const entry = (id, value, extra = {}) => ({
    id: `${label}.${id}`,
    value,
    unit: 'ms',
    reference: 'yaml.parse',
    base: yaml,
    ...extra,
  });
  const inside = (ids) => ids.map((id) => atServer[id]);
  const both = (id, samples) => [
    entry(`${id}.p50`, percentile(samples, 0.5)),
    entry(`${id}.p95`, percentile(samples, 0.95)),
  ];
  return [
    entry('start', median(start)),
    ...both('edit', inside(asked.diagnostics)),
    ...both('hover', inside(asked.hover)),
    ...both('outline', inside(asked.outline)),
    ...both('edit.round-trip', times.diagnostics),
    ...both('hover.round-trip', times.hover),
    ...both('outline.round-trip', times.outline),
    ...both('sidecar-edit', times.sidecar),
    { id: `${label}.memory.heap`, value: memory.heapUsed / 2 ** 20, unit: 'MB' },
    { id: `${label}.memory.rss`, value: memory.rss / 2 ** 20, unit: 'MB' },
    { id: `${label}.plain.yaml`, value: yaml, unit: 'ms' },
    { id: `${label}.plain.indexOf`, value: indexOf, unit: 'ms' },
  ];
}

/** The text as the server knows it, edited at random places by a word that comes and goes. */
class Document {
  #server;
  #lines;
  #draw;
  #inserted;

  constructor(server, text, draw) {
    this.#server = server;
    this.#lines = text.split('\n');
    this.#draw = draw;
  }

  somewhere() {
    const line = Math.floor(this.#draw() * (this.#lines.length - 1));
    return { line, character: Math.floor(this.#draw() * this.#lines[line].length) };
  }

  edit() {
    if (this.#inserted) {
      const { start, end } = this.#inserted;
      this.#inserted = undefined;
      this.#server.change(name, { start, end }, '');
      return;
    }
    const start = this.somewhere();
    const word = 'كلمة ';
    this.#inserted = { start, end: { line: start.line, character: start.character + word.length } };
    this.#server.change(name, { start, end: start }, word);
  }
}
