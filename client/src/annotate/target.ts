import { type Range, type TextDocument, window } from 'vscode';
import { isOnDisk } from '../articles.ts';
import { articleLanguages, sidecarLanguage } from '../languages.ts';
import type { Reader } from '../reader/reader.ts';
import type { Readers } from '../reader/readers.ts';

/** Where a person is: in the text of an article, in its Reader, or in a sidecar. */
export interface Target {
  readonly document: TextDocument;
  /** What is selected, in text order, one a piece; empty where there is only a cursor. */
  readonly selected: readonly Range[];
  /** The cursor, or the first selection. */
  readonly cursor: Range | undefined;
  /** The annotation that has the focus in the Reader. */
  readonly focused?: Reader['focused'];
  /** Of the document when the target was taken. */
  readonly version: number;
  readonly shows: 'article' | 'sidecar';
}

/** Undefined where the active editor shows neither an article, or what could be one, nor a sidecar. */
export async function activeTarget(readers: Readers): Promise<Target | undefined> {
  const reader = readers.active;
  if (reader) {
    const { version } = reader.document;
    const ranges = await reader.selection();
    return { ...target(reader.document, ranges, 'article'), version, focused: reader.focused };
  }
  const editor = window.activeTextEditor;
  if (!editor || !isOnDisk(editor.document.uri)) return undefined;
  const { document, selections } = editor;
  const sorted = [...selections].sort((a, b) => a.start.compareTo(b.start));
  if (document.languageId === sidecarLanguage) return target(document, sorted, 'sidecar');
  return articleLanguages.has(document.languageId) ? target(document, sorted, 'article') : undefined;
}

function target(document: TextDocument, ranges: readonly Range[], shows: Target['shows']): Target {
  const selected = ranges.filter(({ isEmpty }) => !isEmpty);
  return { document, selected, cursor: selected[0] ?? ranges[0], version: document.version, shows };
}

/** What is selected, on one line. */
export const wordsOf = ({ document, selected }: Target): string =>
  selected.map((range) => document.getText(range)).join(' … ');
