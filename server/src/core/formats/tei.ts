import type { Format } from './format.ts';
import { layerFiles } from './layerFiles.ts';
import { CharPositions } from './tei/charPositions.ts';
import { teiFile } from './tei/teiFile.ts';

const extension = '.tei.xml';

/**
 * TEI P5 with standOff. White space of XML is not the article's, so the article stands beside it as plain text, and
 * annotations point into that by RFC 5147: `article.txt#char=3,7`, counted in characters (code points), a line
 * ending being one of them. An interrupted passage has several targets.
 *
 * Speakers are `person`, `personGrp`, `org` and `bibl`; annotations are `annotation` with a feature structure each; cues
 * and mentions are `span`; who says what, through whom, and how statements stand to each other is `relation`.
 */
export const tei: Format = {
  id: 'tei',
  extension,
  export: {
    kind: 'files',
    open: () => ({
      article(document, losses) {
        const positions = new CharPositions(document.text);
        const plain = `${document.path}.tei.txt`;
        const address = encodeURIComponent(plain.slice(plain.lastIndexOf('/') + 1));
        return [
          ...layerFiles(document, extension, (layer) => teiFile(document, layer, positions, address, losses)),
          { path: plain, content: document.text },
        ];
      },
      finish: () => [],
    }),
  },
};
