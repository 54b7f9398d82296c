import { expect, test } from 'vitest';
import { at, doing, done, loaded } from './testing/doing.ts';

const sidecar = '/a.txt.isnad.yaml';

const source = (article: string, keys: string) => `
//- /a.txt
${article}
//- /a.txt.isnad.yaml
isnad: 1
speakers: { silo: { name: سلو } }
annotations:
  # checked by hand
  - id: c1   # stays
    kind: claim
    ${keys}
    note: n
`;

const after = (text: string | undefined): string | undefined =>
  text?.slice(text.indexOf('claim\n') + 10, text.indexOf('\n    note: n'));

const anchored = async (article: string, keys: string) => {
  const { files, said } = await done(source(article, keys), (all) => ({
    type: 'anchor',
    at: at(all, 'c1'),
    spans: all.ranges,
  }));
  return { said, keys: after(files[sidecar]) };
};

test('another place: wording and context are written anew, the rest stays', async () => {
  const { said, keys } = await anchored(
    'قال سلو إن المعركة انتهت. ثم قال سلو ⟦إن المعركة انتهت.⟧',
    'exact: { exact: إن الحرب انتهت, suffix: "." }\n    speaker: silo',
  );
  expect(said).toBe('c1 stands at the selected passage now.');
  expect(keys).toMatchInlineSnapshot(`
    "exact: إن المعركة انتهت
        prefix: " قال سلو "
        speaker: silo"
  `);
});

test('a list of pieces becomes a string, and its context goes', async () => {
  const { keys } = await anchored(
    'He said ⟦it is over⟧ today.',
    'exact:\n      - it was\n      - over\n    prefix: "said "\n    occurrence: 1/2 # first',
  );
  expect(keys).toBe('exact: it is over');
});

test('folded text stays folded, paragraphs and all', async () => {
  const { keys } = await anchored('⟦It is\n\nover⟧ now.', 'exact: >-\n      it was\n      over');
  expect(keys).toBe('exact: >-\n      It is\n\n\n      over');
});

test('cue and mention follow to the new place', async () => {
  const { keys } = await anchored(
    'قال سلو إن المعركة انتهت. وأكد العميد سلو ⟦أن المدينة آمنة⟧.',
    'exact: إن المعركة انتهت\n    speaker: silo\n    cue: قال\n    mention: سلو',
  );
  expect(keys).toMatchInlineSnapshot(`
    "exact: أن المدينة آمنة
        speaker: silo
        cue: أكد
        mention: العميد سلو"
  `);
});

test('refused: nothing is selected, it stands there already', async () => {
  expect((await anchored('It ⟦⟧is over.', 'exact: over')).said).toBe(
    'No words are selected. Select the passage first.',
  );
  expect((await anchored('It is ⟦over⟧.', 'exact: over')).said).toBe('It says so already; nothing was changed.');
});

test('what was found by likeness is confirmed as it stands, with cue and mention', async () => {
  const { files, said } = await done(
    source(
      'قال سلو إن المقاتلين الأجانب جميعاً سيبقون في المدينة إلى الأبد. وغادر سلو.',
      'exact: إن المقاتلين الأجانب كلهم سيبقون في المدينة إلى الأبد\n    speaker: silo\n    cue: قال\n    mention: سلو',
    ),
    (all) => ({ type: 'confirm', at: at(all, 'c1') }),
  );
  expect(said).toBe('Place of c1 confirmed.');
  expect(after(files[sidecar])).toMatchInlineSnapshot(`
    "exact: إن المقاتلين الأجانب جميعاً سيبقون في المدينة إلى الأبد
        speaker: silo
        cue: قال
        mention: سلو"
  `);
});

test.each([
  ['It is over.', 'over', 'The wording is that of the article already; there is nothing to confirm.'],
  ['It is over. It is over.', 'over', 'c1 has no certain place'],
  ['Nothing here is like it.', 'the war has ended', 'c1 has no certain place'],
])('refused: confirming in “%s” what says “%s”', async (article, exact, said) => {
  const outcome = await done(source(article, `exact: ${exact}`), (all) => ({ type: 'confirm', at: at(all, 'c1') }));
  expect(outcome.said).toContain(said);
  expect(outcome.files).toEqual({});
});

test('refused: a sidecar beside no article, an article that is not open', async () => {
  const alone = await loaded('//- /a.txt.isnad.yaml\nannotations: [{ id: c1, kind: claim, exact: x }]\n');
  expect(doing(alone, { type: 'confirm', at: at(alone, 'c1') }).said).toBe(
    'a.txt is not known as an article. Open it first.',
  );
  const closed = await loaded(source('It is over.', 'exact: over'), { open: [] });
  expect(doing(closed, { type: 'confirm', at: at(closed, 'c1') }).said).toBe(
    'The text of a.txt is not at hand. Open the article first.',
  );
});
