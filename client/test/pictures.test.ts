import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { poll } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import { makeReports } from './reports.ts';
import { type Session, startSession } from './session.ts';
import type { Workbench } from './workbench.ts';

/** The pictures of the README and the walkthrough, taken anew: `npm run screenshots`. */
const root = resolve(import.meta.dirname, '../..');
const images = join(root, 'docs', 'images');
const walkthrough = join(root, 'client', 'media', 'walkthrough');

const article = 'mirqab.txt';
const claim = 'بينها جثث';
/** Without a finding, so that its card stands alone. */
const calm = 'لصيانة جدية';
const unsourced = 'الحداد في المحافظة';

let session: Session;
let window: Workbench;

beforeAll(async () => {
  mkdirSync(images, { recursive: true });
  session = await startSession('node', {
    settings: {
      'breadcrumbs.enabled': false,
      'editor.fontSize': 15,
      'editor.lineHeight': 1.75,
      'editor.occurrencesHighlight': 'off',
      'editor.renderLineHighlight': 'none',
      'workbench.layoutControl.enabled': false,
    },
  });
  window = session.workbench;
  await window.page.setViewportSize({ width: 1280, height: 800 });
});

afterAll(() => session?.end());

test('an article with the card of a claim and the outline', async () => {
  await openArticle();
  await window.command('Explorer: Focus on Outline View');
  await poll('the outline', async () => (await window.outline()).length > 3);
  const sash = await window.page.locator('.outline-tree').boundingBox();
  if (sash) {
    await window.page.mouse.move(sash.x + 100, sash.y - 23);
    await window.page.mouse.down();
    await window.page.mouse.move(sash.x + 100, 360, { steps: 5 });
    await window.page.mouse.up();
  }
  await window.goToLine(1);
  await card();
  await window.screenshot(join(images, 'isnad.png'));
  await window.screenshot(join(walkthrough, 'reading.png'), { x: 314, y: 30, width: 966, height: 600 });
  await window.page.keyboard.press('Escape');
});

test('an unsourced claim and its finding', async () => {
  await window.command('Go to Next Unsourced Claim');
  await poll('the claim', async () => (await window.boxesOf(unsourced)).length > 0);
  await window.command('Problems: Focus on Problems View');
  await poll('findings', async () => (await window.problems()).some((row) => row.includes('claim.unsourced')));
  await window.command('View: Focus Active Editor Group');
  await window.screenshot(join(walkthrough, 'unsourced.png'), { x: 314, y: 200, width: 966, height: 600 });
});

test('the speakers', async () => {
  await window.closeAll();
  // High enough for the whole tree.
  await window.page.setViewportSize({ width: 1280, height: 1300 });
  await openArticle();
  await window.command('Focus on Speakers View');
  const row = window.tree('Speakers').filter({ hasText: 'رائد النعيري' }).first();
  await row.click();
  await window.tree('Speakers').filter({ hasText: 'البوابة الثالثة' }).first().click();
  await poll('the statement', async () => (await window.cursor()).includes('selected'));
  const top = (await row.boundingBox())?.y ?? 0;
  await window.screenshot(join(walkthrough, 'speakers.png'), { x: 0, y: top - 180, width: 966, height: 600 });
  await window.page.setViewportSize({ width: 1280, height: 800 });
});

test('the article and its annotations', async () => {
  await window.closeAll();
  await window.command('View: Toggle Primary Side Bar Visibility');
  await window.openByName(article);
  await poll('highlights', async () => (await window.overlaysOn(claim)).length > 0);
  await window.goToLine(1);
  await window.select(claim);
  await window.command('Open Annotations to the Side');
  await poll('the sidecar', async () => (await window.activeTab()) === `${article}.isnad.yaml`);
  await poll('its entry', async () => (await window.lines()).some((line) => line.includes('id: toll-31')));
  await window.screenshot(join(walkthrough, 'sidecar.png'), { x: 0, y: 30, width: 1280, height: 720 });
  expect(await window.tabTitles()).toEqual([article, `${article}.isnad.yaml`]);
});

test('the Reader, in both directions and in the dark', async () => {
  const open = async (file: string) => {
    await window.closeAll();
    await window.openByName(file);
    await window.command('Isnad: Open in Reader');
  };
  const picture = async (name: string, words: string) => {
    const reader = await ReaderPage.of(window, words);
    await poll('marks', async () => (await reader.frame.locator('.mark').count()) > 3);
    await poll('notes', async () => (await reader.frame.locator('.gloss').count()) > 3);
    await window.page.mouse.move(5, 795);
    await window.screenshot(join(images, name), { x: 0, y: 30, width: 1280, height: 740 });
  };
  await open('wire.md');
  await picture('reader-ltr.png', 'Four counts, one flood');
  await open(article);
  await picture('reader-rtl.png', 'المرجانة تشيّع ضحاياها');
  session.configure({ 'workbench.colorTheme': 'Dark Modern' });
  await poll('the dark', () => window.hasTheme('dark'));
  await picture('reader-dark.png', 'المرجانة تشيّع ضحاياها');
});

test('reports, in both languages', async () => {
  const reports = await makeReports();
  for (const [locale, path] of [
    ['ar', 'mirqab.txt.html'],
    ['en', 'ledger.txt.html'],
  ] as const) {
    const page = await reports.open(locale, path, { viewport: { width: 1280, height: 960 } });
    await page.screenshot({ path: join(images, `report-${locale}.png`) });
    await page.close();
  }
  await reports.end();
});

async function openArticle(): Promise<void> {
  await window.openFile(article);
  await window.goToLine(1);
  await poll('highlights', async () => (await window.overlaysOn(claim)).length > 0);
  await poll('findings', async () => (await window.statusBarItem('status.problems'))?.trim() !== '0 0');
}

async function card(): Promise<void> {
  expect(await window.hover(calm)).toContain('no-maintenance');
}
