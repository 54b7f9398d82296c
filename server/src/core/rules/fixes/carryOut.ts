import type { EditContext } from '../../editing/edited.ts';
import { editFile, type Heading } from '../../editing/editFile.ts';
import { perform } from '../../editing/perform.ts';
import { isRefused, type Refused } from '../../editing/refused.ts';
import type { FileEdits, WorkspaceEdit } from '../../model/workspaceEdit.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Change } from '../fix.ts';

/** The edits that a change comes to, or a sentence that says why there are none. */
export function carryOut(
  snapshot: Snapshot,
  change: Change,
  context: EditContext,
): { readonly edit: WorkspaceEdit } | Refused {
  switch (change.type) {
    case 'edits':
      return { edit: change.edit };
    case 'action':
      return perform(snapshot, change.action, context);
    case 'operations': {
      const edit: FileEdits[] = [...(change.also ?? [])];
      for (const { uri, operations } of change.files) {
        const edits = editFile(snapshot, uri, operations, noHeading);
        if (isRefused(edits)) return edits;
        if (edits.edits.length > 0) edit.push(edits);
      }
      return { edit };
    }
  }
}

/** Fixes only edit files that are there. */
const noHeading: Heading = {};
