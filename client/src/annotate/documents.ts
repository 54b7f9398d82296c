import { type TextDocument, type Uri, workspace } from 'vscode';
import { saveAnnotations } from '../settings.ts';

/** What a file was like before an action; undefined for one that the action makes. */
export type Before = { readonly text: string; readonly wasDirty: boolean } | undefined;

export const openDocument = (uri: Uri): Thenable<TextDocument> => workspace.openTextDocument(uri);

export const findDocument = (uri: Uri): TextDocument | undefined => {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
};

/**
 * Saves a document that an action changed. A file that was made by an edit is empty on disk until then, and saving all
 * files passes it over. What had unsaved changes before keeps them.
 */
export async function saveAfter(
  document: TextDocument,
  before: Pick<NonNullable<Before>, 'wasDirty'> | undefined,
): Promise<void> {
  if (!document.isDirty) return;
  if (!before || (!before.wasDirty && saveAnnotations())) await document.save();
}
