import type { Sidecar } from '../../model/sidecar.ts';
import { fileUri } from '../../model/uri.ts';
import { readSidecar } from '../../sidecar/readSidecar.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import { MemoryFileSystem } from '../../workspace/memoryFileSystem.ts';
import { Workspace } from '../../workspace/workspace.ts';
import type { Format, ImportSource } from '../format.ts';
import type { ImportedDocument, ImportProblem } from '../importing/imported.ts';
import { type Landed, type LandOptions, land } from '../importing/land.ts';

/** What a format reads from a file, with others around it. */
export async function imported(
  format: Format,
  path: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly ImportedDocument[]> {
  const source: ImportSource = {
    path,
    text: (files[path] ?? '').replace(/^\ufeff/, ''),
    find: async (other) => files[other]?.replace(/^\ufeff/, ''),
  };
  const documents: ImportedDocument[] = [];
  for await (const document of format.import?.read(source) ?? []) documents.push(document);
  return documents;
}

/** The same of one file, written as JSON where it is no text yet. */
export const importedFrom = (format: Format, path: string, content: unknown): Promise<readonly ImportedDocument[]> =>
  imported(format, path, { [path]: typeof content === 'string' ? content : JSON.stringify(content) });

/** The problems of a document: where, the message, and its arguments. */
export const toldOf = (document: ImportedDocument | undefined): readonly (readonly unknown[])[] | undefined =>
  document?.problems.map(({ source, message }) => [source, message.id, ...Object.values(message.args ?? {})]);

export interface LandedSidecar {
  readonly landed: Landed;
  readonly text: string;
  readonly sidecar: Sidecar;
  readonly problems: readonly ImportProblem[];
}

/** Puts a document into a sidecar, which may be there with some text already; the article is as the document has it. */
export async function landing(
  document: ImportedDocument,
  around: { readonly article?: string; readonly sidecar?: string; readonly project?: string } = {},
  options: LandOptions = { force: false },
): Promise<LandedSidecar> {
  const article = around.article ?? document.text ?? '';
  const files = new MemoryFileSystem({
    '/a.txt': article,
    ...(around.sidecar === undefined ? {} : { '/a.txt.isnad.yaml': around.sidecar }),
    ...(around.project === undefined ? {} : { '/isnad.yaml': around.project }),
  });
  const workspace = new Workspace(files);
  await workspace.load([fileUri('/')]);
  const uri = fileUri('/a.txt');
  workspace.open(uri, article.replace(/^\ufeff/, ''));
  await workspace.adopt(uri);
  const landed = land(workspace.snapshot(), uri, document, options);
  const before = around.sidecar ?? '';
  const text = landed.edits ? applyEdits(before, landed.edits.edits) : before;
  return { landed, text, sidecar: readSidecar(text), problems: landed.problems };
}
