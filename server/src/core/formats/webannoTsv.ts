import { speakersOf } from './cas/attribution.ts';
import { heldInText } from './cas/held.ts';
import { partsOf } from './cas/parts.ts';
import { typeSystemXml } from './cas/typeSystemXml.ts';
import type { ExportDocument, ExportEntry, ExportLayer, Format } from './format.ts';
import { layerFiles } from './layerFiles.ts';
import type { Losses } from './losses.ts';
import { type Held, reportUnheld } from './unheld.ts';
import { Grid } from './webannoTsv/grid.ts';
import { layOut } from './webannoTsv/layOut.ts';
import { writeRows } from './webannoTsv/writeRows.ts';

const extension = '.tsv';

/**
 * WebAnno TSV 3.3, after the user guide of INCEpTION and, where it is silent, what INCEpTION itself writes and
 * reads. Layers and features are those of the type system beside it, which INCEpTION takes as layers of a project; it
 * reads no file without them. Offsets are UTF-16 code units.
 *
 * - A sentence has the white space behind it, split at line feeds into several lines `#Text=`: so the text that comes
 *   out of the file is the article, where the format would else leave out what stands between sentences.
 * - Cue, mention, relays and further pieces stand in layers of their own, and in a slot of the annotation that they
 *   belong to, since relations of this format lead from one layer to itself. Those between annotations are relations.
 * - Spans that begin or end inside a word have rows for its parts.
 */
export const webannoTsv: Format = {
  id: 'webanno-tsv',
  extension,
  export: {
    kind: 'files',
    open: () => ({
      article: (document, losses) => layerFiles(document, extension, (layer) => write(document, layer, losses)),
      finish: () => [{ path: 'TypeSystem.xml', content: typeSystemXml() }],
    }),
  },
};

function write(document: ExportDocument, layer: ExportLayer | undefined, losses: Losses): string {
  const { text } = document;
  const grid = new Grid(text);
  // Readers fill up with spaces what stands before the first sentence.
  if (/^ *[^\S ]/u.test(text)) losses.add('characters', layer ?? document, undefined);
  if (layer) {
    const entries = layer.entries.filter((entry) => {
      if (!entry.spans) losses.add('unplaced', layer, entry);
      return entry.spans;
    });
    reportUnheld(losses, layer, held, { entries, speakers: namedIn(entries) });
    if (layer.file.sidecar.annotator !== undefined) losses.add('article-key', layer, undefined, 'annotator');
    layOut(grid, text, layer, entries, losses);
  }
  grid.finish();
  return writeRows(grid);
}

const held: Held = { annotation: new Set(heldInText), speaker: new Set(['name']), article: new Set() };

/** Ids of those whose names are written. */
function namedIn(entries: readonly ExportEntry[]): ReadonlySet<string> {
  const named = entries.flatMap((entry) => [...speakersOf(entry), ...partsOf(entry).flatMap(({ who }) => who)]);
  return new Set(named.map(({ id }) => id));
}
