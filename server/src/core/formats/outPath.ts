import type { ExportDocument, ExportLayer } from './format.ts';

/** Where the export of an article goes, or of one layer of it: `news.txt.jsonld`, `news.txt.sm.jsonld`. */
export const outPath = (document: ExportDocument, extension: string, layer?: ExportLayer): string =>
  `${document.path}${layer?.name === undefined ? '' : `.${layer.name}`}${extension}`;
