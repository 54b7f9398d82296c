import type { Message } from '../../messages/message.ts';
import type { Span } from '../../model/span.ts';
import type { Uri } from '../../model/uri.ts';
import { speakerOf } from '../../workspace/scope.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { entityAt } from '../entityAt.ts';

/** A speaker as `file` knows them, or an annotation of the sidecar `file`; `span` is the id at the cursor. */
export interface Renamable {
  readonly type: 'speaker' | 'annotation';
  readonly file: Uri;
  readonly id: string;
  readonly span: Span;
}

/** What at `offset` can be given another id. */
export function renamableAt(snapshot: Snapshot, uri: Uri, offset: number): Renamable | { readonly refused: Message } {
  const file = snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri);
  if (!file) return { refused: { id: 'rename.article' } };
  const entity = entityAt(snapshot, uri, offset);
  const within = (span: Span, id: string): Span => idIn(file.text, span, id);
  if (entity?.type === 'speaker') {
    // Whether two files mean the same by it, nobody can tell.
    if (!speakerOf(snapshot, uri, entity.id)) return { refused: { id: 'rename.undefined', args: { id: entity.id } } };
    return { type: 'speaker', file: uri, id: entity.id, span: within(entity.span, entity.id) };
  }
  if (entity?.type === 'annotation' && entity.role !== 'exact' && entity.annotation.id !== '') {
    const { id } = entity.annotation;
    return { type: 'annotation', file: uri, id, span: within(entity.span, id) };
  }
  if (entity?.type === 'relation') {
    const to = snapshot.corpus.resolve(uri, entity.target);
    if (!to) return { refused: { id: 'rename.no-target', args: { target: entity.target.text } } };
    const { id } = entity.target;
    return { type: 'annotation', file: to.sidecar, id, span: within(entity.span, id) };
  }
  return { refused: { id: 'rename.nothing' } };
}

/** The id at the end of a scalar, without quotation marks and what stands before it. */
function idIn(text: string, { start, end }: Span, id: string): Span {
  const at = text.slice(start, end).lastIndexOf(id);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + id.length };
}
