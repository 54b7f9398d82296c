import type { Message } from '../messages/message.ts';
import { spansOf } from '../model/anchor.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { Fix } from '../rules/fix.ts';
import { fixesFor } from '../rules/fixes/fixesFor.ts';
import { isBroken } from '../rules/fixes/isBroken.ts';
import { entryAt } from '../rules/fixes/subject.ts';
import { quoteOf } from '../rules/quoteOf.ts';
import type { Finding } from '../rules/rule.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import { displayName, speakerOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { annotateActions } from './annotateActions.ts';
import type { CodeAction, CodeActionOptions } from './codeActionTypes.ts';
import { annotationAt, entityAt } from './entityAt.ts';
import { readingsAt } from './readingsAt.ts';
import { rewriteActions } from './rewriteActions.ts';

/** Of a range that holds more findings (all of a text, say) the first are dealt with. */
const maxFindings = 20;

/** So many lost annotations are offered for a selection. */
const maxLost = 3;

/**
 * What can be done at a place of an article, sidecar or project file: mend what is found there; annotate what is
 * selected, or put a lost annotation there; change the annotation that the cursor is in. `findings` are those of the
 * file's article and sidecars in this very snapshot.
 */
export function codeActions(
  snapshot: Snapshot,
  uri: Uri,
  at: Span,
  findings: readonly Finding[],
  options: CodeActionOptions,
  token: CancellationToken = neverCancelled,
): readonly CodeAction[] {
  const found: CodeAction[] = [];
  if (options.wants('quickfix')) {
    found.push(...quickFixes(snapshot, findings.filter((each) => isAt(each, uri, at)).slice(0, maxFindings), token));
  }
  const selected = at.start < at.end;
  const article = snapshot.articles.has(uri);
  if (options.wants('refactor.extract.isnad') && article && selected) {
    found.push(...annotateActions(snapshot, uri, [at], options));
  }
  if (options.wants('refactor.rewrite.isnad')) {
    if (article && selected) found.push(...lostActions(snapshot, uri, at));
    // Nobody asked what to do at every place that the cursor passes.
    else if (options.asked) found.push(...changesAt(snapshot, uri, at.start, options));
  }
  if (options.wants('refactor.move.isnad') && options.asked) found.push(...moveActions(snapshot, uri, at.start));
  if (options.wants('source.fixAll.isnad')) found.push(...fixAllActions(snapshot, uri));
  return token.isCancellationRequested ? [] : found;
}

function isAt({ place }: Finding, uri: Uri, { start, end }: Span): boolean {
  if (place.uri !== uri) return false;
  // What is about the whole file shows in its first line.
  return place.spans === null || place.spans.some((span) => span.start <= end && start <= span.end);
}

function quickFixes(snapshot: Snapshot, findings: readonly Finding[], token: CancellationToken): readonly CodeAction[] {
  const found: CodeAction[] = [];
  const all = new Map<string, CodeAction>();
  for (const finding of findings) {
    if (token.isCancellationRequested) return [];
    for (const fix of fixesFor(snapshot, finding)) {
      const { title, change, asks, preferred } = fix;
      found.push({
        title,
        kind: 'quickfix',
        change,
        ...(asks ? { asks } : {}),
        ...(preferred ? { preferred } : {}),
        finding,
      });
      const alike = allOf(finding, fix);
      if (alike) all.set(JSON.stringify([alike.title, finding.sidecar]), alike);
    }
  }
  return [...found, ...all.values()];
}

/** The same for all findings of the rule in the file. */
function allOf(finding: Finding, { safe, alike }: Fix): CodeAction | undefined {
  const { code, sidecar } = finding;
  if (sidecar === undefined || (!safe && !alike)) return undefined;
  const title: Message = alike ?? { id: 'fix.all-of', args: { code: { literal: code } } };
  const selection = alike ? ({ code, alike: alike.id } as const) : ({ code, safe: true } as const);
  return { title, kind: 'quickfix', change: { type: 'fixAll', files: [sidecar], selection }, finding };
}

/** The selection as the place of an annotation that has none. */
function lostActions(snapshot: Snapshot, article: Uri, at: Span): readonly CodeAction[] {
  const found: CodeAction[] = [];
  for (const [sidecar, readings] of snapshot.articles.get(article)?.readings ?? []) {
    for (const { annotation, anchor } of readings) {
      if (anchor.state !== 'lost' && anchor.state !== 'ambiguous') continue;
      const entry = entryAt(snapshot, sidecar, annotation.idSpan);
      if (!entry?.at || isBroken(entry.file)) continue;
      found.push({
        title: { id: 'action.anchor', args: { quote: quoteOf(annotation) } },
        kind: 'refactor.rewrite.isnad',
        change: { type: 'action', action: { type: 'anchor', at: entry.at, spans: [at] } },
      });
      if (found.length >= maxLost) return found;
    }
  }
  return found;
}

function changesAt(snapshot: Snapshot, uri: Uri, offset: number, options: CodeActionOptions): readonly CodeAction[] {
  const sidecar = snapshot.sidecars.get(uri);
  const inSidecar = sidecar && annotationAt(sidecar.sidecar, offset);
  const hit = readingsAt(snapshot, uri, offset).find(({ reading }) => spansOf(reading.anchor) !== undefined);
  const place = inSidecar
    ? { uri, span: inSidecar.idSpan }
    : hit && { uri: hit.file.uri, span: hit.reading.annotation.idSpan };
  const entry = place && entryAt(snapshot, place.uri, place.span);
  return entry && !isBroken(entry.file) ? rewriteActions(entry, options) : [];
}

/** Of a speaker whose entry the cursor is in: from the sidecar to the project file. */
function moveActions(snapshot: Snapshot, uri: Uri, offset: number): readonly CodeAction[] {
  const sidecar = snapshot.sidecars.get(uri);
  const entity = sidecar?.project && !isBroken(sidecar) ? entityAt(snapshot, uri, offset) : undefined;
  if (entity?.type !== 'speaker' || entity.role !== 'definition') return [];
  const name = displayName(speakerOf(snapshot, uri, entity.id), entity.id);
  return [
    {
      title: { id: 'fix.move-speaker', args: { name } },
      kind: 'refactor.move.isnad',
      change: { type: 'action', action: { type: 'moveSpeaker', file: uri, id: entity.id } },
    },
  ];
}

/** For an article in all of its sidecars. */
function fixAllActions(snapshot: Snapshot, uri: Uri): readonly CodeAction[] {
  const files = snapshot.articles.get(uri)?.sidecars ?? [uri];
  const selection = { safe: true } as const;
  return [{ title: { id: 'fix.all' }, kind: 'source.fixAll.isnad', change: { type: 'fixAll', files, selection } }];
}
