import {
  type DocumentLink,
  type FoldingRange,
  type InlayHint,
  InlayHintKind,
  type SemanticTokens,
  SemanticTokensBuilder,
} from 'vscode-languageserver';
import { documentLinks } from '../../core/features/documentLinks.ts';
import { foldingRanges } from '../../core/features/foldingRanges.ts';
import { inlayHints } from '../../core/features/inlayHints.ts';
import { semanticTokens } from '../../core/features/semanticTokens.ts';
import type { SemanticToken } from '../../core/features/types.ts';
import { tokenModifiers, tokenTypes } from '../../core/features/types.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { linesOf, rangeIn } from '../convert.ts';
import type { Session } from '../session.ts';

/** What a client draws into the text: tokens, hints, folds, links. */
export function registerPaint(session: Session): void {
  const { client, connection } = session;
  const { semanticTokens: tokens } = connection.languages;
  tokens.on(
    session.answer(
      (snapshot, uri, _, token): SemanticTokens =>
        encode(linesOf(snapshot, uri), semanticTokens(snapshot, uri, undefined, token)),
    ),
  );
  tokens.onRange(
    session.answer((snapshot, uri, { range }, token): SemanticTokens => {
      const lines = linesOf(snapshot, uri);
      return encode(lines, lines ? semanticTokens(snapshot, uri, lines.span(range), token) : []);
    }),
  );
  connection.languages.inlayHint.on(
    session.answer((snapshot, uri, { range }, token): InlayHint[] => {
      const lines = linesOf(snapshot, uri);
      if (!lines) return [];
      return inlayHints(snapshot, uri, lines.span(range), client.locale, token).map(({ offset, label }) => ({
        position: lines.position(offset),
        label,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
      }));
    }),
  );
  connection.onFoldingRanges(
    session.answer((snapshot, uri, _, token): FoldingRange[] =>
      foldingRanges(snapshot, uri, token).map(({ span }) => {
        const { start, end } = rangeIn(snapshot, uri, span);
        return { startLine: start.line, endLine: end.line };
      }),
    ),
  );
  connection.onDocumentLinks(
    session.answer((snapshot, uri): DocumentLink[] =>
      documentLinks(snapshot, uri, session.roots).map(({ span, target }) => ({
        range: rangeIn(snapshot, uri, span),
        target,
      })),
    ),
  );
}

function encode(lines: LineIndex | undefined, found: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, type, modifiers } of lines ? found : []) {
    const at = lines?.position(span.start);
    if (!at) continue;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(at.line, at.character, span.end - span.start, tokenTypes.indexOf(type), bits);
  }
  return builder.build();
}
