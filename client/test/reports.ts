import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { html } from '../../server/src/core/formats/html.ts';
import { documentsOf, exported, plainOptions } from '../../server/src/core/formats/testing/documents.ts';
import { trap } from '../../server/src/core/formats/testing/trap.ts';
import { sampleDocuments } from '../../server/test/support/golden.ts';

export const locales = ['en', 'ar'] as const;
export type Locale = (typeof locales)[number];

/** Reports of the samples and of the trap, as files that a browser opens. */
export interface Reports {
  /** By locale: paths of the pages, relative to their folder. */
  readonly pages: Readonly<Record<Locale, readonly string[]>>;
  /** Opens a page as a person would, by its file; `before` gets the page when nothing has been loaded yet. */
  open(
    locale: Locale,
    path: string,
    options?: Parameters<Browser['newPage']>[0],
    before?: (page: Page) => void,
  ): Promise<Page>;
  end(): Promise<void>;
}

export async function makeReports(): Promise<Reports> {
  const executablePath = process.env.ISNAD_BROWSER;
  if (!executablePath) throw new Error('ISNAD_BROWSER names no Chromium; run `npm run test:vscode`.');
  const folder = mkdtempSync(join(tmpdir(), 'isnad-reports-'));
  const documents = [...(await sampleDocuments()), ...(await documentsOf(trap))];
  const write = (locale: Locale): readonly string[] => {
    const { files } = exported(html, documents, { ...plainOptions, locale });
    for (const { path, content } of files) {
      const file = join(folder, locale, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return files.map(({ path }) => path);
  };
  const pages = { en: write('en'), ar: write('ar') };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    pages,
    async open(locale, path, options, before) {
      const page = await browser.newPage(options);
      before?.(page);
      await page.goto(pathToFileURL(join(folder, locale, path)).href);
      return page;
    },
    async end() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
