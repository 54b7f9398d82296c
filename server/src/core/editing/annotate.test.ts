import { expect, test } from 'vitest';
import { annotating } from './testing/annotating.ts';
import { doing, done, loaded } from './testing/doing.ts';

const sidecar = '/a.txt.isnad.yaml';

test('a claim by a new speaker makes the sidecar', async () => {
  const { files, said, edited } = await done(
    `
//- /a.txt
قال العميد طلال سلو ⟦إن المعركة انتهت.⟧ وغادر.
`,
    annotating('claim', [{ name: 'طلال سلو', type: 'person' }]),
  );
  expect(said).toBe('Claim by طلال سلو added.');
  expect(edited).toMatchObject({ at: { annotation: 'طلال-سلو-1' }, edit: [{ create: true }] });
  expect(files[sidecar]).toMatchInlineSnapshot(`
    "isnad: 1
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
    "
  `);
});

test('a person of the project is named by id, and the words in the text by what they say', async () => {
  const { files, said } = await done(
    `
//- /isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو, aliases: [سلو] }
//- /a.txt
وقال سلو ⟦إن المقاتلين الأجانب سيبقون⟧.
`,
    annotating('claim', [{ id: 'silo' }]),
    { today: '2026-01-31' },
  );
  expect(said).toBe('Claim by طلال سلو added.');
  expect(files).toMatchInlineSnapshot(`
    {
      "/a.txt.isnad.yaml": "isnad: 1

    annotations:
      - id: silo-1
        kind: claim
        exact: إن المقاتلين الأجانب سيبقون
        speaker: silo
        cue: قال
        mention: سلو
        mode: indirect
    ",
    }
  `);
});

test('a sidecar that is there keeps every byte', async () => {
  const { files } = await done(
    `
//- /a.txt
"It is over," Silo said. He denied ⟦that anybody had left⟧. AFP reported ⟦that many had⟧.
//- /a.txt.isnad.yaml
# by hand
isnad: 1

speakers:
    silo:   { name: "Talal Silo" }   # the spokesman
annotations:
# first
- {id: q1, kind: quote, exact: '"It is over,"', speaker: silo}

# the end
`,
    annotating('claim', [{ id: 'silo' }, { name: 'AFP', type: 'agency' }]),
  );
  expect(files[sidecar]).toMatchInlineSnapshot(`
    "# by hand
    isnad: 1

    speakers:
        silo:   { name: "Talal Silo" }   # the spokesman
        afp: { name: AFP, type: agency }
    annotations:
    # first
    - {id: q1, kind: quote, exact: '"It is over,"', speaker: silo}

    - { id: silo-1, kind: claim, exact: [that anybody had left, that many had], speaker: [silo, afp], cue: denied, mode: indirect, stance: denied }

    # the end
    "
  `);
});

test('line breaks stay as they are, or follow those of the article', async () => {
  const files = await loaded(`//- /a.txt\r\nHe said ⟦it is over⟧.\r\nAnd left.\r\n`);
  const made = doing(files, annotating('claim')(files));
  expect(made.files[sidecar]).toBe(
    [
      'isnad: 1',
      'annotator: sm',
      '',
      'annotations:',
      '  - id: claim-1',
      '    kind: claim',
      '    exact: it is over',
      '    cue: said',
      '    mode: indirect',
      '',
    ].join('\r\n'),
  );
});

test('the place in the list follows the text', async () => {
  const { files } = await done(
    `
//- /a.txt
One thing. Two things. ⟦Three things⟧. Four things.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: a, kind: claim, exact: One thing }
  - { id: b, kind: claim, exact: Two things }
  # about the fourth
  - { id: c, kind: claim, exact: Four things }
`,
    annotating('note', [], { note: 'see: there' }),
  );
  expect(files[sidecar]).toMatchInlineSnapshot(`
    "isnad: 1
    annotations:
      - { id: a, kind: claim, exact: One thing }
      - { id: b, kind: claim, exact: Two things }
      - { id: note-1, kind: note, exact: Three things, note: "see: there" }
      # about the fourth
      - { id: c, kind: claim, exact: Four things }
    "
  `);
});

test('a list in an order of its own gets new ones at its end', async () => {
  const { files } = await done(
    `
//- /a.txt
One thing. ⟦Two things⟧. Four things.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c, kind: claim, exact: Four things }
  - { id: a, kind: claim, exact: One thing }
`,
    annotating('ignore'),
  );
  expect(files[sidecar]).toMatchInlineSnapshot(`
    "isnad: 1
    annotations:
      - { id: c, kind: claim, exact: Four things }
      - { id: a, kind: claim, exact: One thing }
      - { id: ignore-1, kind: ignore, exact: Two things }
    "
  `);
});

test('what stands in the text twice is told apart', async () => {
  const { files } = await done(
    `
//- /a.txt
قال: نعم. ثم قال: ⟦نعم⟧.
//- /a.txt.isnad.yaml
isnad: 1
`,
    annotating('quote'),
  );
  expect(files[sidecar]).toMatchInlineSnapshot(`
    "isnad: 1

    annotations:
      - id: quote-1
        kind: quote
        exact: نعم
        prefix: " قال: "
        cue: قال
    "
  `);
});

