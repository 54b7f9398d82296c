import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from './poll.ts';
import { hosts, type Session, startSession } from './session.ts';
import type { Overlay, Workbench } from './workbench.ts';

const article = 'mirqab.txt';
const sidecar = `${article}.isnad.yaml`;
const claim = 'إن المشرحة تسلّمت ٣١ جثة';
const quotation = 'برّادات المستشفى لا تتسع';
const unsourced = 'الحداد في المحافظة';

describe.each(hosts)('in the %s extension host', (host) => {
  let session: Session;
  let window: Workbench;

  beforeAll(async () => {
    session = await startSession(host);
    window = session.workbench;
  });

  afterAll(() => session?.end());

  test('the folder with annotations activates the extension, which lists its speakers', async () => {
    await window.showSpeakers();
    const label = await window.tree('Speakers').filter({ hasText: 'No speaker' }).getAttribute('aria-label');
    expect(label).toMatch(/Statements: \d+, Articles: \d+/);
  });

  test('a speaker opens to articles and statements, and a click goes there', async () => {
    const tree = window.tree('Speakers');
    const speaker = tree.filter({ hasText: 'رائد النعيري' }).first();
    await speaker.click();
    const statement = tree.filter({ hasText: 'البوابة الثالثة انهارت' }).first();
    await statement.waitFor();
    await session.screenshot('speakers');
    await statement.click();
    await poll('the article of the statement is open', async () => /\.(txt|md)$/.test(await window.activeTab()));
    await poll('the statement is selected', async () => (await window.cursor()).includes('selected'));
  });

  test('an article has a language of its own, in which no line is cut into pieces', async () => {
    await window.openFile(article);
    await poll('the language', async () => (await window.languageMode()) === 'Article (Isnad)');
    await poll('highlights', async () => (await window.overlaysOn(claim)).length > 0);
    expect(new Set(await window.pieces())).toEqual(new Set([1]));
    const lines = await window.lines();
    expect(lines.length).toBeGreaterThan(readFileSync(join(session.folder, article), 'utf8').trim().split('\n').length);
  });

  test('claims, quotations and what nobody stands behind look different', async () => {
    const looks = async (words: string, border: string) =>
      (await window.overlaysOn(words)).find(({ borderBottom }) => borderBottom === border);
    await poll('the line under a claim', async () => (await looks(claim, '1px solid')) !== undefined);
    await poll('the lines under a quotation', async () => (await looks(quotation, '3px double')) !== undefined);
    const backgrounds = [await looks(claim, '1px solid'), await looks(quotation, '3px double')];
    expect(backgrounds[0]?.background).not.toBe(backgrounds[1]?.background);
    await window.command('Go to Next Unsourced Claim');
    await poll('an unsourced claim is on screen', async () => (await window.boxesOf(unsourced)).length > 0);
    await poll('its dashed frame', async () => (await window.overlaysOn(unsourced)).some(isDashed));
    expect(await window.gutterMarks()).toContain('unsourced');
  });

  test('the pointer on a passage shows who says it', async () => {
    await window.goToLine(1);
    const card = await window.hover(claim);
    expect(card).toContain('مصدر طبي');
    await session.screenshot('hover');
    await window.page.keyboard.press('Escape');
  });

  test('the status bar counts, and lists the statements', async () => {
    await poll('counts', async () => /\d+\s+\d+/.test((await window.statusBarItem('isnad.isnad.isnad.counts')) ?? ''));
    expect(await window.statusBarLabel('isnad.isnad.isnad.counts')).toMatch(/Statements: \d+, Without a source: \d+/);
    await window.page.locator('[id="isnad.isnad.isnad.counts"]').click();
    await poll('the list', async () => (await window.quickPickRows()).length > 5);
    const rows = await window.quickPickRows();
    expect(rows.some((row) => row.includes(claim) && row.includes('مصدر طبي'))).toBe(true);
    await session.screenshot('statements');
    await window.filterQuickPick('no source');
    await poll('the unsourced one alone', async () => {
      const [row, ...others] = await window.quickPickRows();
      return others.length === 0 && row?.includes(unsourced) === true;
    });
    await window.page.keyboard.press('Escape');
  });

  test('commands step through the annotations, and round at the end', async () => {
    await window.goToLine(1);
    await window.command('Go to Next Annotation');
    await poll('the first annotation', async () => /^Ln 3, Col \d+ \(\d+ selected\)/.test(await window.cursor()));
    const first = await window.cursor();
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('Alt+ArrowDown');
    await poll('the second one, by key', async () => (await window.cursor()) !== first);
    await window.command('Go to Previous Annotation');
    await poll('back', async () => (await window.cursor()) === first);
    await window.command('Go to Previous Annotation');
    await poll('round to the last', async () => /^Ln 19, .*selected/.test(await window.cursor()));
  });

  test('the outline is the speakers', async () => {
    await window.command('Explorer: Focus on Outline View');
    await poll(
      'statements without a speaker',
      async () => (await window.outline())[0]?.includes('No speaker') === true,
    );
    const outline = await window.outline();
    expect(outline.some((row) => row.includes(unsourced))).toBe(true);
    expect(outline.some((row) => row.includes('مصدر طبي'))).toBe(true);
    await session.screenshot('outline');
  });

  test('Problems lists the findings of the open article', async () => {
    await window.command('Problems: Focus on Problems View');
    await poll('findings', async () => (await window.problems()).some((row) => row.includes('claim.unsourced')));
    await session.screenshot('problems');
  });

  test('the sidecar opens beside, at the entry of the passage, and leads back', async () => {
    await window.closeAll();
    await window.openFile(article);
    await window.goToLine(1);
    await poll('the passage', async () => (await window.boxesOf(claim)).length > 0);
    await window.select(claim);
    await poll('the button of the title bar', async () =>
      window.page.locator('.editor-actions [aria-label^="Open Annotations"]').isVisible(),
    );
    await window.page.locator('.editor-actions [aria-label^="Open Annotations"]').click();
    await poll('the sidecar', async () => (await window.activeTab()) === sidecar);
    const line = lineOf(join(session.folder, sidecar), 'id: toll-31');
    await poll('the entry', async () => (await window.cursor()).startsWith(`Ln ${line},`));
    expect(await window.languageMode()).toBe('Isnad');
    await session.screenshot('sidecar');
    await window.command('Go Back to the Article');
    await poll('the article', async () => (await window.activeTab()) === article);
    await poll('the passage', async () => /^Ln 5, .*selected/.test(await window.cursor()));
  });

  test('an edit of the sidecar shows in the article before it is saved', async () => {
    await window.closeAll();
    await window.openFile(sidecar);
    const line = lineOf(join(session.folder, sidecar), 'exact: الحداد في المحافظة ثلاثة أيام');
    await window.goToLine(line);
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.type('speaker: naeiri');
    await window.openFile(article);
    await window.goToLine(19);
    await poll('no frame any more', async () => {
      const overlays = await window.overlaysOn(unsourced);
      return overlays.length > 0 && !overlays.some(isDashed);
    });
    await window.openFile(sidecar);
    await window.command('File: Revert File');
    await window.openFile(article);
    await poll('the frame is back', async () => (await window.overlaysOn(unsourced)).some(isDashed));
  });

  test('an edit of the article changes its findings, and undoing it brings them back', async () => {
    await window.closeAll();
    // What has no place in the article shows in the sidecar.
    await window.openFile(sidecar);
    await window.openFile(article);
    await window.goToLine(1);
    await poll('highlights', async () => (await window.overlaysOn(claim)).length > 0);
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.type('تقديم.\n');
    await poll('the highlight moves along', async () => (await window.overlaysOn(claim)).length > 0);
    await window.command('Problems: Focus on Problems View');
    await window.replaceText('نص آخر');
    await poll('no highlight', async () => !(await window.overlays()).some(isHighlight));
    await poll('anchors are lost', async () => (await window.problems()).some((row) => row.includes('anchor.lost')));
    await window.command('File: Revert File');
    await poll('none is lost', async () => !(await window.problems()).some((row) => row.includes('anchor.lost')));
    await poll('highlights are back', async () => (await window.overlays()).some(isHighlight));
  });

  test('a language that a person picks stays', async () => {
    await window.closeAll();
    await window.openFile(article);
    await poll('the language', async () => (await window.languageMode()) === 'Article (Isnad)');
    await window.changeLanguageMode('Plain Text');
    await poll('plain text', async () => (await window.languageMode()) === 'Plain Text');
    await window.goToLine(2);
    await window.page.keyboard.type('س');
    await poll('an edit arrives', async () => (await window.lines()).includes('س'));
    await poll('highlights still', async () => (await window.overlays()).some(isHighlight));
    await window.command('File: Revert File');
    expect(await window.languageMode()).toBe('Plain Text');
    await window.changeLanguageMode('Article (Isnad)');
    await poll('picked again', async () => (await window.languageMode()) === 'Article (Isnad)');
  });

  test('Markdown articles keep their language and have highlights', async () => {
    await window.openFile('wire.md');
    await poll('highlights', async () =>
      (await window.overlays()).some(({ borderBottom }) => borderBottom === '1px solid'),
    );
    expect(await window.languageMode()).toBe('Markdown');
    await session.screenshot('markdown');
  });

  test('the setting switches highlights off and on', async () => {
    await window.openFile('ledger.txt');
    await poll('highlights', async () => (await window.overlays()).some(isHighlight));
    session.configure({ 'isnad.highlights.enabled': false });
    await poll('none', async () => !(await window.overlays()).some(isHighlight));
    session.configure({ 'isnad.highlights.enabled': true });
    await poll('highlights again', async () => (await window.overlays()).some(isHighlight));
  });

  test('screenshots in light and dark', async () => {
    for (const [theme, name] of themes) {
      session.configure({ 'workbench.colorTheme': theme });
      await poll(`theme ${theme}`, () => window.hasTheme(name));
      for (const file of [article, 'ledger.txt']) {
        await window.openFile(file);
        await window.goToLine(1);
        await poll('highlights', async () => (await window.overlays()).some(isHighlight));
        await session.screenshot(`${file}-${name}`);
      }
    }
  });

  test('the server can be started anew', async () => {
    await window.closeAll();
    await window.command('Restart Language Server');
    await window.openFile(article);
    await poll('it answers', async () => (await window.hover(claim)).includes('مصدر طبي'));
  });

  test('a file that has nothing to do with it stays as it is', async () => {
    await session.openFolder(session.makeFolder({ 'notes.txt': 'لا شيء هنا', 'readme.md': '# Nothing' }));
    await window.openFile('notes.txt');
    expect(await window.languageMode()).toBe('Plain Text');
    expect(await window.statusBarItem('isnad.isnad.isnad.counts')).toBeUndefined();
    await window.command('Focus on Speakers View');
    await window.page.getByText('Nothing is annotated in this folder yet.').waitFor();
    expect((await window.paletteFor('Isnad:')).some((row) => row.includes('Next Annotation'))).toBe(false);
    await session.screenshot('welcome');
  });

  test('an article becomes one when its sidecar is written', async () => {
    await session.openFolder(
      session.makeFolder({
        'a.txt': 'قال الوزير إن الجسر سيفتح في أيار.\n',
        'b.txt': 'قال الناطق: «لن نرحل».\n',
        'b.txt.isnad.yaml': 'isnad: 1\nannotations:\n  - id: c1\n    kind: quote\n    exact: «لن نرحل»\n',
      }),
    );
    await window.showSpeakers();
    await window.openFile('b.txt');
    await poll('the language of b', async () => (await window.languageMode()) === 'Article (Isnad)');
    await window.openFile('a.txt');
    expect(await window.languageMode()).toBe('Plain Text');
    await window.newFile('a.txt.isnad.yaml', [
      'isnad: 1',
      'annotations: [{ id: c1, kind: claim, exact: الجسر سيفتح في أيار }]',
    ]);
    await window.openFile('a.txt');
    await poll('the language of a', async () => (await window.languageMode()) === 'Article (Isnad)');
    await poll('its highlight', async () => (await window.overlaysOn('الجسر سيفتح')).some(isDashed));
  });
});

const themes = [
  ['Dark Modern', 'dark'],
  ['Light Modern', 'light'],
] as const;

const isDashed = ({ border }: Overlay): boolean => border === '1px dashed';

const isHighlight = ({ borderBottom }: Overlay): boolean =>
  /solid|double|dashed|dotted/.test(borderBottom) && !borderBottom.startsWith('0');

function lineOf(path: string, text: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes(text));
  if (at < 0) throw new Error(`${path} has no "${text}"`);
  return at + 1;
}
