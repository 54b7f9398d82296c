import { random, writeArticle } from './data.mjs';
import { Lines } from './lines.mjs';
import { Server } from './server.mjs';
import { timed } from './stats.mjs';

const name = 'article.txt';
const sidecarName = `${name}.isnad.yaml`;

/**
 * Measures what becomes of annotations when another program changes 1, 5 and 10 % of the words of their article: how long
 * it takes to look for them anew, and how many are found, moved (to be confirmed), ambiguous, lost and, since it is known
 * where each passage went, at a wrong place.
 */
export async function benchOutside(label, folder, annotations) {
  const { text, sidecar, selectors } = writeArticle(folder, annotations);
  const server = new Server(folder);
  await server.initialize({ notifications: true });
  await server.loaded;
  server.open(name, text);
  server.open(sidecarName, sidecar);
  await server.diagnostics(name);
  const uri = server.uri(name);
  const results = [];
  for (const percent of [1, 5, 10]) {
    server.replace(name, text);
    server.notify('isnad/reloaded', { uri });
    await server.request('isnad/highlights', { uri });
    const revised = revise(text, percent / 100, random(percent));
    const base = await timed(() => selectors.map((exact) => revised.text.indexOf(exact)));
    let found;
    server.replace(name, revised.text);
    const time = await timed(async () => {
      server.notify('isnad/reloaded', { uri });
      found = await server.request('isnad/highlights', { uri });
    });
    const { items } = await server.diagnostics(name);
    const ambiguous = items.filter(({ code }) => code === 'anchor.ambiguous').length;
    const share = (count) => (100 * count) / annotations;
    const counts = { exact: 0, normalized: 0, moved: 0, wrong: 0 };
    const lines = new Lines(revised.text);
    for (const { annotation, anchor, ranges } of found.highlights) {
      const exact = selectors[Number(annotation.slice(1)) - 1];
      const start = text.indexOf(exact);
      // Where the same words stand twice, nobody knows which of them was meant.
      const isOnce = text.indexOf(exact, start + 1) < 0;
      const at = { start: lines.offset(ranges[0].start), end: lines.offset(ranges.at(-1).end) };
      if (isOnce && overlap(at, revised.to(start, start + exact.length)) < 0.6) counts.wrong++;
      else counts[anchor]++;
    }
    const lost = annotations - found.highlights.length - ambiguous;
    const id = `${label}.outside-${percent}`;
    results.push({ id: `${id}.time`, value: time, unit: 'ms', reference: 'indexOf of all passages', base });
    const shares = {
      found: counts.exact + counts.normalized,
      moved: counts.moved,
      ambiguous,
      lost,
      wrong: counts.wrong,
    };
    for (const [what, count] of Object.entries(shares))
      results.push({ id: `${id}.${what}`, value: share(count), unit: '%' });
  }
  await server.stop();
  return results;
}

/** Another text with a share of the words replaced, left out, or preceded by a new one, and where everything went. */
function revise(text, share, draw) {
  const to = new Int32Array(text.length + 1).fill(-1);
  const parts = [];
  let length = 0;
  const add = (words) => {
    parts.push(words);
    length += words.length;
  };
  let at = 0;
  const word = () => `زز${Math.floor(draw() * 1e6).toString(36)}`;
  for (const part of text.split(/(\s+)/)) {
    const kind = part.trim() === '' || draw() >= share ? 3 : Math.floor(draw() * 3);
    if (kind === 0) add(word());
    if (kind === 1) add(`${word()} `);
    if (kind === 1 || kind === 3) {
      for (let i = 0; i < part.length; i++) to[at + i] = length + i;
      add(part);
    }
    at += part.length;
  }
  return {
    text: parts.join(''),
    /** What is left of a stretch. */
    to(start, end) {
      const left = [...to.subarray(start, end)].filter((offset) => offset >= 0);
      return left.length === 0 ? undefined : { start: left[0], end: left.at(-1) + 1 };
    },
  };
}

/** What two stretches have in common, as a part of what they cover together. */
function overlap(a, b) {
  if (!b) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