test('a discontinuous span, a chain of relays, and a note', async () => {
  const { files } = await done(
    `
//- /a.txt
⟦"We stay,"⟧ the mayor said, ⟦"and we fight."⟧
`,
    annotating('quote', [{ name: 'the mayor', type: 'person', identification: 'described', role: 'mayor' }], {
      via: [[{ name: 'AFP', type: 'agency' }], [{ name: 'Reuters' }, { name: 'dpa' }], []],
      note: '  by telephone\n',
    }),
    { today: '2026-01-31', layer: 'hl' },
  );
  expect(files['/a.txt.isnad.hl.yaml']).toMatchInlineSnapshot(`
    "isnad: 1

    speakers:
      the-mayor:
        name: the mayor
        type: person
        role: mayor
        identification: described
      afp:
        name: AFP
        type: agency
      reuters:
        name: Reuters
      dpa:
        name: dpa

    annotations:
      - id: the-mayor-1
        kind: quote
        exact:
          - '"We stay,"'
          - '"and we fight."'
        speaker: the-mayor
        cue: said
        mention: the mayor
        mode: direct
        via: [afp, [reuters, dpa]]
        note: by telephone
    "
  `);
});

test('a mention names whoever goes by these words', async () => {
  const { files, said } = await done(
    `
//- /isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو, aliases: [سلو] }
//- /a.md
وقال **العميد** ⟦سِلو⟧ إن المقاتلين الأجانب سيبقون.
`,
    annotating('mention'),
  );
  expect(said).toBe('Mention of طلال سلو added.');
  expect(files['/a.md.isnad.yaml']).toMatchInlineSnapshot(`
    "isnad: 1
    annotator: sm

    annotations:
      - id: mention-1
        kind: mention
        exact: سِلو
        speaker: silo
    "
  `);
});

test('in Markdown the wording is that of the source', async () => {
  const { files } = await done(
    `
//- /a.md
> He said ⟦that *nobody* [left](https://x.example/?a=b)
> the town⟧. He said that nobody left the town.
`,
    annotating('claim'),
  );
  expect(files['/a.md.isnad.yaml']).toMatchInlineSnapshot(`
    "isnad: 1
    annotator: sm

    annotations:
      - id: claim-1
        kind: claim
        exact: |-
          that *nobody* [left](https://x.example/?a=b)
          > the town
        cue: said
        mode: indirect
    "
  `);
});

test('a kind of the project file is one like any other', async () => {
  const { files, said } = await done(
    `
//- /isnad.yaml
isnad: 1
kinds: { rumour: { like: claim, label: إشاعة } }
//- /a.txt
⟦السد يسرّب⟧.
`,
    annotating('rumour'),
  );
  expect(said).toBe('إشاعة added.');
  expect(files[sidecar]).toMatchInlineSnapshot(`
    "isnad: 1
    annotator: sm

    annotations:
      - id: rumour-1
        kind: rumour
        exact: السد يسرّب
    "
  `);
});

test('an id is never that of something which is only referred to', async () => {
  const { edited } = await done(
    `
//- /a.txt
One thing. ⟦Two things⟧.
//- /a.txt.isnad.yaml
isnad: 1
annotations: [{ id: a, kind: claim, exact: One thing, continues: claim-1, within: claim-2 }]
`,
    annotating('claim'),
  );
  expect(edited).toMatchObject({ at: { annotation: 'claim-3' } });
});

test('a bare name means whoever has it; what else is told of somebody makes another', async () => {
  const source = (name: string) => `
//- /a.txt
⟦One thing⟧.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلّو }
  x: { name: ${name}, identification: anonymous }
`;
  const known = await done(source('مصدر'), annotating('claim', [{ name: ' طلال  سلو ' }]));
  expect(known.edited).toMatchObject({ at: { annotation: 'silo-1' } });
  const other = await done(source('مصدر'), annotating('claim', [{ name: 'طلال سلو', role: 'طبيب' }]));
  expect(other.edited).toMatchObject({ at: { annotation: 'طلال-سلو-1' } });
  const unnamed = await done(source('مصدر'), annotating('claim', [{ name: 'مصدر' }]));
  expect(unnamed.edited).toMatchObject({ at: { annotation: 'مصدر-1' } });
});

test('the same words may be annotated once for each speaker', async () => {
  const { said } = await done(
    `
//- /a.txt
⟦He left⟧.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { x: { name: X }, y: { name: Y } }
annotations: [{ id: c1, kind: claim, exact: He left, speaker: x }]
`,
    annotating('claim', [{ id: 'y' }]),
  );
  expect(said).toBe('Claim by Y added.');
});

test('an office before the name belongs to the mention, whoever it is; another name does not', async () => {
  const mention = async (name: string): Promise<string | undefined> => {
    const { files } = await done(
      `
//- /a.txt
قال المتحدث باسم البلدية سامر حداد ⟦إن الجسر سيفتح في أيار⟧.
`,
      annotating('claim', [{ name }]),
    );
    return /mention: (.+)/.exec(files[sidecar] ?? '')?.[1];
  };
  expect(await mention('سامر حداد')).toBe('المتحدث باسم البلدية سامر حداد');
  expect(await mention('سامر')).toBe('المتحدث باسم البلدية سامر حداد');
  expect(await mention('ليلى عمران')).toBeUndefined();
});
