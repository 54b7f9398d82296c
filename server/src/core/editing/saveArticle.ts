import { type Rewrite, rewriteReadings } from '../anchor/rewrite.ts';
import type { Message } from '../messages/message.ts';
import type { Reading } from '../model/reading.ts';
import { valueAt } from '../model/tree.ts';
import type { Uri } from '../model/uri.ts';
import type { FileEdits, WorkspaceEdit } from '../model/workspaceEdit.ts';
import type { Operation } from '../sidecar/edit/operation.ts';
import { optionsFor } from '../workspace/articleFile.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { editFile } from './editFile.ts';
import { isRefused } from './refused.ts';
import { partOperations, relayMention, selectorOperations } from './selectorOperations.ts';

export interface SavedArticle {
  /** What the sidecars of the article have to say now; empty where they say it already. */
  readonly edit: WorkspaceEdit;
  /** Why sidecars that have to be written cannot be, one message each. */
  readonly refused: readonly Message[];
  /** How many annotations are written anew. */
  readonly rewritten: number;
  /** The readings of each sidecar, fresh but for those that wait for the edit. */
  readonly readings: ReadonlyMap<Uri, readonly Reading[]>;
}

/**
 * Brings all sidecars of an article, those of other annotators too, up to its text as edits left it, so that opening the
 * files anew finds every annotation where it was followed to (see `rewriteReadings`). Undefined where there is no such
 * article, or its text is not at hand.
 */
export function saveArticle(snapshot: Snapshot, uri: Uri): SavedArticle | undefined {
  const article = snapshot.articles.get(uri);
  if (article?.text === undefined) return undefined;
  const edit: FileEdits[] = [];
  const refused: Message[] = [];
  const readings = new Map<Uri, readonly Reading[]>();
  let rewritten = 0;
  for (const [sidecar, list] of article.readings) {
    const { rewrites, readings: now } = rewriteReadings(article.text, list, optionsFor(uri));
    readings.set(sidecar, now);
    if (rewrites.length === 0) continue;
    const edited = editFile(snapshot, sidecar, rewrites.flatMap(operationsOf), {});
    if (isRefused(edited)) refused.push(edited.refused);
    else if (edited.edits.length > 0) {
      edit.push(edited);
      rewritten += rewrites.length;
    }
  }
  return { edit, refused, rewritten, readings };
}

function operationsOf({ annotation, selector, parts }: Rewrite): readonly Operation[] {
  const entry = ['annotations', annotation.index];
  const [cue, mention, ...relays] = parts;
  const operations = selector ? [...selectorOperations(entry, annotation, selector)] : [];
  for (const [key, now] of [
    ['cue', cue],
    ['mention', mention],
  ] as const) {
    const before = annotation[key];
    const node = valueAt(annotation.node, key);
    if (now && before) operations.push(...partOperations([...entry, key], node, before, now));
  }
  annotation.via.flat().forEach((relay, i) => {
    const now = relays[i];
    const at = now && relayMention(annotation, relay);
    if (now && relay.mention && at)
      operations.push(...partOperations([...entry, ...at.path], at.node, relay.mention, now));
  });
  return operations;
}
