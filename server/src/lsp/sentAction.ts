import type { Action, AnnotationTarget } from '../core/editing/action.ts';
import type { Uri } from '../core/model/uri.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import type { AnnotationAddress, EditAction } from '../protocol/editing.ts';
import { rangesIn } from './convert.ts';
import type { Session } from './session.ts';

/** An action as clients have it: places as ranges, files in the client's spelling. What `readAction` reads again. */
export function sentAction({ documents }: Session, snapshot: Snapshot, action: Action): EditAction {
  const spelling = (uri: Uri): string => documents.spelling(uri);
  const address = (at: AnnotationTarget): AnnotationAddress => ({ ...at, sidecar: spelling(at.sidecar) });
  switch (action.type) {
    case 'annotate': {
      const { spans, ...rest } = action;
      const ranges = spans.map(rangesIn(snapshot, action.article));
      return { ...rest, article: spelling(action.article), ranges };
    }
    case 'anchor': {
      const article = snapshot.sidecars.get(action.at.sidecar)?.article;
      const ranges = article ? action.spans.map(rangesIn(snapshot, article)) : [];
      return { type: 'anchor', at: address(action.at), ranges };
    }
    case 'relation':
      return { ...action, at: address(action.at), target: address(action.target) };
    case 'waive':
      return { ...action, sidecar: spelling(action.sidecar) };
    case 'addSpeaker':
    case 'removeSpeaker':
    case 'identify':
    case 'moveSpeaker':
      return { ...action, file: spelling(action.file) };
    case 'mergeSpeakers': {
      const entry = ({ file, id }: typeof action.keep) => ({ file: spelling(file), id });
      return { type: 'mergeSpeakers', keep: entry(action.keep), drop: entry(action.drop) };
    }
    default:
      return { ...action, at: address(action.at) };
  }
}
