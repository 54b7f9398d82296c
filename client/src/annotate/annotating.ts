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
  const names = (Object.keys(changes) as ChangeName[]).filter((name) => name !== 'moveAnnotation');
  return {
    edits,
    disposables: [
      announcer,
      edits,
      register(commandIds.annotateClaim, () => annotate.annotate('claim')),
      register(commandIds.annotateQuote, () => annotate.annotate('quote')),
      register(commandIds.annotateMention, () => annotate.annotate('mention')),
      register(commandIds.annotateNote, () => annotate.annotate('note')),
      register(commandIds.annotateIgnore, () => annotate.annotate('ignore')),
      register(commandIds.annotateAs, () => annotate.annotate()),
      register(commandIds.annotateAgain, () => annotate.again()),
      register(commandIds.editAnnotation, (...[uri, range]: EditHereArguments | []) =>
        edit.menu(
          uri === undefined || range === undefined ? undefined : { uri: server.toUri(uri), range: toRange(range) },
        ),
      ),
      ...names.map((name) => register(commandIds[name], () => edit.change(name))),
      register(commandIds.moveAnnotation, () => placing.place()),
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
