import type { Span } from '../../model/span.ts';
import { fileUri, pathOf, type Uri } from '../../model/uri.ts';
import { MemoryFileSystem } from '../memoryFileSystem.ts';
import type { Snapshot } from '../snapshot.ts';
import { Workspace } from '../workspace.ts';

/** Several files in memory as a loaded workspace, with the places that their text marked. */
export interface Fixture {
  readonly workspace: Workspace;
  /** How the workspace stands now. */
  readonly snapshot: Snapshot;
  readonly files: MemoryFileSystem;
  /** Contents by path, without markers. */
  readonly texts: Readonly<Record<string, string>>;
  /** Where `$0` stood. Throws where there was none. */
  readonly cursor: Place;
  /** What `⟦…⟧` enclosed, in the order of the files and of their text. */
  readonly ranges: readonly (Span & { readonly uri: Uri })[];
  /** Of a path. */
  uri(path: string): Uri;
  /** The wording of a place, for readable expectations. */
  wording(uri: Uri, span: Span): string;
}

export interface Place {
  readonly uri: Uri;
  readonly offset: number;
}

export interface FixtureOptions {
  /** Paths that an editor holds. By default all files but YAML ones, so that their text is at hand. */
  readonly open?: readonly string[];
  /** Workspace folders, by path; the root folder by default. */
  readonly roots?: readonly string[];
}

/**
 * Loads a workspace from one string: each file begins with a line `//- /path`, `$0` marks the cursor and `⟦…⟧` ranges
 * (both are taken out). Indentation that the first `//-` has is taken off every line.
 */
export async function fixture(source: string, options: FixtureOptions = {}): Promise<Fixture> {
  const marked = Object.entries(splitFiles(source)).map(([path, text]) => ({ path, ...unmark(text) }));
  const texts = Object.fromEntries(marked.map(({ path, text }) => [path, text]));
  const files = new MemoryFileSystem(texts);
  const workspace = new Workspace(files);
  await workspace.load((options.roots ?? ['/']).map(fileUri));
  for (const path of options.open ?? Object.keys(texts).filter((each) => !each.endsWith('.yaml'))) {
    workspace.open(fileUri(path), texts[path] ?? '');
  }
  await workspace.settled();
  const cursors = marked.flatMap(({ path, cursor }) =>
    cursor === undefined ? [] : [{ uri: fileUri(path), offset: cursor }],
  );
  return {
    workspace,
    get snapshot() {
      return workspace.snapshot();
    },
    files,
    texts,
    get cursor() {
      const [cursor] = cursors;
      if (!cursor) throw new Error('The fixture has no $0.');
      return cursor;
    },
    ranges: marked.flatMap(({ path, ranges }) => ranges.map((range) => ({ ...range, uri: fileUri(path) }))),
    uri: fileUri,
    wording: (uri, { start, end }) => (texts[pathOf(uri)] ?? '').slice(start, end),
  };
}

/** Splits at the lines `//- /path`; each file ends with a line break. */
export function splitFiles(source: string): Record<string, string> {
  const indent = /^([ \t]*)\/\/- /m.exec(source)?.[1] ?? '';
  const files: Record<string, string> = {};
  let path: string | undefined;
  const lines = source.replace(/\n[ \t]*$/, '').split('\n');
  for (const raw of lines) {
    const line = raw.startsWith(indent) ? raw.slice(indent.length) : raw.trimStart();
    if (line.startsWith('//- ')) {
      path = line.slice('//- '.length).trim();
      files[path] = '';
    } else if (path !== undefined) {
      files[path] += `${line}\n`;
    }
  }
  return files;
}

interface Unmarked {
  readonly text: string;
  readonly cursor: number | undefined;
  readonly ranges: readonly Span[];
}

/** Takes the markers out of a text. Ranges may nest. */
export function unmark(marked: string): Unmarked {
  let text = '';
  let cursor: number | undefined;
  const open: number[] = [];
  const ranges: Span[] = [];
  for (const part of marked.split(/(\$0|⟦|⟧)/)) {
    if (part === '$0') cursor = text.length;
    else if (part === '⟦') open.push(text.length);
    else if (part === '⟧') ranges.push({ start: open.pop() ?? 0, end: text.length });
    else text += part;
  }
  return { text, cursor, ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end) };
}
