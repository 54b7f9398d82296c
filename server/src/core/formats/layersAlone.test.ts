import { expect, test } from 'vitest';
import { formats } from './registry.ts';
import { documentsIn, exported } from './testing/documents.ts';

/** Those that hold one sidecar, to be it again, say no more than it does. */
const mirrors = ['web-annotation', 'doccano'];

test.each(formats.filter(({ id }) => !mirrors.includes(id)))(
  '$id tells of an article what its base sidecar does where a layer goes alone',
  async (format) => {
    const documents = await documentsIn(`
//- /a.txt
قال نعم.
//- /a.txt.isnad.yaml
isnad: 1
article: { title: عنوان المقال }
//- /a.txt.isnad.mona.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: نعم, review: [{ verdict: disputed, url: 'https://a.example/' }] }]
`);
    const { files } = exported(format, documents);
    const alone = exported(
      format,
      documents.map((document) => ({ ...document, layers: document.layers.slice(1) })),
    );
    const tells = (written: typeof files): boolean => written.some(({ content }) => content.includes('عنوان المقال'));
    expect(tells(alone.files)).toBe(tells(files));
  },
);
