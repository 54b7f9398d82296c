import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textEditor } from './annotating.ts';
import { comes, poll } from './poll.ts';
import { hosts, type Session, startSession } from './session.ts';
import type { Workbench } from './workbench.ts';

const text = [
  'قال سامر حداد إن الجسر سيفتح في أيار.',
  'وأضاف حداد أن الأشغال انتهت.',
  'وقال أيضاً إن الكلفة بلغت أربعين مليوناً.',
  '',
].join('\n');
const annotated = `# ملاحظات
isnad: 1
speakers: { haddad: {name: سامر حداد}, omran: {name: ليلى عمران} }   # محلّيون
annotations:
- {id: c1, kind: claim, exact: الجسر سيفتح في أيار, speaker: haddad}
- {id: c2, kind: claim, exact: الأشغال انتهت}
`;
const withReturns = annotated.replaceAll('\n', '\r\n');
const broken = `${annotated}- {id: c3, kind: claim, exact: [\n`;

/** An article for each test, all in one folder, and its sidecar where there is one. */
const sidecars = {
  bytes: withReturns,
  turns: undefined,
  together: annotated,
  unsaved: annotated,
  broken,
  typo: annotated,
  outside: annotated,
  fix: annotated,
  mouse: undefined,
} as const;

describe.each(hosts)('what becomes of files, in the %s extension host', (host) => {
  let session: Session;
  let window: Workbench;
  let folder: string;
  let article: string;
  let sidecar: string;

  const onDisk = (): string => {
    const path = join(folder, sidecar);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const begin = async (name: string): Promise<void> => {
    article = `خبر-${name}.txt`;
    sidecar = `${article}.isnad.yaml`;
    await textEditor(window).open(article);
  };
  /** Answers the questions for a claim of the nearest speaker. */
  const claimBy = async (name: string): Promise<void> => {
    await window.chord('C');
    await window.answer('Who says it?', name, name);
    await window.answer('Through whom', undefined, 'Nobody else');
  };

  beforeAll(async () => {
    const files = Object.entries(sidecars).flatMap(([name, yaml]) => [
      [`خبر-${name}.txt`, text],
      ...(yaml === undefined ? [] : [[`خبر-${name}.txt.isnad.yaml`, yaml]]),
    ]);
    session = await startSession(host, { files: Object.fromEntries(files) });
    window = session.workbench;
    folder = session.folder;
  });

  afterAll(() => session?.end());

  beforeEach(async () => {
    await window.escape();
    await window.closeAll();
  });

  test('nothing but the new entry changes in a file that somebody wrote, to the byte', async () => {
    await begin('bytes');
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    await claimBy('سامر حداد');
    await poll('the entry', async () => onDisk().includes('الكلفة'));
    expect(onDisk().startsWith(withReturns)).toBe(true);
    expect(onDisk().replaceAll('\r\n', '')).not.toContain('\n');
    await window.chord('Z');
    await poll('taken back', async () => onDisk() === withReturns);
  });

  test('one annotation after the other lands', async () => {
    await begin('turns');
    await window.selectByKeys('الجسر سيفتح في أيار');
    await window.chord('C');
    await window.answer('Who says it?', 'سامر حداد', 'سامر حداد');
    await window.answer('What kind of speaker', undefined, 'Person');
    await window.asked('Through whom');
    const landed = (count: number) =>
      poll(`entry ${count}`, async () => (onDisk().match(/- id: /g) ?? []).length === count);
    await window.page.keyboard.press('Enter');
    await landed(1);
    await window.selectByKeys('الأشغال انتهت');
    await window.chord('A');
    await landed(2);
    await window.selectByKeys('الكلفة بلغت أربعين مليوناً');
    await window.chord('A');
    await landed(3);
    await window.chord('N');
    await window.answer('What is there to note?', 'كم بالضبط؟');
    await landed(4);
    expect(onDisk().match(/speaker: سامر-حداد/g)).toHaveLength(3);
    expect(onDisk()).toContain('note: كم بالضبط؟');
  });

  test('each of several speakers said it', async () => {
    await begin('together');
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    await window.chord('C');
    await window.answer('Who says it?', undefined, 'سامر حداد');
    await window.answer('Through whom', 'Another speaker', 'Another speaker says it too');
    await window.answer('Who says it too?', 'عمران', 'ليلى عمران');
    await window.answer('Through whom', undefined, 'Nobody else');
    await poll('the entry', async () => onDisk().includes('[haddad, omran]'));
  });

  test('a file with unsaved changes keeps them unsaved, and takes the entry', async () => {
    await begin('unsaved');
    await window.openFile(sidecar);
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.insertText('# not saved\n');
    await window.openFile(article);
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    await claimBy('سامر حداد');
    await poll('it is said', async () => (await window.statusBarItem('isnad.isnad.isnad.announcement')) !== undefined);
    expect(onDisk()).toBe(annotated);
    await window.openFile(sidecar);
    await window.page.keyboard.press('Control+S');
    await poll('both', async () => onDisk().startsWith('# not saved\n') && onDisk().includes('الكلفة'));
  });

  test('a file with a syntax error is not touched, and the person is told', async () => {
    await begin('broken');
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    await window.chord('I');
    await poll('the message', async () => (await window.notifications()).length > 0);
    expect(onDisk()).toBe(broken);
    await window.command('Notifications: Clear All Notifications');
  });

  test('a typo mended inside a claim loses nothing: saving the article brings the entry up to date, saved', async () => {
    await begin('typo');
    await poll('marks', async () => (await window.overlaysOn('الجسر سيفتح')).length > 0);
    await window.selectByKeys('سيفتح');
    await window.page.keyboard.insertText('سوف يُفتح');
    await window.page.keyboard.press('Control+S');
    await poll('the entry', async () => onDisk().includes('exact: الجسر سوف يُفتح في أيار'));
    expect(onDisk()).toBe(annotated.replace('سيفتح', 'سوف يُفتح'));
  });

  test('a change of the article by another program is found', async () => {
    await begin('outside');
    await poll('marks', async () => (await window.overlaysOn('الجسر سيفتح')).length > 0);
    writeFileSync(join(folder, article), `العنوان\n\n${text.replace('الأشغال انتهت', 'لا شيء تمّ')}`);
    await poll('the new text', async () => (await window.lines()).some((line) => line.includes('لا شيء')));
    await poll('the claim has moved along', async () => (await window.overlaysOn('الجسر سيفتح')).length > 0);
    await window.command('Problems: Focus on Problems View');
    await window.openFile(sidecar);
    await poll('the other one is lost', async () =>
      (await window.problems()).some((row) => row.includes('anchor.lost')),
    );
    expect(onDisk()).toBe(annotated);
  });

  test('a quick fix asks for the reason, and saves', async () => {
    await begin('fix');
    await poll('marks', async () => (await window.overlaysOn('الأشغال انتهت')).length > 0);
    await window.selectByKeys('الأشغال انتهت');
    const fix = window.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: 'Silence' }).first();
    // While the server still works there are other actions, and the list of them comes anew.
    await poll('the fix, and its question', async () => {
      await window.page.keyboard.press('Control+.');
      if (await comes(() => fix.isVisible(), 3000)) await fix.click({ timeout: 1000 });
      if (await comes(async () => (await window.question()).includes('Why is this all right here?'), 3000)) return true;
      await window.page.keyboard.press('Escape');
      await window.selectByKeys('الأشغال انتهت');
      return false;
    });
    await window.answer('Why is this all right here?', 'معلوم للجميع');
    await poll('the waiver', async () => onDisk().includes('معلوم للجميع'));
  });

  test('by mouse, from the context menu', async () => {
    await begin('mouse');
    const { page } = window;
    const entries = page.locator('.context-view .action-menu-item');
    const item = entries.filter({ hasText: 'Annotate Selection as Claim' });
    // What comes in above the text moves it, and the click would fall beside the words.
    await poll('the menu of the selection', async () => {
      await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
      const [box] = await window.boxesOf('الكلفة');
      if (!box) return false;
      await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2, { button: 'right' });
      const submenu = entries.filter({ hasText: 'Isnad' });
      if (await comes(() => submenu.isVisible(), 3000)) await submenu.hover({ timeout: 1000 });
      if (await comes(() => item.isVisible(), 3000)) return true;
      // The submenu, and the menu.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      return false;
    });
    await session.screenshot('annotate-context-menu');
    await item.click();
    await window.asked('Who says it?');
    await page.keyboard.press('Escape');
    expect(onDisk()).toBe('');
  });

  test('left unsaved where a person wants that, but a new file is whole', async () => {
    folder = session.makeFolder({
      '.vscode/settings.json': JSON.stringify({ 'isnad.annotations.save': false }),
      'خبر-setting.txt': text,
    });
    await session.openFolder(folder);
    await begin('setting');
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    await window.chord('I');
    await poll('the new file', async () => onDisk().includes('الكلفة'));
    const before = onDisk();
    await window.selectByKeys('الأشغال انتهت');
    await window.chord('I');
    await window.openFile(sidecar);
    await poll('the entry', async () => (await window.lines()).some((line) => line.includes('الأشغال')));
    expect(onDisk()).toBe(before);
  });
});
