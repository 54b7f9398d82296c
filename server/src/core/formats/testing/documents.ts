import { fileUri, pathOf, type Uri } from '../../model/uri.ts';
import { MemoryFileSystem } from '../../workspace/memoryFileSystem.ts';
import { splitFiles } from '../../workspace/testing/fixture.ts';
import { Workspace } from '../../workspace/workspace.ts';
import { documentOf } from '../document.ts';
import type { ExportDocument, ExportOptions, Format, OutFile } from '../format.ts';
import { type Loss, Losses } from '../losses.ts';

/** As tests export, where nothing else is said. */
export const plainOptions: ExportOptions = { locale: 'en', base: 'urn:isnad:' };

/** Files by path, as export documents sorted by path: all of them, or those of some folders. */
export async function documentsOf(
  texts: Readonly<Record<string, string>>,
  folders: readonly string[] = ['/'],
): Promise<readonly ExportDocument[]> {
  const workspace = new Workspace(new MemoryFileSystem(texts));
  await workspace.load([fileUri('/')]);
  const snapshot = workspace.snapshot();
  const path = (uri: Uri): string => pathOf(uri).slice(1);
  const documents: ExportDocument[] = [];
  const exported = new Set(
    [...snapshot.articles.keys()].filter((uri) => folders.some((folder) => pathOf(uri).startsWith(folder))),
  );
  for (const uri of [...exported].sort()) {
    const document = documentOf(snapshot, uri, { text: (await workspace.text(uri)) ?? '', path, exported });
    if (document) documents.push(document);
  }
  return documents;
}

/** Files of one string, each beginning with a line `//- /path` (see `fixture`), as export documents. */
export const documentsIn = (source: string): Promise<readonly ExportDocument[]> => documentsOf(splitFiles(source));

/** Everything that a format writes for some documents, each article to its own file. */
export function exported(
  format: Format,
  documents: readonly ExportDocument[],
  options: ExportOptions = plainOptions,
): { readonly files: readonly OutFile[]; readonly losses: readonly Loss[] } {
  const losses = new Losses();
  const { export: way } = format;
  if (way.kind === 'records') {
    const files = documents.map((document): OutFile => {
      const text = way.article(document, losses, options);
      return { path: `${document.path}${format.extension}`, content: way.head + text + way.tail };
    });
    return { files: [...files, ...(way.companions?.(options) ?? [])], losses: losses.list() };
  }
  const exporter = way.open(options);
  const files = documents.flatMap((document) => exporter.article(document, losses));
  return { files: [...files, ...exporter.finish()], losses: losses.list() };
}
