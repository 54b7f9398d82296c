import { expect, test } from 'vitest';
import { done } from './testing/doing.ts';

test('a claim by a new speaker makes the sidecar', async () => {
  const { files, said } = await done(
    `
//- /a.txt
قال العميد طلال سلو ⟦إن المعركة انتهت.⟧ وغادر.
`,
    ({ ranges, uri }) => ({
      type: 'annotate',
      article: uri('/a.txt'),
      spans: ranges,
      kind: 'claim',
      speakers: [{ name: 'طلال سلو', type: 'person' }],
    }),
  );
  expect(said).toBe('Claim by طلال سلو added.');
  expect(files).toMatchInlineSnapshot(`
    {
      "/a.txt.isnad.yaml": "isnad: 1
    annotator: sm

    speakers:
      طلال-سلو:
        name: طلال سلو
        type: person

    annotations:
      - id: طلال-سلو-1
        kind: claim
        exact: إن المعركة انتهت
        speaker: طلال-سلو
        cue: قال
        mention: العميد طلال سلو
        mode: indirect
    ",
    }
  `);
});
