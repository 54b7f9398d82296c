import type { ExportDocument, ExportLayer, OutFile } from './format.ts';
import { outPath } from './outPath.ts';

/** A file a layer, the first being the one that is meant; one without annotations for an article that nobody annotated. */
export const layerFiles = (
  document: ExportDocument,
  extension: string,
  contentOf: (layer: ExportLayer | undefined) => string,
): readonly OutFile[] =>
  (document.layers.length > 0 ? document.layers : [undefined]).map((layer, i) => ({
    path: outPath(document, extension, layer),
    content: contentOf(layer),
    main: i === 0,
  }));
