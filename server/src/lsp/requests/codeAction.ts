import {
  type CodeActionContext,
  CodeActionTriggerKind,
  type Command,
  LSPErrorCodes,
  type CodeAction as ProtocolAction,
  ResponseError,
} from 'vscode-languageserver';
import { isRefused } from '../../core/editing/refused.ts';
import { codeActions } from '../../core/features/codeActions.ts';
import { type CodeActionKind, codeActionKinds } from '../../core/features/codeActionTypes.ts';
import { render } from '../../core/messages/render.ts';
import type { Span } from '../../core/model/span.ts';
import type { Uri } from '../../core/model/uri.ts';
import type { CancellationToken } from '../../core/workspace/fileSystem.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import type { Changes } from '../changes.ts';
import { subjectOf } from '../findings.ts';
import { type OfferId, Offers } from '../offers.ts';
import { spansIn } from '../offsets.ts';
import { editContext } from '../performAction.ts';
import { cancelled, type Session } from '../session.ts';
import { toCodeActions } from '../toCodeActions.ts';
import { toWorkspaceEdit } from '../workspaceEdit.ts';
import { adopt } from './adopt.ts';

/** Fixes, annotating what is selected and changing what is annotated, in every editor's menu. */
export function registerCodeAction(session: Session, changes: Changes): void {
  const { client, connection, workspace, findings } = session;
  const offers = new Offers(session);
  connection.onCodeAction(
    session.answer(async (before, uri, { range, context }, token): Promise<(ProtocolAction | Command)[]> => {
      const wants = wanted(context.only);
      const asked = context.triggerKind !== CodeActionTriggerKind.Automatic;
      const isSelection = range.start.line !== range.end.line || range.start.character !== range.end.character;
      // A selection in a plain text becomes the first annotation of an article, where somebody asks for that.
      const fresh = isSelection && asked && wants('refactor.extract.isnad') && isPlain(before, uri);
      if (fresh) await adopt(session, changes, uri);
      const snapshot = workspace.snapshot();
      const subject = subjectOf(snapshot, uri);
      const found = subject ? findings.of(snapshot, subject, token) : [];
      if (!subject || !found) return [];
      const at: Span = spansIn(snapshot, uri, [range])[0] ?? { start: 0, end: 0 };
      const brief = client.options.commands?.edit !== undefined;
      const options = { context: editContext(session), wants, asked, brief };
      const actions = codeActions(snapshot, uri, at, found, options, token);
      return toCodeActions(session, offers, snapshot, { uri, range, diagnostics: context.diagnostics }, actions, token);
    }),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const id: unknown = action.data;
    if (!isOfferId(id)) return action;
    await workspace.settled();
    const snapshot = workspace.snapshot();
    return resolved(snapshot, action, id, token);
  });

  function resolved(
    snapshot: Snapshot,
    action: ProtocolAction,
    id: OfferId,
    token: CancellationToken,
  ): ProtocolAction | ResponseError<never> {
    const edit = offers.edit(snapshot, id, token);
    if (token.isCancellationRequested) return cancelled();
    if (!edit) {
      return new ResponseError<never>(LSPErrorCodes.ContentModified, render({ id: 'action.outdated' }, client.locale));
    }
    if (isRefused(edit)) {
      return new ResponseError<never>(LSPErrorCodes.RequestFailed, render(edit.refused, client.locale));
    }
    return { ...action, edit: toWorkspaceEdit(session, snapshot, edit) };
  }
}

/** Kinds are matched by their dotted beginnings; whoever does not say which gets all but source actions. */
function wanted(only: CodeActionContext['only']): (kind: CodeActionKind) => boolean {
  const covers = (asked: string, kind: string): boolean =>
    asked === '' || kind === asked || kind.startsWith(`${asked}.`);
  const kinds = codeActionKinds.filter((kind) =>
    only ? only.some((asked) => covers(asked, kind)) : !kind.startsWith('source.'),
  );
  return (kind) => kinds.includes(kind);
}

/** Whether a file is none that the workspace knows. */
const isPlain = ({ articles, sidecars, projects }: Snapshot, uri: Uri): boolean =>
  !articles.has(uri) && !sidecars.has(uri) && !projects.has(uri);

const isOfferId = (data: unknown): data is OfferId =>
  typeof data === 'object' &&
  data !== null &&
  'batch' in data &&
  typeof data.batch === 'number' &&
  'index' in data &&
  typeof data.index === 'number';
