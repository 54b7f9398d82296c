import { commands, type Disposable } from 'vscode';
import type { EditHereArguments, FixArguments } from '../../../server/src/protocol/editing.ts';
import type { Articles } from '../articles.ts';
import { commandIds } from '../commandIds.ts';
import { toRange } from '../convert.ts';
import type { Readers } from '../reader/readers.ts';
import type { Server } from '../server.ts';
import { Annotate } from './annotate.ts';
import { Announcer } from './announcer.ts';
import { type ChangeName, changes } from './changes.ts';
import { isAsking, onDidAsk } from './dialogue.ts';
import { EditAnnotation } from './editAnnotation.ts';
import { EditingServer } from './editingServer.ts';
import { Edits } from './edits.ts';
import { fix } from './fix.ts';
import { Placing } from './placing.ts';

/** The writing side: its commands, and what carries them out. */
export function annotating(server: Server, articles: Articles, readers: Readers): Annotating {
  const editing = new EditingServer(server);
  const announcer = new Announcer(readers);
  const edits = new Edits(editing, server.client, articles, announcer);
  const annotate = new Annotate(editing, edits, articles, readers);
  const edit = new EditAnnotation(editing, edits, articles, readers);
  const placing = new Placing(server, editing, edits, readers);
  const register = commands.registerCommand;
  /**
   * The editor does not give the focus back to a page that it was taken from. That is done as soon as the questions are
   * gone, not after what follows from the answers: by then the person is at the next words, or asked something else.
   */
  const asking = <A extends readonly unknown[]>(id: string, work: (...args: A) => Promise<unknown>): Disposable =>
    register(id, async (...args: A) => {
      const reader = readers.active;
      let isBack = false;
      const giveBack = (): void => {
        isBack = true;
        if (reader && reader === readers.active && !isAsking()) reader.focus();
      };
      const asked = onDidAsk(giveBack);
      try {
        await work(...args);
      } finally {
        asked.dispose();
        if (!isBack) giveBack();
      }
    });
  const names = (Object.keys(changes) as ChangeName[]).filter((name) => name !== 'moveAnnotation');
  return {
    edits,
    disposables: [
      announcer,
      edits,
      asking(commandIds.annotateClaim, () => annotate.annotate('claim')),
      asking(commandIds.annotateQuote, () => annotate.annotate('quote')),
      asking(commandIds.annotateMention, () => annotate.annotate('mention')),
      asking(commandIds.annotateNote, () => annotate.annotate('note')),
      asking(commandIds.annotateIgnore, () => annotate.annotate('ignore')),
      asking(commandIds.annotateAs, () => annotate.annotate()),
      asking(commandIds.annotateAgain, () => annotate.again()),
      asking(commandIds.editAnnotation, (...[uri, range]: EditHereArguments | []) =>
        edit.menu(
          uri === undefined || range === undefined ? undefined : { uri: server.toUri(uri), range: toRange(range) },
        ),
      ),
      ...names.map((name) => asking(commandIds[name], () => edit.change(name))),
      asking(commandIds.moveAnnotation, () => placing.place()),
      register(commandIds.undoAnnotation, () => edits.stepBack('undo')),
      register(commandIds.redoAnnotation, () => edits.stepBack('redo')),
      register(commandIds.fix, (...[action, asks]: FixArguments) => fix(edits, placing, action, asks)),
    ],
  };
}

export interface Annotating {
  readonly edits: Edits;
  readonly disposables: readonly Disposable[];
}
