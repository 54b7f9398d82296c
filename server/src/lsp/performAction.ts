import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Action } from '../core/editing/action.ts';
import type { EditContext, Edited } from '../core/editing/edited.ts';
import { perform } from '../core/editing/perform.ts';
import { render } from '../core/messages/render.ts';
import { baseName, type Uri } from '../core/model/uri.ts';
import { isLayerName } from '../core/sidecar/pairing.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import type { EditResult } from '../protocol/editing.ts';
import type { Changes } from './changes.ts';
import type { Fields } from './fields.ts';
import { spansIn } from './offsets.ts';
import { readAction } from './readAction.ts';
import { adopt } from './requests/adopt.ts';
import type { Session } from './session.ts';
import { today } from './today.ts';
import { canApply, toWorkspaceEdit } from './workspaceEdit.ts';

/** {@link EditResult}, its edit typed. */
export type PerformedAction = Exclude<EditResult, { readonly refused: string }> & { readonly edit: WorkspaceEdit };

/** What comes of an action as a client sent it. Throws an error for the client where it makes no sense. */
export async function performAction(
  session: Session,
  changes: Changes,
  sent: Fields,
): Promise<PerformedAction | { readonly refused: string }> {
  const { workspace } = session;
  // Twice: places are offsets of a text, and whether that is known depends on whose places they are.
  const { type, files } = filesOf(readAction(sent, () => []));
  for (const uri of files) await session.ready(uri);
  if (type === 'annotate') for (const uri of files) await adopt(session, changes, uri);
  if (reachesOthers.has(type)) await workspace.idle();
  const snapshot = workspace.snapshot();
  const action = readAction(sent, (uri, ranges) =>
    spansIn(snapshot, snapshot.sidecars.get(uri)?.article ?? uri, ranges),
  );
  return resultOf(session, snapshot, edit(session, snapshot, action));
}

function edit(session: Session, snapshot: Snapshot, action: Action): Edited {
  const { layer } = session.settings;
  if (action.type === 'annotate' && layer !== undefined && !isLayerName(layer)) {
    return { refused: { id: 'server.bad-layer', args: { setting: { literal: 'isnad.layer' }, layer } } };
  }
  return perform(snapshot, action, editContext(session));
}

/** What editing needs to know beside the files. */
export function editContext({ settings: { layer, annotator } }: Session): EditContext {
  return {
    today: today(),
    ...(layer === undefined ? {} : { layer }),
    ...(annotator === undefined ? {} : { annotator }),
  };
}

/** An edit of the core as clients have it; refused where this client cannot carry it out. */
export function resultOf(
  session: Session,
  snapshot: Snapshot,
  edited: Edited,
): PerformedAction | { readonly refused: string } {
  const { client, documents } = session;
  if ('refused' in edited) return { refused: render(edited.refused, client.locale) };
  if (!canApply(session, edited.edit)) {
    const name = edited.edit.flatMap(({ uri, create }) => (create ? [baseName(uri)] : []))[0] ?? '';
    return { refused: render({ id: 'server.cannot-create', args: { name } }, client.locale) };
  }
  const { at } = edited;
  return {
    edit: toWorkspaceEdit(session, snapshot, edited.edit),
    message: render(edited.message, client.locale),
    ...(at ? { at: { sidecar: documents.spelling(at.sidecar), annotation: at.annotation } } : {}),
    files: edited.edit.map(({ uri, create }) => ({ uri: documents.spelling(uri), created: create === true })),
  };
}

/** Actions that change every file which names a speaker. */
const reachesOthers: ReadonlySet<Action['type']> = new Set(['mergeSpeakers', 'removeSpeaker', 'moveSpeaker']);

/** The files that have to be read before an action can be carried out. */
function filesOf(action: Action): { readonly type: Action['type']; readonly files: readonly Uri[] } {
  const { type } = action;
  if (action.type === 'annotate') return { type, files: [action.article] };
  if (action.type === 'relation') return { type, files: [action.at.sidecar, action.target.sidecar] };
  if (action.type === 'mergeSpeakers') return { type, files: [action.keep.file, action.drop.file] };
  if (action.type === 'waive') return { type, files: [action.sidecar] };
  return { type, files: ['file' in action ? action.file : action.at.sidecar] };
}
