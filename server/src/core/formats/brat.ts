import { isStatement } from '../model/annotation.ts';
import { configuration, type WrittenKind } from './brat/configuration.ts';
import { documentName } from './brat/names.ts';
import { readAnn } from './brat/readAnn.ts';
import { findSource } from './brat/source.ts';
import { writeAnn } from './brat/writeAnn.ts';
import type { ExportDocument, ExportLayer, ExportOptions, FilesExporter, Format, OutFile } from './format.ts';
import type { Losses } from './losses.ts';
import { mainDirection, textBlocks } from './report/textBlocks.ts';

/**
 * brat standoff, as https://brat.nlplab.org/standoff.html and configuration.html describe it: the text as it is, the
 * annotations in a file of the same base name, and one configuration for the whole export.
 *
 * - Statements are events about their cue (else their content) with Content, Cue, Source and Via; other kinds are entities.
 * - Relations, `continues` and `within` lead from content to content, since brat's relations bind entities.
 * - Mode, stance, basis and certainty are attributes. A note of one line is an `AnnotatorNotes`; all other keys stand as
 *   JSON in notes of the type `Isnad`, speakers in `Speaker` and, from the files around, `SharedSpeaker`.
 * - A layer stands in a folder `isnad.NAME` beside, so that brat can compare it with the others.
 *
 * Imports read all of that again, what others made with brat, and the layout of PolNeAR (see `brat/source.ts`).
 */
export const brat: Format = {
  id: 'brat',
  extension: '.ann',
  export: { kind: 'files', open: (options) => new BratExporter(options) },
  import: {
    accepts: (name) => /\.ann$/i.test(name),
    async *read(source) {
      yield readAnn(source.text, await findSource(source));
    },
  },
};

class BratExporter implements FilesExporter {
  readonly #options: ExportOptions;
  readonly #kinds = new Map<string, WrittenKind>();
  /** How many more articles run from right to left than the other way. */
  #balance = 0;

  constructor(options: ExportOptions) {
    this.#options = options;
  }

  article(document: ExportDocument, losses: Losses): readonly OutFile[] {
    this.#balance += mainDirection(textBlocks(document.text, false), '') === 'rtl' ? 1 : -1;
    const { layers, path, text } = document;
    const [first] = layers;
    // brat knows of an article by its text, even if the annotations wanted are all of layers.
    const written = layers.some(({ name }) => name === undefined) ? layers : [undefined, ...layers];
    return written.flatMap((layer): OutFile[] => {
      // The text stands in the folder of every layer too, as brat wants it beside.
      const name = documentName(path, layer?.name);
      return [
        {
          path: `${name}.ann`,
          content: layer ? this.#layer(document, layer, losses) : '',
          ...(layer === first ? { main: true } : {}),
        },
        { path: `${name}.txt`, content: text },
      ];
    });
  }

  finish(): readonly OutFile[] {
    const direction = this.#balance > 0 ? 'rtl' : 'ltr';
    return configuration(this.#kinds.values(), { locale: this.#options.locale, direction });
  }

  #layer(document: ExportDocument, layer: ExportLayer, losses: Losses): string {
    const { file } = layer;
    const project = file.project && document.snapshot.projects.get(file.project)?.project;
    for (const { annotation } of layer.entries) {
      const { kind } = annotation;
      const event = isStatement(annotation);
      const key = `${kind}\n${event}`;
      if (!this.#kinds.has(key)) this.#kinds.set(key, { kind, event, label: project?.kinds.get(kind)?.label });
    }
    const lines = writeAnn(document, layer, losses);
    const { annotator } = file.sidecar;
    if (annotator !== undefined && annotator !== layer.name) losses.add('article-key', layer, undefined, 'annotator');
    return lines;
  }
}
