import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Diary, textEditor } from './annotating.ts';
import { poll } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import { hosts, type Session, startSession } from './session.ts';
import type { Workbench } from './workbench.ts';

const file = 'جسر.txt';
const text = ['قال سامر حداد إن الجسر سيفتح في أيار.', 'بلغت الكلفة أربعين مليوناً.'];
const claim = 'إن الجسر سيفتح في أيار';
const unsourced = 'بلغت الكلفة أربعين مليوناً';

describe.each(hosts)('in Arabic, in the %s extension host', (host) => {
  let session: Session;
  let window: Workbench;
  let diary: Diary;

  beforeAll(async () => {
    session = await startSession(host, { locale: 'ar', files: { [file]: `${text.join('\n')}\n` } });
    window = session.workbench;
    diary = new Diary(join(session.folder, `${file}.isnad.yaml`));
    await window.openFile(file);
    await window.isThere('Isnad: وسم المحدد ادعاءً');
    await window.focusEditor();
  });

  afterAll(() => session?.end());

  test('commands have Arabic names', async () => {
    const rows = await window.paletteFor('وسم المحدد');
    expect(rows.some((row) => row.includes('وسم المحدد اقتباساً'))).toBe(true);
    expect(rows.join('\n')).not.toMatch(/Annotate/);
    await window.focusEditor();
  });

  test('pickers ask in Arabic', async () => {
    const desk = textEditor(window);
    await desk.select(claim);
    await window.chord('C');
    await window.asked('من يقوله؟');
    await session.screenshot('arabic-speaker');
    await window.answer('من يقوله؟', undefined, 'سامر حداد');
    await window.answer('الاسم، أو ما يسميه به المقال', 'سامر حداد');
    await window.asked('ما نوع هذا المتحدث؟');
    await session.screenshot('arabic-type');
    await window.answer('ما نوع هذا المتحدث؟', undefined, 'شخص');
    await window.asked('عبر من');
    await session.screenshot('arabic-via');
    await window.answer('عبر من', undefined, 'لا أحد غيره');
    await diary.changed('claim');
    await poll('it is said in Arabic', async () =>
      ((await window.statusBarItem('isnad.isnad.isnad.announcement')) ?? '').includes('سامر حداد'),
    );
    await desk.select(unsourced);
    await window.chord('C');
    await window.answer('من يقوله؟', 'بلا', 'بلا متحدث');
    await window.answer('عبر من', undefined, 'لا أحد غيره');
    expect(await diary.changed('unsourced')).toBe(`isnad: 1

speakers:
  سامر-حداد:
    name: سامر حداد
    type: person

annotations:
  - id: سامر-حداد-1
    kind: claim
    exact: إن الجسر سيفتح في أيار
    speaker: سامر-حداد
    cue: قال
    mention: سامر حداد
    mode: indirect

  - id: claim-1
    kind: claim
    exact: بلغت الكلفة أربعين مليوناً
`);
  });

  test('findings and quick fixes are Arabic', async () => {
    await window.command('Problems: Focus on Problems View');
    await poll('the finding', async () =>
      (await window.problems()).some(
        (row) => row.includes('لا أحد يسند هذا الادعاء') && row.includes('claim.unsourced'),
      ),
    );
    await session.screenshot('arabic-problems');
    await window.focusEditor();
    await textEditor(window).select(unsourced);
    await window.page.keyboard.press('Control+.');
    const actions = window.page.locator('.action-widget .monaco-list-row.action');
    await actions.filter({ hasText: 'أضف' }).first().waitFor();
    await session.screenshot('arabic-fixes');
    await window.page.keyboard.press('Escape');
  });

  test('exporting asks and tells in Arabic', async () => {
    await window.command('Isnad: تصدير الوسوم');
    await window.answer('ما الذي يُصدَّر؟', undefined, 'هذا المقال');
    await window.asked('بأي صيغة؟');
    await session.screenshot('arabic-export-formats');
    await window.answer('بأي صيغة؟', 'ClaimReview', 'ClaimReview');
    await window.answer('إلى أين؟', undefined, 'isnad-export');
    await poll('it is told', async () => (await window.notifications()).some((each) => each.includes('صُدِّر مقال واحد')));
    await window.notificationButton('عرض ما فُقد');
    await poll('the losses', async () =>
      (await window.lines()).some((line) => line.includes('تُرك ما لا تُعنى به الصيغة')),
    );
    await session.screenshot('arabic-export-losses');
    await window.command('Notifications: Clear All Notifications');
    await window.command('View: Close Editor');
  });

  test('hovers and the Reader are Arabic', async () => {
    const card = await window.hover(claim);
    expect(card).toContain('ادعاء');
    await session.screenshot('arabic-hover');
    await window.page.keyboard.press('Escape');
    await window.focusEditor();
    await window.chord('R');
    const reader = await ReaderPage.of(window, claim);
    await poll('the note', async () => (await reader.note('بلا مصدر').count()) > 0);
    await session.screenshot('arabic-reader');
    await window.closeAll();
  });

  test('the setting takes another language', async () => {
    await session.configureUser({ 'isnad.language': 'en' });
    await window.openFile(file);
    await window.focusEditor();
    await poll('English findings', async () => {
      await window.command('Problems: Focus on Problems View');
      return (await window.problems()).some((row) => row.includes('Nobody stands behind this claim'));
    });
    await window.focusEditor();
    await textEditor(window).select(claim);
    await window.chord('Q');
    await window.asked('Who says it?');
    await window.page.keyboard.press('Escape');
  });
});
