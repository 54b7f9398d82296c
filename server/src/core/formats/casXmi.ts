import { buildCas } from './cas/buildCas.ts';
import { typeSystemXml } from './cas/typeSystemXml.ts';
import { reportIllegal } from './casXmi/reportIllegal.ts';
import { writeXmi } from './casXmi/writeXmi.ts';
import type { Format } from './format.ts';
import { layerFiles } from './layerFiles.ts';

const extension = '.xmi';

/**
 * UIMA CAS as XMI 2.0, with the type system that it is read with beside it. Offsets are UTF-16 code units. Line breaks are
 * written as references, since XML would make spaces of them; what XML cannot write at all becomes U+FFFD, which
 * is as long, and is reported.
 */
export const casXmi: Format = {
  id: 'cas-xmi',
  extension,
  export: {
    kind: 'files',
    open: () => ({
      article: (document, losses) =>
        layerFiles(document, extension, (layer) => {
          const cas = buildCas(document, layer, losses);
          reportIllegal(cas, document.text, losses, layer ?? document);
          return writeXmi(cas);
        }),
      finish: () => [{ path: 'TypeSystem.xml', content: typeSystemXml() }],
    }),
  },
};
