import { spansOf } from '../model/anchor.ts';
import { type Annotation, isStatement } from '../model/annotation.ts';
import { hull } from '../model/span.ts';
import type { Speaker } from '../model/speaker.ts';
import { baseName, type Uri } from '../model/uri.ts';
import { foldName } from '../text/normalize.ts';
import { shorten, wording } from '../text/shorten.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import { readingOf } from './lookups.ts';
import type { WorkspaceSymbol } from './types.ts';

/** So many are returned at most. */
export const maxSymbols = 500;

/**
 * Speakers (by id, name, other names, aliases) and statements (by gist or wording) over all files, speakers first.
 * Each word of the query has to occur, in any order and however it is spelled (marks, alef forms, case).
 */
export function workspaceSymbols(
  snapshot: Snapshot,
  query: string,
  token: CancellationToken = neverCancelled,
): readonly WorkspaceSymbol[] {
  const words = foldName(query.slice(0, 200)).split(' ').filter(Boolean);
  const speakers: WorkspaceSymbol[] = [];
  const statements: WorkspaceSymbol[] = [];
  const addSpeakers = (uri: Uri, of: ReadonlyMap<string, Speaker>): void => {
    for (const speaker of of.values()) {
      if (speakers.length < maxSymbols && matches(speakerKey(speaker), words))
        speakers.push(speakerSymbol(uri, speaker));
    }
  };
  for (const [uri, { project }] of snapshot.projects) addSpeakers(uri, project.speakers);
  for (const [uri, file] of snapshot.sidecars) {
    if (token.isCancellationRequested) return [];
    addSpeakers(uri, file.sidecar.speakers);
    for (const annotation of file.sidecar.annotations) {
      if (statements.length >= maxSymbols) break;
      if (isStatement(annotation) && matches(statementKey(annotation), words)) {
        statements.push(statementSymbol(snapshot, file, annotation));
      }
    }
  }
  return [...speakers, ...statements].slice(0, maxSymbols);
}

const matches = (key: string, words: readonly string[]): boolean => words.every((word) => key.includes(word));

const folded = new WeakMap<object, string>();

/** Folding is dear and files seldom change: each entry's key is made once. */
function memo(entry: object, make: () => string): string {
  const before = folded.get(entry);
  if (before !== undefined) return before;
  const key = make();
  folded.set(entry, key);
  return key;
}

const speakerKey = (speaker: Speaker): string =>
  memo(speaker, () =>
    [speaker.id, speaker.name ?? '', ...Object.values(speaker.names), ...speaker.aliases].map(foldName).join('\n'),
  );

const statementKey = (annotation: Annotation): string =>
  memo(annotation, () => `${foldName(annotation.gist ?? '')}\n${foldName(annotation.selector.pieces.join(' '))}`);

const speakerSymbol = (uri: Uri, speaker: Speaker): WorkspaceSymbol => ({
  name: shorten(speaker.name ?? speaker.id, 120) || '—',
  kind: 'speaker',
  container: baseName(uri),
  location: { uri, span: speaker.idSpan },
});

function statementSymbol(snapshot: Snapshot, file: SidecarFile, annotation: Annotation): WorkspaceSymbol {
  const anchor = readingOf(snapshot, file.uri, annotation)?.anchor;
  const spans = anchor && spansOf(anchor);
  return {
    name: shorten(annotation.gist ?? wording(annotation.selector.pieces, 120), 120) || '—',
    kind: annotation.base,
    container: baseName(file.article),
    location: spans ? { uri: file.article, span: hull(spans) } : { uri: file.uri, span: annotation.idSpan },
  };
}
