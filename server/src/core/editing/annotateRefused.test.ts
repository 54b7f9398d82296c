import { expect, test } from 'vitest';
import { annotating } from './testing/annotating.ts';
import { doing, done, loaded, today } from './testing/doing.ts';

const sidecar = '/a.txt.isnad.yaml';

test.each([
  ['nothing selected', '//- /a.txt\nHe left⟦. ⟧\n', 'claim', 'No words are selected. Select the passage first.'],
  [
    'no such kind',
    '//- /a.txt\n⟦He left⟧.\n',
    'rumour',
    'There is no kind rumour. Define it in the project file, or choose another.',
  ],
  [
    'annotated already',
    '//- /a.txt\n⟦He left⟧.\n//- /a.txt.isnad.yaml\nisnad: 1\nannotations: [{ id: c1, kind: claim, exact: He left }]\n',
    'claim',
    'This is annotated already, as c1.',
  ],
  [
    'a syntax error',
    '//- /a.txt\n⟦He left⟧.\n//- /a.txt.isnad.yaml\nisnad: 1\nannotations:\n  - id: c1\n    exact: a: b\n',
    'claim',
    'a.txt.isnad.yaml has an error in line 4. Mend it first; nothing was changed.',
  ],
  [
    'annotations that are no list',
    '//- /a.txt\n⟦He left⟧.\n//- /a.txt.isnad.yaml\nisnad: 1\nannotations: { id: c1 }\n',
    'claim',
    'What stands under “annotations” in a.txt.isnad.yaml cannot be added to. Open the file and mend it first.',
  ],
])('refused: %s', async (_, source, kind, said) => {
  expect(await done(source, annotating(kind))).toMatchObject({ files: {}, said });
});

test('refused: a speaker whom nobody knows, a name that is none, a layer that cannot be', async () => {
  const source = '//- /a.txt\n⟦He left⟧.\n';
  const nobody = await done(source, annotating('claim', [{ id: 'silo' }]));
  expect(nobody.said).toBe('No speaker has the id silo. Choose one, or give a name.');
  const nameless = await done(source, annotating('claim', [{ name: ' ' }]));
  expect(nameless.said).toBe('A speaker needs a name or a description. Give one.');
  const layer = await done(source, annotating('claim'), { ...today, layer: '../x' });
  expect(layer.said).toBe('A layer cannot be called ../x. Use a name without dots, spaces and slashes.');
});

test('refused: an article whose text is not at hand', async () => {
  const closed = await loaded('//- /a.txt\n⟦He left⟧.\n//- /a.txt.isnad.yaml\nisnad: 1\n', { open: [] });
  const { said } = doing(closed, annotating('claim')(closed));
  expect(said).toBe('The text of a.txt is not at hand. Open the article first.');
});

test('refused: a sidecar that is not UTF-8', async () => {
  const files = await loaded('//- /a.txt\n⟦He left⟧.\n//- /a.txt.isnad.yaml\nisnad: 1\n');
  files.files.write(sidecar, Uint8Array.from([0x23, 0x20, 0xc7, 0xe1, 0x0a]));
  await files.workspace.refresh([files.uri(sidecar)]);
  const { said } = doing(files, annotating('claim')(files));
  expect(said).toBe('a.txt.isnad.yaml is not UTF-8 but windows-1256. Save it as UTF-8 first; nothing was changed.');
});
