import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import { hosts, type Session, startSession } from './session.ts';
import type { Workbench } from './workbench.ts';

const article = 'mirqab.txt';
const sidecar = `${article}.isnad.yaml`;
const english = 'ledger.txt';
const claim = 'إن المشرحة تسلّمت ٣١ جثة';
const quotation = '«برّادات المستشفى لا تتسع';
const unsourced = 'الحداد في المحافظة';
const headline = 'المرجانة تشيّع ضحاياها';

describe.each(hosts)('the Reader in the %s extension host', (host) => {
  let session: Session;
  let window: Workbench;
  let reader: ReaderPage;

  beforeAll(async () => {
    session = await startSession(host, {
      samples: true,
      files: {
        'long.txt': longText(),
        'long.txt.isnad.yaml': 'isnad: 1\nannotations: [{ id: a, kind: claim, exact: paragraph 250 of }]\n',
        'hostile.txt': hostile.join('\n'),
        'hostile.txt.isnad.yaml': hostileSidecar,
      },
    });
    window = session.workbench;
    await window.showSpeakers();
  });

  afterAll(() => session?.end());

  test('opens beside the text from the title bar', async () => {
    await window.openFile(article);
    const button = window.page.locator('.editor-actions [aria-label^="Open Reader to the Side"]');
    await poll('the button', () => button.isVisible());
    await button.click();
    reader = await ReaderPage.of(window, headline);
    await poll('marks', async () => (await reader.mark(claim).count()) > 0);
    await session.screenshot('reader-beside');
  });

  test('each paragraph runs in its own direction, and letters stay joined', async () => {
    expect(await reader.style(reader.paragraph(claim), 'direction')).toBe('rtl');
    expect(await reader.style(reader.frame.locator('main'), 'direction')).toBe('rtl');
    expect(await reader.paragraph(headline).getAttribute('role')).toBe('heading');
    const lines = readFileSync(join(session.folder, article), 'utf8').trimEnd().split('\n');
    const shown = await reader.frame.locator('#article p').allTextContents();
    expect(shown.slice(0, lines.length)).toEqual(lines);
  });

  test('kinds look different, and what nobody stands behind is unmistakable', async () => {
    const border = (words: string) => reader.style(reader.mark(words), 'border-bottom-style');
    expect(await border(claim)).toBe('solid');
    expect(await border(quotation)).toBe('double');
    const mark = reader.mark(unsourced);
    await mark.scrollIntoViewIfNeeded();
    expect(await reader.style(mark, 'outline-style')).toBe('dashed');
    const note = reader.note('no source');
    expect(await note.isVisible()).toBe(true);
    expect(await note.getAttribute('role')).toBe('note');
    expect(await mark.getAttribute('aria-label')).toContain('without a source');
    expect(await reader.mark(claim).getAttribute('aria-label')).toContain('مصدر طبي');
    await session.screenshot('reader-unsourced');
  });

  test('the pointer lights up an annotation with its note, and its card comes up', async () => {
    await reader.mark(claim).hover();
    const id = await reader.mark(claim).getAttribute('data-mark');
    await poll('the note', async () =>
      ((await reader.frame.locator(`[data-note="${id}"]`).getAttribute('class')) ?? '').includes('hovered'),
    );
    const card = reader.frame.locator('#card');
    await poll('the card', () => card.isVisible());
    expect(await card.textContent()).toContain('غير مخوّل الحديث إلى الصحافة');
    await session.screenshot('reader-card');
    await window.page.keyboard.press('Escape');
    await poll('no card', async () => !(await card.isVisible()));
  });

  test('keys step from annotation to annotation, as in the text', async () => {
    await reader.frame.locator('#article').focus();
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('Alt+ArrowDown');
    const focused = () => reader.frame.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? '');
    await poll('the first annotation', async () => (await focused()) !== '');
    const first = await focused();
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('Alt+ArrowDown');
    await poll('the next one', async () => !['', first].includes(await focused()));
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('Alt+ArrowUp');
    await poll('back', async () => (await focused()) === first);
    expect(await reader.frame.locator('#live').textContent()).not.toBe('');
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('Alt+u');
    await poll('the unsourced one', async () =>
      reader.frame.evaluate(() => document.activeElement?.classList.contains('unsourced') ?? false),
    );
    await session.screenshot('reader-focus');
  });

  test('the text is selected by keys alone', async () => {
    await reader.frame.locator('#article').focus();
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.press('Control+Shift+ArrowLeft');
    await window.page.keyboard.press('Control+Shift+ArrowLeft');
    await poll('two words', async () => (await reader.selectedText()).trim() === 'المرجانة تشيّع');
    await window.page.keyboard.press('ArrowDown');
    await poll('a cursor', async () => (await reader.selectedText()) === '');
    await poll('the cursor is drawn', () => reader.frame.locator('#caret').isVisible());
  });

  test('selecting with the pointer brings up the tools', async () => {
    await reader.drag('البحث جار عن');
    await poll('the words', async () => (await reader.selectedText()) === 'البحث جار عن');
    await poll('the tools', () => reader.frame.locator('#tools').isVisible());
    expect(await reader.frame.locator('#tools button').first().getAttribute('title')).toContain('Ctrl+K Alt+C');
    await session.screenshot('reader-tools');
    await window.page.keyboard.press('Escape');
    await poll('no tools', async () => !(await reader.frame.locator('#tools').isVisible()));
  });

  test('Enter goes to the entry in the sidecar', async () => {
    await reader.frame.locator('#article').focus();
    await reader.mark(claim).focus();
    await window.page.keyboard.press('Enter');
    await poll('the sidecar', async () => (await window.activeTab()) === sidecar);
    await poll('the entry', async () => (await window.lines()).some((line) => line.includes('id: toll-31')));
    await window.command('View: Close Editor');
  });

  test('an edit in the text shows at once, and its marks stay', async () => {
    await window.command('View: Focus First Editor Group');
    await window.goToLine(5, 1);
    await window.page.keyboard.insertText('تحديث:');
    await poll('the edit', async () => (await reader.paragraph(claim).textContent())?.startsWith('تحديث:') === true);
    await poll('the mark', async () => (await reader.mark(claim).textContent())?.startsWith(claim) === true);
    await window.page.keyboard.press('Control+z');
    await poll('undone', async () => (await reader.paragraph(claim).textContent())?.startsWith('وقال') === true);
    await window.goToLine(3, 1);
    await window.page.keyboard.press('Enter');
    await poll(
      'a line more',
      async () => (await reader.frame.locator('#article p').nth(3).textContent())?.startsWith('شيّعت') === true,
    );
    await window.page.keyboard.press('Control+z');
    await poll(
      'a line less',
      async () => (await reader.frame.locator('#article p').nth(2).textContent())?.startsWith('شيّعت') === true,
    );
  });

  test('text and Reader scroll together', async () => {
    await window.closeAll();
    await window.openFile('long.txt');
    await window.command('Open Reader to the Side');
    reader = await ReaderPage.of(window, 'paragraph 1 of');
    await window.command('View: Focus First Editor Group');
    await window.goToLine(401, 1);
    await poll('the Reader followed', async () => Math.abs(numberIn(await reader.topParagraph()) - 195) < 15);
    await window.page.waitForTimeout(600);
    await reader.frame.locator('#article').hover();
    await window.page.mouse.wheel(0, -100_000);
    await poll('the text followed', async () => (await window.lines()).some((line) => line.includes('paragraph 1 of')));
    await session.screenshot('reader-scrolled');
  });

  test('goes back to the text at the same place, and opens instead of it', async () => {
    await reader.paragraph('paragraph 2 of').click();
    const button = window.page.locator(
      '.editor-group-container.active .editor-actions [aria-label^="Go Back to the Text"]',
    );
    await poll('the button', () => button.isVisible());
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('Alt+r');
    await poll('no Reader', async () => !reader.isOpen);
    await poll('the text', async () => (await window.lines()).some((line) => line.includes('paragraph')));
    await window.closeAll();
    await window.openFile('long.txt');
    await window.command('Isnad: Open in Reader');
    reader = await ReaderPage.of(window, 'paragraph 1 of');
    await poll('one tab', async () => (await window.tabTitles()).length === 1);
    await window.closeAll();
  });

  test('text that looks like markup or script is text, and bidi controls stay in their paragraph', async () => {
    await window.openFile('hostile.txt');
    await window.command('Isnad: Open in Reader');
    reader = await ReaderPage.of(window, 'begin hostile');
    await poll('marks', async () => (await reader.frame.locator('.mark').count()) > 1);
    expect(await reader.frame.locator('#article p').allTextContents()).toEqual(hostile);
    expect(await reader.frame.locator('#page script, #page img, #page iframe, #page a, #page style').count()).toBe(0);
    await reader.frame.locator('.gloss').first().hover();
    await poll('the card', () => reader.frame.locator('#card').isVisible());
    expect(await reader.frame.locator('#card img, #card script, #card a').count()).toBe(0);
    const state = await reader.frame.evaluate(() => {
      let refused = false;
      try {
        document.createElement('div').innerHTML = '<b>no</b>';
      } catch {
        refused = true;
      }
      const element = document.createElement('script');
      return { hit: 'hit' in globalThis, refused, hasScript: element instanceof HTMLScriptElement };
    });
    expect(state).toEqual({ hit: false, refused: true, hasScript: true });
    const after = reader.paragraph('after the controls');
    expect(await reader.style(after, 'direction')).toBe('ltr');
    await session.screenshot('reader-hostile');
  });

  test('follows the theme, in high contrast too', async () => {
    await window.closeAll();
    await window.openFile(english);
    await window.command('Isnad: Open in Reader');
    reader = await ReaderPage.of(window, 'Death toll climbs');
    await poll('marks', async () => (await reader.frame.locator('.mark').count()) > 3);
    await session.screenshot('reader-english');
    const background = () => reader.style(reader.frame.locator('body'), 'background-color');
    const light = await background();
    const themes = {
      'Dark Modern': 'vscode-dark',
      'Default High Contrast': 'vscode-high-contrast',
      'Default High Contrast Light': 'vscode-high-contrast-light',
    };
    for (const [theme, kind] of Object.entries(themes)) {
      session.configure({ 'workbench.colorTheme': theme });
      await poll(theme, async () => ((await reader.frame.locator('body').getAttribute('class')) ?? '').includes(kind));
      await session.screenshot(`reader-${kind}`);
      if (kind === 'vscode-dark') expect(await background()).not.toBe(light);
    }
    session.configure({ 'workbench.colorTheme': 'Light Modern' });
    await poll('as before', async () => (await background()) === light);
  });

  test('comes back as it was from behind another tab', async () => {
    await window.openFile(article);
    await poll('the page is gone', async () => !reader.isOpen);
    await window.command('View: Close Editor');
    reader = await ReaderPage.of(window, 'Death toll climbs');
    await poll('marks', async () => (await reader.frame.locator('.mark').count()) > 3);
  });

  test('lists what has no place in the text', async () => {
    appendFileSync(
      join(session.folder, 'ledger.txt.isnad.yaml'),
      '\n  - id: gone\n    kind: claim\n    exact: words that stand nowhere in this newspaper article\n',
    );
    await poll('the strip', () => reader.frame.locator('#strip summary').isVisible());
    await reader.frame.locator('#strip summary').click();
    await reader.frame.locator('#strip button').filter({ hasText: 'words that stand nowhere' }).click();
    await poll('the entry', async () => (await window.lines()).some((line) => line.includes('id: gone')));
    await session.screenshot('reader-unplaced');
  });
});

