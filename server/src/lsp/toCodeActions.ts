import type { Command, Diagnostic, CodeAction as ProtocolAction, Range } from 'vscode-languageserver';
import { isRefused } from '../core/editing/refused.ts';
import type { CodeAction, CodeActionKind } from '../core/features/codeActionTypes.ts';
import type { Message } from '../core/messages/message.ts';
import { render } from '../core/messages/render.ts';
import { baseName, sibling, type Uri } from '../core/model/uri.ts';
import type { Finding } from '../core/rules/rule.ts';
import { sidecarNameOf } from '../core/sidecar/pairing.ts';
import type { CancellationToken } from '../core/workspace/fileSystem.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { type EditHereArguments, editCommand, type FixArguments } from '../protocol/editing.ts';
import { rangeOf } from './diagnostic.ts';
import { editOf, type Offers } from './offers.ts';
import { sentAction } from './sentAction.ts';
import type { Session } from './session.ts';
import { canApply, toWorkspaceEdit } from './workspaceEdit.ts';

/** What a client asked about. */
export interface Place {
  readonly uri: Uri;
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Actions as this client can carry them out: as a command of its own that asks what is still missing, with an edit, or
 * with one that it resolves later, as the server's command where it takes nothing else. What it cannot do at all is
 * left out, or shown as disabled with the reason.
 */
export function toCodeActions(
  session: Session,
  offers: Offers,
  snapshot: Snapshot,
  place: Place,
  actions: readonly CodeAction[],
  token: CancellationToken,
): (ProtocolAction | Command)[] {
  const { client } = session;
  const batch = client.codeActions.resolvesEdit ? offers.keep(snapshot, actions) : 0;
  const found: (ProtocolAction | Command)[] = [];
  const picked = new Set<CodeActionKind>();
  actions.forEach((action, index) => {
    if (token.isCancellationRequested) return;
    const picker = picked.has(action.kind) ? undefined : pickerFor(session, place, action.kind);
    picked.add(action.kind);
    if (picker) found.push(picker);
    const shown = toCodeAction(session, snapshot, place, action, { batch, index }, token);
    if (shown) found.push(shown);
  });
  return found;
}

/** The client's own pickers, before what is offered of the same kind. */
function pickerFor({ client, documents }: Session, place: Place, kind: CodeActionKind): ProtocolAction | undefined {
  const command = client.options.commands?.edit;
  const isSelection = kind === 'refactor.extract.isnad';
  if (command === undefined || !(isSelection || kind === 'refactor.rewrite.isnad')) return undefined;
  const title = render({ id: isSelection ? 'action.annotate.pick' : 'action.change.pick' }, client.locale);
  const here: EditHereArguments = [documents.spelling(place.uri), place.range];
  return { title, kind, command: { title, command, arguments: [...here] } };
}

function toCodeAction(
  session: Session,
  snapshot: Snapshot,
  place: Place,
  action: CodeAction,
  id: { readonly batch: number; readonly index: number },
  token: CancellationToken,
): ProtocolAction | Command | undefined {
  const { client } = session;
  const { change, asks } = action;
  const words = (message: Message): string => render(message, client.locale);
  const done = change.type === 'action' ? sentAction(session, snapshot, change.action) : undefined;
  const fix = client.options.commands?.fix;
  if (done && fix !== undefined) {
    const title = words(action.title);
    const args: FixArguments = [done, asks?.for ?? null];
    return { ...shell(snapshot, place, action, title), command: { title, command: fix, arguments: [...args] } };
  }
  // Nobody can be asked: what is missing is left open, where that makes sense.
  if (asks && !asks.otherwise) return undefined;
  const title = words(asks?.otherwise ?? action.title);
  const bare = done && { title, command: editCommand, arguments: [done] };
  if (!client.codeActions.literals) return bare;
  const shown = shell(snapshot, place, action, title);
  const missing = client.createsFiles ? undefined : toBeMade(session, snapshot, action);
  if (missing !== undefined) {
    const reason = words({ id: 'server.cannot-create', args: { name: missing } });
    return client.codeActions.disabled ? { ...shown, disabled: { reason } } : bare && { ...shown, command: bare };
  }
  if (client.codeActions.resolvesEdit) return { ...shown, data: id };
  const edit = editOf(session, snapshot, action, token);
  if (isRefused(edit) || edit.length === 0 || !canApply(session, edit)) return undefined;
  return { ...shown, edit: toWorkspaceEdit(session, snapshot, edit) };
}

/** All but what it does. */
function shell(snapshot: Snapshot, place: Place, action: CodeAction, title: string): ProtocolAction {
  const diagnostics = action.finding ? reportedAs(snapshot, place, action.finding) : [];
  return {
    title,
    kind: action.kind,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(action.preferred ? { isPreferred: true } : {}),
  };
}

/** The client's diagnostics of a finding, known again by code and place: not every client sends their `data` back. */
function reportedAs(snapshot: Snapshot, { uri, diagnostics }: Place, { code, place }: Finding): Diagnostic[] {
  if (place.uri !== uri) return [];
  const range = rangeOf(snapshot, place);
  return diagnostics.filter((each) => each.code === code && isSame(each.range, range));
}

const isSame = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

/** The name of the sidecar that an annotation would be the first of. */
function toBeMade({ settings }: Session, snapshot: Snapshot, { change }: CodeAction): string | undefined {
  if (change.type !== 'action' || change.action.type !== 'annotate') return undefined;
  const { article } = change.action;
  const name = sidecarNameOf(baseName(article), settings.layer);
  return snapshot.sidecars.has(sibling(article, name)) ? undefined : name;
}
