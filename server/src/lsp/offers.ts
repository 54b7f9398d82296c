import { isRefused, type Refused } from '../core/editing/refused.ts';
import type { CodeAction } from '../core/features/codeActionTypes.ts';
import type { Uri } from '../core/model/uri.ts';
import type { WorkspaceEdit } from '../core/model/workspaceEdit.ts';
import { carryOut } from '../core/rules/fixes/carryOut.ts';
import { fixAll } from '../core/rules/fixes/fixAll.ts';
import { type CancellationToken, neverCancelled } from '../core/workspace/fileSystem.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { editContext } from './performAction.ts';
import type { Session } from './session.ts';

/** An offer in a client's hands, by which it is known again. */
export interface OfferId {
  readonly batch: number;
  readonly index: number;
}

interface Batch {
  readonly snapshot: Snapshot;
  readonly actions: readonly CodeAction[];
}

/** So many answers are remembered; a client asks about the one that its menu shows. */
const maxBatches = 8;

/** The actions that were offered last, whose edits are worked out once one of them is chosen. */
export class Offers {
  readonly #session: Session;
  readonly #batches = new Map<number, Batch>();
  #count = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Keeps actions; their ids are the batch and their index. */
  keep(snapshot: Snapshot, actions: readonly CodeAction[]): number {
    this.#count += 1;
    this.#batches.set(this.#count, { snapshot, actions });
    this.#batches.delete(this.#count - maxBatches);
    return this.#count;
  }

  /**
   * The edit of an action that was offered, in the texts of now. Undefined where it is forgotten, or where a file that
   * it would change is no longer what it was.
   */
  edit(now: Snapshot, { batch, index }: OfferId, token: CancellationToken): WorkspaceEdit | Refused | undefined {
    const { snapshot, actions } = this.#batches.get(batch) ?? {};
    const action = actions?.[index];
    if (!snapshot || !action) return undefined;
    const edit = editOf(this.#session, snapshot, action, token);
    if (isRefused(edit)) return edit;
    const files = [...edit.map(({ uri }) => uri), ...readFor(action)];
    return files.every((uri) => textIn(now, uri) === textIn(snapshot, uri)) ? edit : undefined;
  }
}

/** What an action comes to in a snapshot. */
export function editOf(
  session: Session,
  snapshot: Snapshot,
  { change }: CodeAction,
  token: CancellationToken = neverCancelled,
): WorkspaceEdit | Refused {
  const context = editContext(session);
  if (change.type === 'fixAll') {
    return change.files.flatMap((uri) => {
      const edits = fixAll(snapshot, uri, change.selection, context, token);
      return edits.length > 0 ? [{ uri, edits }] : [];
    });
  }
  const carried = carryOut(snapshot, change, context);
  return isRefused(carried) ? carried : carried.edit;
}

/** The article whose text an action is about. */
const readFor = ({ change }: CodeAction): readonly Uri[] =>
  change.type === 'action' && change.action.type === 'annotate' ? [change.action.article] : [];

const textIn = (snapshot: Snapshot, uri: Uri): string | undefined =>
  (snapshot.articles.get(uri) ?? snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri))?.text;
