import type { EditContext } from '../../editing/edited.ts';
import { perform } from '../../editing/perform.ts';
import type { Message } from '../../messages/message.ts';
import type { FileEdits, WorkspaceEdit } from '../../model/workspaceEdit.ts';
import { editYaml } from '../../sidecar/edit/editYaml.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Change, FileOperations } from '../fix.ts';
import { isBroken } from './isBroken.ts';

/** The edits that a change comes to, or a sentence that says why there are none. */
export function carryOut(
  snapshot: Snapshot,
  change: Change,
  context: EditContext,
): { readonly edit: WorkspaceEdit } | { readonly refused: Message } {
  switch (change.type) {
    case 'edits':
      return { edit: change.edit };
    case 'action':
      return perform(snapshot, change.action, context);
    case 'operations': {
      const edit: FileEdits[] = [];
      for (const file of change.files) {
        const edits = operationEdits(snapshot, file);
        if (!edits) return { refused: { id: 'fix.refused' } };
        if (edits.length > 0) edit.push({ uri: file.uri, edits });
      }
      return { edit };
    }
  }
}

function operationEdits(snapshot: Snapshot, { uri, operations }: FileOperations): FileEdits['edits'] | undefined {
  const sidecar = snapshot.sidecars.get(uri);
  const project = snapshot.projects.get(uri);
  const file = sidecar ?? project;
  if (!file || isBroken(file)) return undefined;
  const root = sidecar ? sidecar.sidecar.root : project?.project.root;
  return editYaml(file.text, root, operations, sidecar ? 'sidecar' : 'project');
}