const longText = (): string =>
  Array.from({ length: 500 }, (_, i) => `paragraph ${i + 1} of many ${'words and more words '.repeat(i % 9)}`).join(
    '\n\n',
  );

const numberIn = (text: string): number => Number(/paragraph (\d+)/.exec(text)?.[1] ?? 0);

const hostile = [
  'begin hostile',
  '<script>globalThis.hit = 1</script><img src=x onerror="globalThis.hit = 2">',
  'javascript:globalThis.hit=3 ](javascript:globalThis.hit=4) &lt;b&gt; {{hit}}',
  '\u202Eoverridden \u2067isolated \u202Bembedded and never closed',
  'after the controls, plain <style>*{display:none}</style>',
  '<iframe srcdoc="<script>parent.hit=5</script>"></iframe>\uFFFE',
];

const hostileSidecar = `isnad: 1
article: { title: "<img src=x onerror=globalThis.hit=6>", outlet: o }
speakers:
  o: { name: "<script>globalThis.hit=7</script>" }
  s: { name: "\\u202E<img src=x onerror=globalThis.hit=8>", role: "<b>r</b>", sameAs: ["javascript:globalThis.hit=9"] }
annotations:
  - { id: a1, kind: claim, exact: "<script>globalThis.hit = 1</script>", speaker: s, note: "<img src=x onerror=globalThis.hit=10>", evidence: ["javascript:globalThis.hit=11"] }
  - { id: a2, kind: quote, exact: "overridden \\u2067isolated", speaker: s, gist: "<svg onload=globalThis.hit=12>" }
`;
