import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../registry.ts';
import { documentsOf, exported } from '../testing/documents.ts';
import { generated } from '../testing/generated.ts';
import { imported, landing } from '../testing/imports.ts';
import { trap, trapText } from '../testing/trap.ts';

const both = formats.filter((format) => format.import !== undefined);

test.each(both)('$id, imported where it was exported, adds nothing and tells nothing', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constant({ files: trap, text: trapText }), generated()), async ({ files }) => {
      const [document] = await documentsOf(files);
      if (!document) throw new Error('No article.');
      const out = Object.fromEntries(exported(format, [document]).files.map(({ path, content }) => [path, content]));
      const main = Object.keys(out).find((path) => format.import?.accepts(path));
      const [source] = await imported(format, main ?? '', out);
      if (!source) throw new Error('Nothing came back.');
      const sidecar = document.layers[0]?.file.text ?? '';
      const { landed, problems, text } = await landing(source, { article: document.text, sidecar });
      expect(landed.added).toBe(0);
      expect(problems).toEqual([]);
      expect(text).toBe(sidecar);
    }),
    { numRuns: 15 },
  );
});
