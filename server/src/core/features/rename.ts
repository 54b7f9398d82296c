import type { Message } from '../messages/message.ts';
import { patterns } from '../model/schema/vocabulary.ts';
import type { Span } from '../model/span.ts';
import { baseName, type Uri } from '../model/uri.ts';
import type { FileEdits, TextEdit, WorkspaceEdit } from '../model/workspaceEdit.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { ProjectFile, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import { annotationNames } from './rename/annotationNames.ts';
import type { NamedPlaces } from './rename/namedPlaces.ts';
import { type Renamable, renamableAt } from './rename/renamableAt.ts';
import { speakerNames } from './rename/speakerNames.ts';

/** All edits of a renaming, or a sentence that says why there are none: nothing is ever renamed halfway. */
export type Renaming = { readonly edit: WorkspaceEdit } | { readonly refused: Message };

export type RenamePreparation = { readonly span: Span; readonly placeholder: string } | { readonly refused: Message };

/** What stands at `offset` of a sidecar or project file and can be given another name, with the place of that word. */
export function prepareRename(snapshot: Snapshot, uri: Uri, offset: number): RenamePreparation {
  const found = renamableAt(snapshot, uri, offset);
  return 'refused' in found ? found : { span: found.span, placeholder: found.id };
}

/**
 * Gives the speaker or annotation at `offset` another id, in every file that names it; quotation marks stay as they
 * are. Refused where the name is no id or is taken anywhere it would be seen, and where a file that may name it cannot
 * be read.
 */
export function rename(
  snapshot: Snapshot,
  uri: Uri,
  offset: number,
  name: string,
  token: CancellationToken = neverCancelled,
): Renaming {
  const found = renamableAt(snapshot, uri, offset);
  if ('refused' in found) return found;
  const to = name.trim();
  if (!idPattern.test(to)) return refused('rename.not-an-id', { name: to });
  if (to === found.id) return { edit: [] };
  const { places, taken, twice, split, unreadable } = namesOf(snapshot, found, to, token);
  if (unreadable) return refused('rename.unreadable', { file: baseName(unreadable) });
  if (split) return refused('rename.split', { id: found.id, file: baseName(split) });
  if (twice) return refused('rename.twice', { id: found.id, file: baseName(twice) });
  if (taken) return refused('rename.taken', { name: to, file: baseName(taken) });
  const edit: FileEdits[] = [];
  for (const [file, spans] of places) {
    const edits = editsOf(snapshot, file, spans, found.id, to);
    if (!edits) return refused('rename.fixed', { file: baseName(file) });
    edit.push({ uri: file, edits });
  }
  return { edit };
}

const namesOf = (snapshot: Snapshot, found: Renamable, to: string, token: CancellationToken): NamedPlaces =>
  found.type === 'speaker'
    ? speakerNames(snapshot, found.file, found.id, to, token)
    : annotationNames(snapshot, found.file, found.id, to, token);

const idPattern = new RegExp(patterns.id, 'u');

const refused = (id: Message['id'], args: Message['args'] & {}): { readonly refused: Message } => ({
  refused: { id, args },
});

/** Undefined where a scalar cannot be replaced by itself (an alias). */
function editsOf(
  snapshot: Snapshot,
  uri: Uri,
  spans: readonly Span[],
  from: string,
  to: string,
): readonly TextEdit[] | undefined {
  const file: SidecarFile | ProjectFile | undefined = snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri);
  if (!file) return undefined;
  const edits: TextEdit[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (edits.at(-1)?.span.start === span.start) continue;
    const source = file.text.slice(span.start, span.end);
    const text = renamed(source, from, to);
    if (text === undefined) return undefined;
    edits.push({ span, text });
  }
  return edits;
}

/**
 * A scalar whose text is the id, or ends in it as `other.txt#c3` does; undefined where it is written otherwise than it
 * reads (an alias, a block, escapes).
 */
function renamed(source: string, from: string, to: string): string | undefined {
  const [first = ''] = source;
  if ('*&!|>'.includes(first)) return undefined;
  const quote = (first === '"' || first === "'") && source.length > 1 && source.endsWith(first) ? first : '';
  const body = source.slice(0, source.length - quote.length);
  return body.endsWith(from) ? `${body.slice(0, body.length - from.length)}${to}${quote}` : undefined;
}
