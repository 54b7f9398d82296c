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
   * The edit of an action that was offered, in the files as they are now. Undefined where it is forgotten, or where a
   * text whose places it names is no longer what it was.
   */
  edit(now: Snapshot, { batch, index }: OfferId, token: CancellationToken): WorkspaceEdit | Refused | undefined {
    const { snapshot, actions } = this.#batches.get(batch) ?? {};
    const action = actions?.[index];
    if (!snapshot || !action) return undefined;
    const stands = placesIn(snapshot, action).every((uri) => textIn(now, uri) === textIn(snapshot, uri));
    return stands ? editOf(this.#session, now, action, token) : undefined;
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

/** The files that an action names places of; what it names by ids is looked up again. */
function placesIn(snapshot: Snapshot, { change }: CodeAction): readonly Uri[] {
  switch (change.type) {
    case 'fixAll':
      return [];
    case 'edits':
      return change.edit.map(({ uri }) => uri);
    case 'operations':
      return [...change.files, ...(change.also ?? [])].map(({ uri }) => uri);
    case 'action': {
      const { action } = change;
      if (action.type === 'annotate') return [action.article];
      const article = action.type === 'anchor' && snapshot.sidecars.get(action.at.sidecar)?.article;
      return article ? [article] : [];
    }
  }
}

const textIn = (snapshot: Snapshot, uri: Uri): string | undefined =>
  (snapshot.articles.get(uri) ?? snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri))?.text;
