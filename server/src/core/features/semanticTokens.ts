import { spansOf } from '../model/anchor.ts';
import { contains, type Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { sourcingOf } from '../workspace/sourcing.ts';
import { paint } from './paint.ts';
import { readingsOf } from './statements.ts';
import type { SemanticToken, TokenModifier, TokenType } from './types.ts';

/**
 * Tokens of an article in text order, none of them overlapping another or running over a line's end: where
 * annotations overlap the innermost shows, cues and mentions over all. `within` limits them to a stretch.
 */
export function semanticTokens(
  snapshot: Snapshot,
  article: Uri,
  within?: Span,
  token: CancellationToken = neverCancelled,
): readonly SemanticToken[] {
  const file = snapshot.articles.get(article);
  if (!file) return [];
  const layers: { span: Span; rank: number; value: Look }[] = [];
  const add = (span: Span | undefined, rank: number, value: Look): void => {
    if (span && (!within || (span.start < within.end && span.end > within.start))) layers.push({ span, rank, value });
  };
  for (const [{ sidecar }, reading] of readingsOf(snapshot, article)) {
    const { annotation } = reading;
    if (annotation.base === 'ignore') continue;
    const modifiers: TokenModifier[] = [];
    if (sourcingOf(sidecar, annotation) === 'unsourced') modifiers.push('unsourced');
    if (reading.verbatim) modifiers.push('quoted');
    for (const span of spansOf(reading.anchor) ?? []) {
      add(span, annotation.base === 'mention' ? 1 : 0, { type: annotation.base, modifiers });
    }
    add(reading.cue, 2, { type: 'cue', modifiers: [] });
    add(reading.mention, 1, { type: 'mention', modifiers: [] });
    for (const hop of reading.relayMentions) for (const span of hop) add(span, 1, { type: 'mention', modifiers: [] });
  }
  if (token.isCancellationRequested) return [];
  return paint(layers).flatMap(({ span, value }) =>
    linesOf(file.lines, span)
      .filter((part) => !within || contains(within, part) || (part.start < within.end && part.end > within.start))
      .map((part) => ({ span: part, ...value })),
  );
}

interface Look {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** The parts of a span line by line, without line breaks. */
function linesOf(lines: LineIndex, span: Span): readonly Span[] {
  const parts: Span[] = [];
  const last = lines.lineAt(Math.max(span.start, span.end - 1));
  for (let line = lines.lineAt(span.start); line <= last; line++) {
    const { start, end } = lines.line(line);
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    if (part.start < part.end) parts.push(part);
  }
  return parts;
}
