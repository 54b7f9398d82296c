import { writeArticle } from './data.mjs';
import { findBrowser, ReaderPage } from './readerPage.mjs';
import { median, percentile } from './stats.mjs';

const name = 'article.txt';

/**
 * Measures the Reader's page in a real browser, with the built server behind it: from the text's arrival to the first
 * paint that shows it, until the annotations on screen are drawn, and how long the frames are while the page is scrolled
 * from end to end and while a word is typed. For comparison, the same text in a bare page of paragraphs.
 * @returns {Promise<{ id: string, value: number, unit: string, reference?: string, base?: number }[]>} nothing where no
 *   Chromium is at hand
 */
export async function benchReader(label, folder, annotations, { runs }) {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.error('No Chromium was found: the Reader is not measured.');
    return [];
  }
  const { text } = writeArticle(folder, annotations);
  const paint = [];
  const marked = [];
  const frames = [];
  const typing = [];
  const bare = [];
  for (let run = 0; run < runs; run++) {
    const reader = await ReaderPage.open(folder, name, { executablePath });
    bare.push(await barePaint(reader, text));
    const { painted, drawn } = await firstPaint(reader);
    paint.push(painted);
    marked.push(drawn);
    frames.push(...(await scrollThrough(reader.page)));
    typing.push(...(await type(reader)));
    await reader.close();
  }
  const base = { reference: 'bare paragraphs', base: median(bare) };
  return [
    { id: `${label}.reader.first-paint`, value: median(paint), unit: 'ms', ...base },
    { id: `${label}.reader.marks`, value: median(marked), unit: 'ms', ...base },
    { id: `${label}.reader.scroll.p95`, value: percentile(frames, 0.95), unit: 'ms' },
    { id: `${label}.reader.scroll.longest`, value: Math.max(...frames), unit: 'ms' },
    { id: `${label}.reader.edit.p95`, value: percentile(typing, 0.95), unit: 'ms' },
  ];
}

/** The text as paragraphs and nothing else, in another page of the same browser. */
async function barePaint({ browser }, text) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  const time = await page.evaluate(async (lines) => {
    const began = performance.now();
    for (const line of lines) {
      const paragraph = document.createElement('p');
      paragraph.dir = 'auto';
      paragraph.textContent = line;
      document.body.append(paragraph);
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - began;
  }, text.split('\n'));
  await page.close();
  return time;
}

async function firstPaint(reader) {
  await reader.page.evaluate(() => {
    const times = {};
    globalThis.benchTimes = times;
    window.addEventListener(
      'message',
      ({ data }) => {
        if (data.type !== 'load') return;
        times.began = performance.now();
        // The page's own listener comes after this one, in the same turn.
        requestAnimationFrame(() => setTimeout(() => (times.painted = performance.now())));
        const watch = new MutationObserver(() => {
          if (!document.querySelector('#article .mark')) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => (times.drawn = performance.now())));
        });
        watch.observe(document.getElementById('article'), { childList: true, subtree: true });
      },
      { capture: true },
    );
  });
  await reader.load();
  await reader.page.waitForFunction(() => globalThis.benchTimes.drawn !== undefined, null, { timeout: 60_000 });
  return reader.page.evaluate(() => {
    const { began, painted, drawn } = globalThis.benchTimes;
    return { painted: painted - began, drawn: drawn - began };
  });
}

/** The time between frames while the page goes by at three windows a frame, and stops to be drawn now and then. */
function scrollThrough(page) {
  return page.evaluate(async () => {
    const frames = [];
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let before = await frame();
    const step = Math.max(window.innerHeight * 0.8, document.documentElement.scrollHeight / 150);
    for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
      window.scrollTo({ top });
      for (let i = 0; i < 2; i++) {
        const now = await frame();
        frames.push(now - before);
        before = now;
      }
    }
    return frames;
  });
}

/** Words typed in the middle of the text; the time until the page has drawn each. */
async function type(reader) {
  const { page } = reader;
  const times = [];
  const lines = reader.text.split('\n');
  const line = Math.floor(lines.length / 2);
  await reader.send({ type: 'scroll', line });
  await page.waitForTimeout(500);
  for (let i = 0; i < 10; i++) {
    const start = { line, character: 3 };
    const change = { range: { start, end: start }, text: 'x' };
    reader.server.change(name, change.range, change.text);
    times.push(
      await page.evaluate(
        async (message) => {
          const began = performance.now();
          window.dispatchEvent(new MessageEvent('message', { data: message }));
          window.dispatchEvent(new MessageEvent('message', { data: { type: 'stale' } }));
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          return performance.now() - began;
        },
        { type: 'change', version: i + 2, changes: [change] },
      ),
    );
  }
  return times;
}
