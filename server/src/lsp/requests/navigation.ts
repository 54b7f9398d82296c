import { type DocumentHighlight, DocumentHighlightKind, type Location, type LocationLink } from 'vscode-languageserver';
import { definition } from '../../core/features/definition.ts';
import { documentHighlights } from '../../core/features/documentHighlights.ts';
import { references } from '../../core/features/references.ts';
import { linesOf, locationIn, rangeIn } from '../convert.ts';
import type { Session } from '../session.ts';

/** Definition, references and highlights: what else belongs to the thing at a place. */
export function registerNavigation(session: Session): void {
  const { client, connection, documents } = session;
  connection.onDefinition(
    session.answer((snapshot, uri, { position }): Location[] | LocationLink[] => {
      const offset = linesOf(snapshot, uri)?.offset(position);
      const links = offset === undefined ? [] : definition(snapshot, uri, offset);
      return client.definitionLinks
        ? links.map((link) => ({
            originSelectionRange: rangeIn(snapshot, uri, link.origin),
            targetUri: documents.spelling(link.uri),
            targetRange: rangeIn(snapshot, link.uri, link.span),
            targetSelectionRange: rangeIn(snapshot, link.uri, link.selection),
          }))
        : links.map((link) => locationIn(snapshot, documents, { uri: link.uri, span: link.selection }));
    }),
  );
  connection.onReferences(
    session.answer(async (_, uri, { position, context }, token): Promise<Location[]> => {
      // References lie in files that may not be read yet.
      await session.workspace.idle();
      const snapshot = session.workspace.snapshot();
      const offset = linesOf(snapshot, uri)?.offset(position);
      if (offset === undefined) return [];
      const found = references(snapshot, uri, offset, context.includeDeclaration, token);
      return found.map((place) => locationIn(snapshot, documents, place));
    }),
  );
  const kinds = {
    text: DocumentHighlightKind.Text,
    read: DocumentHighlightKind.Read,
    write: DocumentHighlightKind.Write,
  } as const;
  connection.onDocumentHighlight(
    session.answer((snapshot, uri, { position }, token): DocumentHighlight[] => {
      const offset = linesOf(snapshot, uri)?.offset(position);
      if (offset === undefined) return [];
      return documentHighlights(snapshot, uri, offset, token).map(({ span, kind }) => ({
        range: rangeIn(snapshot, uri, span),
        kind: kinds[kind],
      }));
    }),
  );
}
