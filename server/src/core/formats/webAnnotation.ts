import type { ExportOptions, FilesExporter, Format } from './format.ts';
import { outPath } from './outPath.ts';
import { readWebAnnotations } from './webAnnotation/read.ts';
import { writeCollection } from './webAnnotation/writeCollection.ts';

const extension = '.jsonld';

/** W3C Web Annotation as JSON-LD, with terms of our own for what it has no words for. Nothing is lost. */
export const webAnnotation: Format = {
  id: 'web-annotation',
  extension,
  export: {
    kind: 'files',
    open: (options: ExportOptions): FilesExporter => ({
      article: (document, losses) => [
        {
          path: outPath(document, extension),
          content: `${JSON.stringify(writeCollection(document, losses, options), undefined, 2)}\n`,
          main: true,
        },
      ],
      finish: () => [],
    }),
  },
  import: {
    accepts: (name) => /\.(jsonld|json)$/iu.test(name),
    read: readWebAnnotations,
  },
};
