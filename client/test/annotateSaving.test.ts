import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textEditor } from './annotating.ts';
import { hosts, type Session, startSession } from './session.ts';
import { poll, type Workbench } from './workbench.ts';

const article = 'خبر.txt';
const sidecar = `${article}.isnad.yaml`;
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

describe.each(hosts)('what becomes of files, in the %s extension host', (host) => {
  let session: Session;
  let window: Workbench;
  let folder: string;

  const path = (name: string): string => join(folder, name);
  const onDisk = (name = sidecar): string => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
  const begin = async (files: Readonly<Record<string, string>>): Promise<void> => {
    folder = session.makeFolder(files);
    await session.openFolder(folder);
    await textEditor(window).open(article);
  };
  /** Answers the questions for a claim of the nearest speaker. */
  const claimBy = async (name: string): Promise<void> => {
    await window.chord('C');
    await window.answer('Who says it?', name, name);
    await window.answer('Through whom', undefined, 'Nobody else');
  };

  beforeAll(async () => {
    session = await startSession(host);
    window = session.workbench;
  });

  afterAll(() => session?.end());

  beforeEach(async () => {
    while ((await window.question()) !== '') await window.page.keyboard.press('Escape');
  });

  test('nothing but the new entry changes in a file that somebody wrote, to the byte', async () => {
    const before = annotated.replaceAll('\n', '\r\n');
    await begin({ [article]: text, [sidecar]: before });
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    await claimBy('سامر حداد');
    await poll('the entry', async () => onDisk().includes('الكلفة'));
    expect(onDisk().startsWith(before)).toBe(true);
    expect(onDisk().replaceAll('\r\n', '')).not.toContain('\n');
    await window.chord('Z');
    await poll('taken back', async () => onDisk() === before);
  });

  test('one annotation after the other lands', async () => {
    await begin({ [article]: text });
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
    await begin({ [article]: text, [sidecar]: annotated });
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    await window.chord('C');
    await window.answer('Who says it?', undefined, 'سامر حداد');
    await window.answer('Through whom', 'Another speaker', 'Another speaker says it too');
    await window.answer('Who says it too?', 'عمران', 'ليلى عمران');
    await window.answer('Through whom', undefined, 'Nobody else');
    await poll('the entry', async () => onDisk().includes('[haddad, omran]'));
  });

  test('a file with unsaved changes keeps them unsaved, and takes the entry', async () => {
    await begin({ [article]: text, [sidecar]: annotated });
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
    const broken = `${annotated}- {id: c3, kind: claim, exact: [\n`;
    await begin({ [article]: text, [sidecar]: broken });
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    await window.chord('I');
    await poll('the message', async () => (await window.notifications()).length > 0);
    expect(onDisk()).toBe(broken);
    await window.run('Notifications: Clear All Notifications');
  });

  test('a typo mended inside a claim loses nothing: saving the article brings the entry up to date, saved', async () => {
    await begin({ [article]: text, [sidecar]: annotated });
    await poll('marks', async () => (await window.overlaysOn('الجسر سيفتح')).length > 0);
    await window.selectByKeys('سيفتح');
    await window.page.keyboard.insertText('سوف يُفتح');
    await window.page.keyboard.press('Control+S');
    await poll('the entry', async () => onDisk().includes('exact: الجسر سوف يُفتح في أيار'));
    expect(onDisk()).toBe(annotated.replace('سيفتح', 'سوف يُفتح'));
  });

  test('a change of the article by another program is found', async () => {
    await begin({ [article]: text, [sidecar]: annotated });
    await poll('marks', async () => (await window.overlaysOn('الجسر سيفتح')).length > 0);
    writeFileSync(path(article), `العنوان\n\n${text.replace('الأشغال انتهت', 'لا شيء تمّ')}`);
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
    await begin({ [article]: text, [sidecar]: annotated });
    await poll('marks', async () => (await window.overlaysOn('الأشغال انتهت')).length > 0);
    await window.selectByKeys('الأشغال انتهت');
    await poll('the fix', async () => {
      await window.page.keyboard.press('Control+.');
      const fix = window.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: 'Silence' });
      try {
        await fix.first().click({ timeout: 2000 });
        return true;
      } catch {
        await window.page.keyboard.press('Escape');
        return false;
      }
    });
    await window.answer('Why is this all right here?', 'معلوم للجميع');
    await poll('the waiver', async () => onDisk().includes('معلوم للجميع'));
  });

  test('by mouse, from the context menu', async () => {
    await begin({ [article]: text });
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    const [box] = await window.boxesOf('الكلفة');
    if (!box) throw new Error('The words are not on screen.');
    const { page } = window;
    await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2, { button: 'right' });
    await page.locator('.context-view .action-menu-item').filter({ hasText: 'Isnad' }).hover();
    const item = page.locator('.context-view .action-menu-item').filter({ hasText: 'Annotate Selection as Claim' });
    await item.waitFor();
    await session.screenshot('annotate-context-menu');
    await item.click();
    await window.asked('Who says it?');
    await page.keyboard.press('Escape');
    expect(onDisk()).toBe('');
  });

  test('left unsaved where a person wants that, but a new file is whole', async () => {
    await session.configure({ 'isnad.annotations.save': false });
    await begin({ [article]: text });
    await window.selectByKeys('إن الكلفة بلغت أربعين مليوناً');
    await window.chord('I');
    await poll('the new file', async () => onDisk().includes('الكلفة'));
    const before = onDisk();
    await window.selectByKeys('الأشغال انتهت');
    await window.chord('I');
    await window.openFile(sidecar);
    await poll('the entry', async () => (await window.lines()).some((line) => line.includes('الأشغال')));
    expect(onDisk()).toBe(before);
    await window.command('File: Revert File');
  });
});
