import type { Annotation, Ref } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { Finding } from '../rules/rule.ts';
import type { Chain } from '../workspace/chain.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';
import type { ArticleFile, Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { ImportedDocument } from './importing/imported.ts';
import type { Losses } from './losses.ts';

/** Every exchange format, in the order of the documentation. */
export const formatIds = [
  'web-annotation',
  'brat',
  'webanno-tsv',
  'cas-json',
  'cas-xmi',
  'label-studio',
  'doccano',
  'conll',
  'csv',
  'jsonl',
  'claim-review',
  'tei',
  'html',
  'markdown',
] as const;

export type FormatId = (typeof formatIds)[number];

/** One exchange format: a file of its own in this folder, listed in `registry.ts`. */
export interface Format {
  readonly id: FormatId;
  /** With the dot; put behind the name of an article (`news.txt.jsonld`). */
  readonly extension: string;
  readonly export: RecordsExport | FilesExport;
  readonly import?: ImportFormat;
}

/**
 * An export in which any number of articles can go into one file: `head`, the articles with `between` between those
 * that are not empty, `tail`. A file for one article is the same with one article.
 */
export interface RecordsExport {
  readonly kind: 'records';
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** Empty for an article with nothing to say. */
  article(document: ExportDocument, losses: Losses, options: ExportOptions): string;
  /** Files to stand beside, whatever the articles are: a configuration, a type system. */
  companions?(options: ExportOptions): readonly OutFile[];
}

/** An export of one or several files an article. */
export interface FilesExport {
  readonly kind: 'files';
  /** Begins an export of any number of articles. What it remembers of them is small, as it lives to the end. */
  open(options: ExportOptions): FilesExporter;
}

export interface FilesExporter {
  article(document: ExportDocument, losses: Losses): readonly OutFile[];
  /** Files about all articles together: a configuration, an index. */
  finish(): readonly OutFile[];
}

export interface OutFile {
  /** Relative to the folder that is written to, with `/`, decoded. */
  readonly path: string;
  /** Written as UTF-8. */
  readonly content: string;
  /** The one that is meant where only one can be had, as on standard output. */
  readonly main?: boolean;
}

export interface ExportOptions {
  /** BCP 47: the language of headings and labels, where a format has them for people. */
  readonly locale: string;
  /** ISO 8601; absent unless somebody asked for time stamps, so that the same input gives the same bytes. */
  readonly timestamp?: string;
  /** What ids that have to be IRIs begin with, ending with `/` or `#`; `urn:isnad:` where nobody gave one. */
  readonly base: string;
}

/** An article with everything about it worked out, as formats see it. */
export interface ExportDocument {
  readonly snapshot: Snapshot;
  readonly article: ArticleFile;
  /** Of the article, as offsets count it: UTF-16, without a byte order mark, line breaks as they are. */
  readonly text: string;
  /** Of the article, relative to the folder that is exported, with `/`, decoded. Never leads out of it. */
  readonly path: string;
  /** The base sidecar first, then the layers by name. Empty for an article that nobody annotated. */
  readonly layers: readonly ExportLayer[];
  /** All findings about the article and its sidecars; worked out when first asked for. */
  readonly findings: readonly Finding[];
  /** {@link path} of another article of the same export; undefined for one that is not exported along with this one. */
  pathOf(article: Uri): string | undefined;
}

/** What one annotator says about the article. */
export interface ExportLayer {
  /** NAME; undefined for the base sidecar. */
  readonly name?: string;
  readonly file: SidecarFile;
  /** Of the sidecar, relative like {@link ExportDocument.path}. */
  readonly path: string;
  /** The last link of every chain. */
  readonly outlet: Ref | undefined;
  /** In the order of the file. */
  readonly entries: readonly ExportEntry[];
  /** All that this file sees, its own first, by id. */
  readonly speakers: ReadonlyMap<string, KnownSpeaker>;
}

/** One annotation. */
export interface ExportEntry {
  readonly annotation: Annotation;
  readonly reading: Reading;
  /** In reading order, one a piece; undefined where it is lost or ambiguous. */
  readonly spans: readonly [Span, ...Span[]] | undefined;
  readonly chain: Chain;
  /** Those about this annotation. */
  readonly findings: readonly Finding[];
}

export interface ImportFormat {
  /** Whether a file of this name may hold the format (by its extension). Companions are not accepted for themselves. */
  accepts(name: string): boolean;
  /** Reads a file, with whatever stands beside it. Never throws for what is in the file: that is a problem of a document. */
  read(source: ImportSource): AsyncIterable<ImportedDocument>;
}

export interface ImportSource {
  /** Relative to the folder that is imported, with `/`, decoded. */
  readonly path: string;
  /** Decoded as UTF-8, without a byte order mark. */
  readonly text: string;
  /** Another file of the import, by its path relative to the folder that is imported; undefined where there is none. */
  find(path: string): Promise<string | undefined>;
}
