import type { Uri } from '../../core/model/uri.ts';
import type { Finding, Place } from '../../core/rules/rule.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import type { Level } from '../severity.ts';
import type { Output } from '../terminal.ts';

/** What every format is given. */
export interface Run {
  readonly snapshot: Snapshot;
  readonly locale: string;
  readonly version: string;
  readonly out: Output;
  /** Relative to the working folder, with `/`. */
  path(uri: Uri): string;
  /** The working folder, ending with `/`. */
  readonly folder: string;
  /** The folder that holds the pages of the rules, ending with `/`. */
  readonly docs: URL;
}

/** The findings about one article with its sidecars, about a sidecar beside no article, or about a project file. */
export interface Checked {
  readonly uri: Uri;
  /** In the order of the file; those that have their place in another file of its own last. */
  readonly findings: readonly Finding[];
  /** The files in which findings have their place; none where the format does not quote. */
  readonly texts: ReadonlyMap<Uri, string>;
}

export interface Totals {
  /** Counted when it is asked for. */
  readonly counts: () => Counts;
  readonly findings: Readonly<Record<Level, number>>;
  /** 2 where something could not be read. */
  readonly exitCode: number;
  /** Sentences about what could not be read. */
  readonly notes: readonly string[];
}

/** What there is in the articles that were checked. */
export interface Counts {
  readonly articles: number;
  readonly claims: number;
  readonly quotes: number;
  readonly unsourced: number;
  readonly speakers: number;
}

/** One way to write what `isnad check` found, file after file. */
export interface CheckFormat {
  /** Whether it shows the words at a place, so that texts have to be read. */
  readonly quotes: boolean;
  begin(run: Run): string;
  file(run: Run, checked: Checked): string;
  end(run: Run, totals: Totals): string;
}

/** The lines of a file of the snapshot. */
export const linesOf = ({ articles, sidecars, projects }: Snapshot, uri: Uri): LineIndex | undefined =>
  (articles.get(uri) ?? sidecars.get(uri) ?? projects.get(uri))?.lines;

/** Where the sidecar speaks of what a finding is about, for findings that show in the article. */
export function entryOf({ place, sidecar, related }: Finding): Place | undefined {
  if (place.uri === sidecar) return undefined;
  return related.findLast((other) => other.place.uri === sidecar)?.place;
}
