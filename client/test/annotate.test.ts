import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { arabic, english, link } from './annotateWords.ts';
import { type Desk, Diary, readerOf, textEditor, thereAndBack } from './annotating.ts';
import { poll } from './poll.ts';
import { hosts, type Session, startSession } from './session.ts';
import type { Workbench } from './workbench.ts';

describe.each(hosts)('in the %s extension host', (host) => {
  let session: Session;
  let window: Workbench;

  beforeAll(async () => {
    session = await startSession(host, { open: false });
    window = session.workbench;
  });

  afterAll(() => session?.end());

  describe.each([
    ['Arabic', 'text editor', arabic],
    ['English', 'text editor', english],
    ['Arabic', 'Reader', arabic],
    ['English', 'Reader', english],
  ] as const)('an article in %s, in the %s, from nothing, by keyboard alone', (language, place, words) => {
    const name = `${language}-${place === 'Reader' ? 'reader' : 'text'}`;
    let diary: Diary;
    let folder: string;
    let desk: Desk;

    beforeAll(async () => {
      folder = session.makeFolder({ [words.file]: `${words.text.join('\n')}\n` });
      diary = new Diary(join(folder, `${words.file}.isnad.yaml`));
      await session.openFolder(folder);
      desk = place === 'Reader' ? readerOf(window, words.text) : textEditor(window);
      await desk.open(words.file);
    });

    beforeEach(() => window.escape());

    test('a claim with a new speaker, whose name the text proposes', async () => {
      await desk.select(words.claim);
      await window.chord('C');
      await window.asked('Who says it?');
      await session.screenshot(`annotate-${name}-speaker`);
      await window.answer('Who says it?', undefined, words.speaker);
      await window.answer('The name, or what', words.speaker);
      await window.asked('What kind of speaker');
      await session.screenshot(`annotate-${name}-type`);
      await window.answer('What kind of speaker', undefined, 'Person');
      await window.asked('Through whom');
      await session.screenshot(`annotate-${name}-via`);
      await window.answer('Through whom', undefined, 'Nobody else');
      const file = await diary.changed('claim');
      expect(file).toContain(`exact: ${words.claim}\n`);
      await poll(
        'it is said',
        async () => (await window.statusBarItem('isnad.isnad.isnad.announcement')) !== undefined,
      );
    });

    test('the next one in the same way, without a question', async () => {
      await desk.select(words.next);
      await window.chord('A');
      await diary.changed('again');
      expect(await window.question()).toBe('');
    });

    test('a quotation through an agency, with new names that are typed, on an Arabic keyboard', async () => {
      await desk.select(words.quotation);
      await window.page.keyboard.press('Control+K');
      await window.pressPhysically({ code: 'KeyQ', key: 'ض', keyCode: 81, alt: true });
      await window.answer('Who says it?', words.minister, words.minister);
      await window.answer('What kind of speaker', 'Person', 'Person');
      await window.answer('Through whom', words.agency, words.agency);
      await window.answer('What kind of speaker', 'News', 'News agency');
      await window.answer('Through whom', undefined, 'Done');
      await diary.changed('quotation');
    });

    test('a claim by somebody known, found in another spelling, through a known agency', async () => {
      await desk.select(words.cost);
      await window.chord('C');
      await window.asked('Who says it?');
      await session.screenshot(`annotate-${name}-known`);
      await window.answer('Who says it?', words.speakerTyped, words.speaker);
      await window.answer('Through whom', words.agencyTyped, words.agency);
      await window.answer('Through whom', undefined, 'Done');
      await diary.changed('known speaker');
    });

    test('a mention, a note, something to ignore', async () => {
      await desk.select(words.mention);
      await window.chord('M');
      await window.answer('Who is named here?', undefined, words.minister);
      await diary.changed('mention');
      await desk.select(words.noted);
      await window.chord('N');
      await window.answer('What is there to note?', words.note);
      await diary.changed('note');
      await desk.select(words.name);
      await window.chord('I');
      await diary.changed('ignore');
    });

    test('a quotation in two pieces, the kind picked from a list', async () => {
      await desk.selectLines(6, 7);
      await window.chord('K');
      await window.asked('What is it?');
      await session.screenshot(`annotate-${name}-kinds`);
      await window.answer('What is it?', 'Quot', 'uotation');
      await window.answer('Who says it?', words.crowd, words.crowd);
      await window.answer('What kind of speaker', 'Group', 'Group of people');
      await window.answer('Through whom', undefined, 'Nobody else');
      const file = await diary.changed('two pieces');
      expect(file).toContain('exact:\n');
      await window.page.keyboard.press('Escape');
    });

    test('changes from the menu at the cursor', async () => {
      await desk.select(words.next);
      await window.page.keyboard.press('ArrowLeft');
      await window.chord('E');
      await window.asked('What is to be done');
      await session.screenshot(`annotate-${name}-menu`);
      await window.answer('What is to be done', 'Continue the statement before', 'Continue the statement before');
      await diary.changed('continue');
      await desk.select(words.claim);
      await window.page.evaluate((text) => navigator.clipboard.writeText(text), link);
      await window.chord('E');
      await window.answer('What is to be done', 'Add evidence', 'Add evidence');
      await window.answer('A link, a path');
      expect(await diary.changed('evidence')).toContain(link);
      await window.chord('E');
      await window.answer('What is to be done', 'review', 'Add a review');
      await window.answer('What does the review say?', 'Disputed', 'Disputed');
      await window.answer('Where can the review be read?', link);
      await diary.changed('review');
    });

    test('a relation to another statement, found by its words', async () => {
      await desk.select(words.claim);
      await window.command('Isnad: Relate to Another Statement');
      await window.answer('What does it do', 'Updates', 'Updates');
      await window.asked('Which statement?');
      await session.screenshot(`annotate-${name}-relation`);
      const [, some = ''] = words.cost.split(' ');
      await window.answer('Which statement?', some, words.cost);
      await diary.changed('relation');
    });

    test('via, by its key', async () => {
      await desk.select(words.claim);
      await window.chord('V');
      await window.answer('Through whom?', words.agencyTyped, words.agency);
      await diary.changed('via');
    });

    test('Escape changes nothing, at any question', async () => {
      await desk.select(words.cost);
      await window.chord('Q');
      await window.asked('Who says it?');
      await window.page.keyboard.press('Escape');
      await window.chord('Q');
      await window.answer('Who says it?', 'Somebody New', 'Somebody New');
      await window.asked('What kind of speaker');
      await window.page.keyboard.press('Escape');
      await poll('no question', async () => (await window.question()) === '');
      expect(diary.now()).toBe(diary.states.at(-1));
    });

    test('an annotation goes', async () => {
      await desk.select(words.noted);
      await window.command('Isnad: Delete Annotation');
      expect(await diary.changed('delete')).not.toContain(words.note.slice(0, 4));
    });

    test('the file on disk, to the byte', () => {
      const now = new Date();
      const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
      expect(diary.now()).toBe(words.expected(today));
      expect(readFileSync(join(folder, words.file), 'utf8')).toBe(`${words.text.join('\n')}\n`);
    });

    test('every step back to no file, and forth again', () => thereAndBack(window, diary));

    // The file is the same, whatever the article is shown in.
    if (place === 'text editor') {
      test('one undo in the file is one step', async () => {
        await window.openFile(`${words.file}.isnad.yaml`);
        await window.focusEditor();
        await window.page.keyboard.press('Control+Z');
        await window.page.keyboard.press('Control+S');
        await diary.is(diary.states.at(-2), 'undone in the editor');
        await window.chord('Z');
        await poll('it is refused', async () =>
          (await window.notifications()).some((text) => text.includes('changed since')),
        );
        await window.page.keyboard.press('Control+Y');
        await window.page.keyboard.press('Control+S');
        await diary.is(diary.states.at(-1), 'done again in the editor');
      });
    }
  });
});
