import { buildCas } from './cas/buildCas.ts';
import { typeSystemXml } from './cas/typeSystemXml.ts';
import { reportIllegal } from './casXmi/reportIllegal.ts';
import { writeXmi } from './casXmi/writeXmi.ts';
import type { Format } from './format.ts';
import { outPath } from './outPath.ts';

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
        (document.layers.length > 0 ? document.layers : [undefined]).map((layer, i) => {
          const cas = buildCas(document, layer, losses);
          reportIllegal(cas, document.text, losses, layer ?? document);
          return { path: outPath(document, extension, layer), content: writeXmi(cas), main: i === 0 };
        }),
      finish: () => [{ path: 'TypeSystem.xml', content: typeSystemXml() }],
    }),
  },
};
