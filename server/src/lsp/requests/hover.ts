import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hover } from '../../core/features/hover.ts';
import { linesOf, rangeIn } from '../convert.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Session } from '../session.ts';

export function registerHover(session: Session, diagnostics: Diagnostics): void {
  session.connection.onHover(
    session.answer((snapshot, uri, { position }, token): Hover | null => {
      const offset = linesOf(snapshot, uri)?.offset(position);
      if (offset === undefined) return null;
      const found = hover(
        snapshot,
        uri,
        offset,
        session.client.locale,
        diagnostics.latestFindings(snapshot, uri, token),
      );
      return (
        (found && {
          contents: { kind: MarkupKind.Markdown, value: found.markdown },
          range: rangeIn(snapshot, uri, found.span),
        }) ??
        null
      );
    }),
  );
}
