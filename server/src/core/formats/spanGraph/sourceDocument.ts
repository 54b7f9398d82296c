import type { ImportedDocument, ImportProblem } from '../importing/imported.ts';
import { annotationsOf, type SourceLink, type SourceRegion } from './annotationsOf.ts';
import type { LayerSource } from './layerSource.ts';

/** A text that one annotator labelled, as another tool has it. */
export interface SourceText {
  readonly article: string;
  readonly text: string;
  readonly layer: string | undefined;
  readonly annotator: string | undefined;
  /** What an export of ours left there about the layer. */
  readonly left: LayerSource | undefined;
  readonly regions: readonly SourceRegion[];
  readonly links: readonly SourceLink[];
}

/** What regions and arrows of a text come to; `problems` are those of reading them, and get more. */
export function sourceDocument(source: SourceText, problems: ImportProblem[]): ImportedDocument {
  const { article, text, layer, annotator, left, regions, links } = source;
  const annotations = annotationsOf({ text, regions, links, speakers: left?.ids ?? new Set() }, problems);
  return {
    article,
    text,
    ...(layer === undefined ? {} : { layer }),
    ...left?.parts,
    ...(annotator === undefined ? {} : { annotator }),
    annotations,
    problems,
  };
}

/** What has no text has nothing to annotate; `source` is its line or id. */
export const withoutText = (article: string, source: number | string): ImportedDocument => ({
  article,
  annotations: [],
  problems: [{ source, message: { id: 'formats.label.no-text' } }],
});
