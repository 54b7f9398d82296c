/** The Reader's page in a Chromium, fed by the built server as the extension feeds it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { Server } from './server.mjs';

const root = resolve(import.meta.dirname, '../..');
const origin = 'http://reader.test';

export function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const paths = [process.env.CHROMIUM, ...names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout)];
  return paths.map((path) => path?.trim()).find((path) => path && existsSync(path));
}

/** @returns {Promise<(parts: object) => string>} the extension's own template */
async function template() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'client/src/reader/html.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).pageHtml;
}

const words = {
  article: 'Article',
  notes: 'Notes',
  noSource: 'no source',
  waived: 'no source, waived',
  via: 'via',
  within: 'as told by',
  onBehalfOf: 'on behalf of',
  details: 'Details',
  unplaced: 'Without a place in the text: {0}',
  unplacedMore: 'And {0} more',
  annotate: 'Annotate',
  pieceAdded: 'Piece {0} kept',
  piecesCleared: 'Pieces forgotten',
};

const tools = ['Claim', 'Quotation', 'Mention', 'Note'].map((label) => ({ command: label, label, keys: 'Ctrl+K' }));

export class ReaderPage {
  constructor(browser, page, server, name, text) {
    Object.assign(this, { browser, page, server, name, text });
  }

  /** Opens a file of a folder; the page has nothing yet. */
  static async open(folder, name, { executablePath, width = 1100, height = 800, css = '', bodyClass = '' }) {
    const html = await template();
    const text = readFileSync(join(folder, name), 'utf8');
    const server = new Server(folder);
    await server.initialize();
    await server.loaded;
    server.open(name, text);
    await server.diagnostics(name);
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ];
    const browser = await chromium.launch({ executablePath, args });
    const page = await browser.newPage({ viewport: { width, height } });
    const reader = new ReaderPage(browser, page, server, name, text);
    page.on('console', (message) => console.error('page:', message.text()));
    page.on('pageerror', (error) => console.error('page:', error.message));
    await page.exposeFunction('toExtension', (message) => reader.take(message));
    await page.addInitScript(() => {
      let state;
      globalThis.acquireVsCodeApi = () => ({
        postMessage: (message) => globalThis.toExtension(message),
        getState: () => state,
        setState: (next) => {
          state = next;
        },
      });
    });
    const parts = {
      source: origin,
      script: `${origin}/reader.js`,
      style: `${origin}/reader.css`,
      nonce: 'n',
      language: 'en',
      direction: 'ltr',
    };
    await page.route(`${origin}/**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/')
        return route.fulfill({
          contentType: 'text/html',
          body: html(parts).replace('<body>', `<body class="${bodyClass}">`),
        });
      const file = join(root, 'dist/webview', path);
      const body = readFileSync(file, 'utf8') + (path.endsWith('.css') ? css : '');
      return route.fulfill({ contentType: path.endsWith('.js') ? 'text/javascript' : 'text/css', body });
    });
    reader.ready = new Promise((done) => {
      reader.isReady = done;
    });
    await page.goto(`${origin}/`);
    await reader.ready;
    return reader;
  }

  /** Hands the text over, as the extension does when the page is ready. */
  async load() {
    await this.send({
      type: 'load',
      version: 1,
      lines: this.text.split(/\r\n|\r|\n/),
      markdown: this.name.endsWith('.md'),
      words,
      tools,
      look: { fontFamily: '', fontSize: 0 },
    });
    const article = await this.server.request('isnad/readerArticle', { uri: this.server.uri(this.name) });
    await this.send({ type: 'article', article });
  }

  send(message) {
    return this.page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), message);
  }

  async take(message) {
    if (message.type === 'ready') this.isReady();
    else if (message.type === 'marks') {
      const end = { line: message.last, character: 1e9 };
      const range = { start: { line: message.first, character: 0 }, end };
      const result = await this.server.request('isnad/readerMarks', { uri: this.server.uri(this.name), range });
      await this.send({ type: 'marks', request: message.request, result });
    } else if (message.type === 'card') {
      const { at, index } = message;
      const card = await this.server.request('isnad/readerCard', { at, index });
      await this.send({ type: 'card', request: message.request, card });
    } else if (message.type === 'failed') {
      console.error('page failed:', message.message);
    }
  }

  async close() {
    await this.browser.close();
    await this.server.stop();
  }
}
