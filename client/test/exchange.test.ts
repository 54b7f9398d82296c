import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from './poll.ts';
import { hosts, type Session, startSession } from './session.ts';
import type { Workbench } from './workbench.ts';

const claim = 'إن الجسر سيفتح في أيار';
const files = {
  'أخبار/جسر.txt': `قال سامر حداد ${claim}.\n`,
  'أخبار/جسر.txt.isnad.yaml': `isnad: 1
speakers:
  haddad: { name: سامر حداد, type: person }
annotations:
  - { id: c1, kind: claim, exact: ${claim}, speaker: haddad, cue: قال }
`,
  'أخبار/b.md': 'The mill **closed**.\n',
  'أخبار/b.md.isnad.yaml': 'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: The mill closed }\n',
  'note.txt': 'The bridge opens in May.\n',
  'note.txt.jsonld': JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://example.org/1',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'which bridge?' },
    target: { source: 'note.txt', selector: { type: 'TextQuoteSelector', exact: 'The bridge' } },
  }),
};

describe.each(hosts)('exporting and importing, in the %s extension host', (host) => {
  let session: Session;
  let window: Workbench;

  beforeAll(async () => {
    session = await startSession(host, { files });
    window = session.workbench;
    await window.isThere('Isnad: Export Annotations');
  });

  afterAll(() => session?.end());

  const path = (name: string): string => join(session.folder, name);
  const read = (name: string): string => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
  const there = (folder: string) => (existsSync(path(folder)) ? readdirSync(path(folder)).sort() : []);

  test('a folder as pages, from its context menu; the pages lead to each other', async () => {
    await window.contextMenu('أخبار', 'Export Annotations');
    await window.asked('In which format?');
    await session.screenshot('export-formats');
    await window.answer('In which format?', 'HTML', 'Report (HTML)');
    await window.asked('Where to?');
    await session.screenshot('export-where');
    await window.answer('Where to?', undefined, 'isnad-export');
    await poll('the notification', async () =>
      (await window.notifications()).some((each) => each.includes('2 articles')),
    );
    expect(there('isnad-export')).toEqual(['b.md.html', 'index.html', 'جسر.txt.html']);
    await session.screenshot('export-done');
    await window.notificationButton('Open Result');
    const index = await pageWith(window, 'b.md');
    await session.screenshot('export-index');
    await index.locator('a.title').filter({ hasText: 'جسر' }).click();
    const page = await pageWith(window, claim);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).direction)).toBe(
      'ltr',
    );
    await session.screenshot('export-page');
    await window.closeAll();
  });

  test('everything as one table, by keyboard, and what the format has no room for', async () => {
    await window.command('Isnad: Export Annotations');
    await window.answer('In which format?', 'CSV', 'CSV');
    await window.answer('Into how many files?', undefined, 'One file for all articles');
    await window.answer('Where to?', undefined, 'isnad-export');
    await poll('the table', async () => there('isnad-export').includes('samples.csv'));
    expect(
      read('isnad-export/samples.csv')
        .split('\n')
        .filter((line) => line.includes(',c1,')),
    ).toHaveLength(2);
    await window.notificationButton('Open Result');
    await poll('the table is open', async () => (await window.activeTab()) === 'samples.csv');

    await window.command('Isnad: Export Annotations');
    await window.answer('In which format?', 'ClaimReview', 'ClaimReview');
    await window.answer('Into how many files?', undefined, 'One file for all articles');
    await window.answer('Where to?', undefined, 'isnad-export');
    await window.notificationButton('Show Losses');
    await poll('the losses', async () => {
      const lines = (await window.lines()).join('\n');
      return lines.includes('c1') && lines.includes('Left out');
    });
    await session.screenshot('export-losses');
    await window.command('Notifications: Clear All Notifications');
    expect(there('isnad-export').filter((name) => name.startsWith('.'))).toEqual([]);
    await window.closeAll();
  });

  test('a file of another tool, from its context menu', async () => {
    await window.contextMenu('note.txt.jsonld', 'Import Annotations');
    await window.answer('Which format', undefined, 'W3C Web Annotation');
    await window.asked('Where are the articles?');
    await session.screenshot('import-where');
    await window.answer('Where are the articles?', undefined, 'In the folder of the imported files');
    await window.answer('Whose annotations', undefined, 'As the files say');
    await poll('the sidecar', async () => read('note.txt.isnad.yaml').includes('exact: The bridge'));
    expect(read('note.txt.isnad.yaml')).toContain('which bridge?');
    await window.notificationButton('Open Result');
    await poll('the sidecar is open', async () => (await window.activeTab()) === 'note.txt.isnad.yaml');
    await session.screenshot('import-done');
    await window.closeAll();
  });
});

/** The page of a report that holds some words. */
async function pageWith(window: Workbench, words: string): Promise<Frame> {
  let found: Frame | undefined;
  await poll(`a page with "${words}"`, async () => {
    for (const frame of window.page.frames()) {
      const text = await frame
        .locator('main')
        .textContent({ timeout: 500 })
        .catch(() => '');
      if (frame.parentFrame() && text?.includes(words)) found = frame;
    }
    return found !== undefined;
  });
  if (!found) throw new Error('No page.');
  return found;
}
