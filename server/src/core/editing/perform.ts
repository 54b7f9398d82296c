import type { Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { addEvidence, addRelation, addReview } from './addSupport.ts';
import { annotate } from './annotate.ts';
import { changeSpeakers } from './changeSpeakers.ts';
import { addVia, speakerToVia, viaToSpeaker } from './changeVia.ts';
import { changeKind, changeMode, changeNote, changeStance } from './changeWords.ts';
import { deleteAnnotation } from './deleteAnnotation.ts';
import type { EditContext, Edited } from './edited.ts';
import { addSpeaker, identify, removeSpeaker } from './editSpeakers.ts';
import { continueStatement, putWithin } from './linkStatements.ts';
import { mergeSpeakers } from './mergeSpeakers.ts';
import { moveSpeaker } from './moveSpeaker.ts';
import { confirmPlace, reanchor } from './reanchor.ts';
import { waive } from './waive.ts';

/**
 * What an action comes to in the files as they stand: the edits of all of them, or why it cannot be done. Nothing is
 * guessed and nothing done halfway; a file that cannot be read in full is never edited.
 */
export function perform(snapshot: Snapshot, action: Action, context: EditContext): Edited {
  switch (action.type) {
    case 'annotate':
      return annotate(snapshot, action, context);
    case 'speakers':
    case 'for':
      return changeSpeakers(snapshot, action, context);
    case 'addVia':
      return addVia(snapshot, action, context);
    case 'viaToSpeaker':
      return viaToSpeaker(snapshot, action, context);
    case 'speakerToVia':
      return speakerToVia(snapshot, action, context);
    case 'kind':
      return changeKind(snapshot, action, context);
    case 'stance':
      return changeStance(snapshot, action, context);
    case 'mode':
      return changeMode(snapshot, action, context);
    case 'note':
      return changeNote(snapshot, action, context);
    case 'continues':
      return continueStatement(snapshot, action, context);
    case 'within':
      return putWithin(snapshot, action, context);
    case 'evidence':
      return addEvidence(snapshot, action, context);
    case 'review':
      return addReview(snapshot, action, context);
    case 'relation':
      return addRelation(snapshot, action, context);
    case 'delete':
      return deleteAnnotation(snapshot, action, context);
    case 'anchor':
      return reanchor(snapshot, action, context);
    case 'confirm':
      return confirmPlace(snapshot, action, context);
    case 'waive':
      return waive(snapshot, action, context);
    case 'addSpeaker':
      return addSpeaker(snapshot, action, context);
    case 'removeSpeaker':
      return removeSpeaker(snapshot, action, context);
    case 'identify':
      return identify(snapshot, action, context);
    case 'mergeSpeakers':
      return mergeSpeakers(snapshot, action, context);
    case 'moveSpeaker':
      return moveSpeaker(snapshot, action, context);
  }
}
