import type { ExportDocument, ExportEntry } from '../format.ts';
import { documentsOf } from './documents.ts';
import type { LandedSidecar } from './imports.ts';

/** Keys of the model that tell of places in the file, not of what it says. */
const places: ReadonlySet<string> = new Set([
  ...['index', 'idSpan', 'span', 'node', 'answerSpan', 'archivedSpan', 'selector', 'cue', 'mention'],
]);

/** What an annotation says and where it stands, whatever the file looks like that says it. */
function comparableEntry({ annotation, reading, spans }: ExportEntry): object {
  const { relations, ...said } = JSON.parse(
    JSON.stringify(annotation, (key, value: unknown) => (places.has(key) ? undefined : value)),
  );
  return {
    ...said,
    relations: annotation.relations.map(({ type, target }) => `${type} ${target.text}`).sort(),
    spans,
    // What was not found has no place to go to.
    cue: reading.cue ?? null,
    mention: reading.mention ?? null,
    extra: annotation.node.pairs.filter(({ key }) => key.text.startsWith('x-')).map(({ key }) => key.text),
  };
}

/** The annotations of a layer by id, those without a place left out. */
export const comparable = (document: ExportDocument | undefined, layer?: string): object =>
  Object.fromEntries(
    (document?.layers.find(({ name }) => name === layer)?.entries ?? [])
      .filter(({ spans }) => spans !== undefined)
      .map((entry) => [entry.annotation.id, comparableEntry(entry)]),
  );

/** What was put into a sidecar, read afresh beside its article. */
export async function landedDocument(text: string, landed: LandedSidecar): Promise<ExportDocument | undefined> {
  const [document] = await documentsOf({ '/a.txt': text, '/a.txt.isnad.yaml': landed.text });
  return document;
}
