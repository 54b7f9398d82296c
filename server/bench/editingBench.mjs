import { parse } from 'yaml';
import { random, writeArticle } from './data.mjs';
import { Lines } from './lines.mjs';
import { Server } from './server.mjs';
import { median, percentile, timed } from './stats.mjs';

const name = 'article.txt';
const sidecarName = `${name}.isnad.yaml`;

/**
 * Measures, as round trips, what a person waits for who annotates: the choices for a selection and the edit that annotates
 * it, which is then carried out; and from the saving of an article in which a passage was changed until the edit of its
 * sidecar is there.
 */
export async function benchEditing(label, folder, annotations, runs) {
  const { text, sidecar, selectors } = writeArticle(folder, annotations);
  const plain = [];
  const server = new Server(folder);
  await server.initialize();
  await server.loaded;
  server.open(name, text);
  server.open(sidecarName, sidecar);
  await server.diagnostics(name);

  const draw = random(11);
  const pick = (list) => list[Math.floor(draw() * list.length)];
  const lines = new Lines(text);
  const rangeOf = (start, end) => ({ start: lines.position(start), end: lines.position(end) });
  const uri = server.uri(name);
  const choose = [];
  const annotate = [];
  for (let i = 0; i < runs.annotations; i++) {
    if (i % 10 === 0) plain.push(await timed(() => parse(sidecar)));
    const start = text.indexOf(' ', Math.floor(draw() * (text.length - 200))) + 1;
    const ranges = [rangeOf(start, text.indexOf(' ', start + 40))];
    let speakers = [];
    choose.push(
      await timed(async () => {
        const choices = await server.request('isnad/choices', { uri, ranges });
        speakers = choices.speakers.slice(0, 1).map(({ id }) => ({ id }));
      }),
    );
    const action = { type: 'annotate', article: uri, ranges, kind: 'claim', speakers };
    let done;
    annotate.push(
      await timed(async () => {
        done = await server.request('isnad/edit', { action });
      }),
    );
    if (done.refused) throw new Error(done.refused);
    server.edit(sidecarName, editsOf(done.edit));
    await server.diagnostics(name);
  }

  const save = [];
  for (let i = 0; i < runs.saves; i++) {
    const exact = pick(selectors);
    const at = text.indexOf(exact);
    const range = rangeOf(at + 6, at + 7);
    for (const [part, words] of [
      [{ start: range.start, end: range.start }, 'ززز'],
      [{ start: range.start, end: lines.position(at + 9) }, ''],
    ]) {
      server.change(name, part, words);
      await server.diagnostics(name);
      const asked = new Promise((done) => {
        server.onApplyEdit = done;
      });
      let edit;
      save.push(
        await timed(async () => {
          server.save(name);
          edit = await asked;
        }),
      );
      server.edit(sidecarName, editsOf(edit));
      await server.diagnostics(name);
    }
  }
  await server.stop();
  const entry = (id, value) => ({
    id: `${label}.${id}`,
    value,
    unit: 'ms',
    reference: 'yaml.parse',
    base: median(plain),
  });
  return Object.entries({ choices: choose, annotate, save }).flatMap(([id, samples]) => [
    entry(`${id}.round-trip.p50`, percentile(samples, 0.5)),
    entry(`${id}.round-trip.p95`, percentile(samples, 0.95)),
  ]);
}

const editsOf = ({ documentChanges }) => documentChanges.flatMap(({ edits }) => edits);
