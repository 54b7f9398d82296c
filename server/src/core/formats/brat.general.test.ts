import { describe, expect, test } from 'vitest';
import { render } from '../messages/render.ts';
import { brat } from './brat.ts';
import type { ImportedDocument } from './importing/imported.ts';
import { imported, landing } from './testing/imports.ts';

const text = 'The mayor said the bridge is safe. “It will hold,” she added, “for years.” 😀 Police denied it.\n';

/** The first document of `a.ann`, beside `a.txt`. */
async function read(ann: string, article = text): Promise<ImportedDocument> {
  const [document] = await imported(brat, 'a.ann', { 'a.ann': ann, 'a.txt': article });
  if (!document) throw new Error('nothing imported');
  return document;
}

const problemsOf = ({ problems }: ImportedDocument): readonly (readonly [unknown, string])[] =>
  problems.map(({ source, message }) => [source, render(message, 'en').replace(/[\u2066-\u2069]/g, '')]);

/** A line for words of the text, the first of their kind. */
function bound(id: string, type: string, ...words: readonly string[]): string {
  const offsets = words.map((each) => {
    const start = [...text.slice(0, text.indexOf(each))].length;
    return `${start} ${start + [...each].length}`;
  });
  return `${id}\t${type} ${offsets.join(';')}\t${words.join(' ')}\n`;
}

const mayor =
  bound('T1', 'Source', 'The mayor') +
  bound('T2', 'Cue', 'said') +
  bound('T3', 'Content', 'the bridge is safe') +
  bound('T4', 'Attribution', 'said') +
  'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n';

describe('reading what others made with brat', () => {
  test('attributions: who says it is called as the article calls them', async () => {
    const hold =
      bound('T5', 'Content', '“It will hold,”', '“for years.”') +
      bound('T6', 'Source', 'she') +
      bound('T7', 'Cue', 'added') +
      bound('T8', 'Attribution', 'added') +
      'E2\tAttribution:T8 Content:T5 Cue:T7 Source:T6\n';
    const { text: sidecar, problems } = await landing(await read(hold + mayor));
    expect(problems).toEqual([]);
    expect(sidecar).toMatchInlineSnapshot(`
      "isnad: 1

      speakers:
        the-mayor:
          name: The mayor
        she:
          name: she

      annotations:
        - id: the-mayor-1
          kind: claim
          exact: the bridge is safe
          speaker: the-mayor
          cue: said
          mention: The mayor

        - id: she-1
          kind: quote
          exact:
            - “It will hold,”
            - “for years.”
          speaker: she
          cue: added
          mention: she
      "
    `);
  });

  test('the layout of PolNeAR, several annotators an article', async () => {
    const files = { 'dev/text/report_one.txt': text, 'dev/attributions/report_one_ef2d.ann': mayor };
    const [document] = await imported(brat, 'dev/attributions/report_one_ef2d.ann', files);
    expect(document).toMatchObject({
      article: 'dev/text/report_one.txt',
      layer: 'ef2d',
      annotator: 'ef2d',
      problems: [],
    });
    expect(document?.annotations).toHaveLength(1);
  });

  test.each([
    ['mona/a.ann', { 'a.txt': text, 'mona/a.ann': '' }, 'a.txt', 'mona'],
    ['mona/a.ann', { 'a.txt': text, 'mona/a.txt': text, 'mona/a.ann': '' }, 'a.txt', 'mona'],
    ['mona/a.ann', { 'a.txt': 'another', 'mona/a.txt': text, 'mona/a.ann': '' }, 'mona/a.txt', undefined],
    ['x/isnad.mona/a.md.ann', { 'x/isnad.mona/a.md.txt': text, 'x/isnad.mona/a.md.ann': '' }, 'x/a.md', 'mona'],
    ['a.mona.ann', { 'a.txt': text, 'a.mona.ann': '' }, 'a.txt', 'mona'],
    ['a_b.ann', { 'a_b.txt': text, 'a.txt': text, 'a_b.ann': '' }, 'a_b.txt', undefined],
    ['page.html.isnad.ann', { 'page.html.isnad.txt': text, 'page.html.isnad.ann': '' }, 'page.html', undefined],
    ['x.ann', { 'x.ann': '' }, 'x.txt', undefined],
  ])('%s is about its article', async (path, files, article, layer) => {
    const [document] = await imported(brat, path, files as Readonly<Record<string, string>>);
    expect([document?.article, document?.layer]).toEqual([article, layer]);
  });

  test('relations instead of events', async () => {
    const ann =
      bound('T1', 'Source', 'The mayor') +
      bound('T2', 'Cue', 'said') +
      bound('T3', 'Content', 'the bridge is safe') +
      'R1\tsays Arg1:T1 Arg2:T2\nR2\twhat Arg1:T2 Arg2:T3\n';
    const { annotations, problems } = await read(ann);
    expect(problems).toEqual([]);
    expect(annotations).toMatchObject([{ kind: 'claim', speakers: [{ name: 'The mayor' }], cue: { start: 10 } }]);
  });

  test('whatever else there is becomes notes, with the type as a tag', async () => {
    const ann =
      bound('T1', 'Organization', 'Police') +
      bound('T2', 'Denial', 'denied') +
      'E1\tDenial:T2 Agent:T1\nA1\tNegation E1\nA2\tConfidence T1 High\n' +
      'N1\tReference T1 Wikidata:Q1\tThe Police\n#1\tAnnotatorNotes E1\tnot sure\n' +
      bound('T3', 'Place', 'the bridge') +
      'R1\tNear Arg1:T1 Arg2:T3\n*\tEquiv T1 T3\n';
    const { annotations, problems } = await read(ann);
    expect(problems).toEqual([]);
    expect(annotations.map(({ kind, keys }) => [kind, keys])).toMatchInlineSnapshot(`
      [
        [
          "note",
          {
            "tags": [
              "Place",
            ],
          },
        ],
        [
          "note",
          {
            "note": "Reference: Wikidata:Q1 The Police
      Near: the bridge
      = the bridge",
            "tags": [
              "Organization",
              "Confidence:High",
            ],
          },
        ],
        [
          "note",
          {
            "note": "not sure
      Agent: Police",
            "tags": [
              "Denial",
              "Negation",
            ],
          },
        ],
      ]
    `);
  });

  test('sources that are the same go by the fuller name; relations of ours are relations', async () => {
    const ann =
      mayor +
      bound('T5', 'Content', '“It will hold,”') +
      bound('T6', 'Source', 'she') +
      bound('T7', 'claim', 'added') +
      'E2\tclaim:T7 Content:T5 Source:T6\n*\tEquiv T6 T1\nR1\tContradicts Arg1:E2 Arg2:E1\n';
    const { annotations, problems } = await read(ann);
    expect(problems).toEqual([]);
    expect(annotations.map(({ speakers }) => speakers)).toEqual([[{ name: 'The mayor' }], [{ name: 'The mayor' }]]);
    expect(annotations[0]?.id).toBe('E1');
    expect(annotations[1]?.keys).toEqual({ relations: [{ type: 'contradicts', target: 'E1' }] });
  });

  test('what a statement has beyond our parts is kept in its note', async () => {
    const ann =
      mayor.replace('Source:T1', 'Source:T1 Source2:E2 Cue2:T5 Target:T6 Target2:T7') +
      bound('T8', 'Office', 'the bridge') +
      'E2\tOffice:T8\n' +
      bound('T5', 'Cue', 'added') +
      bound('T6', 'Person', 'Police') +
      bound('T7', 'Person', 'she');
    const { annotations, problems } = await read(ann);
    expect(problems).toEqual([]);
    expect(annotations).toMatchObject([
      { kind: 'claim', keys: { note: 'Source: the bridge\nCue: added\nTarget: Police\nTarget: she' } },
      { kind: 'note', keys: { tags: ['Office'] } },
    ]);
  });

  test('a second passage that one continues is kept in its note', async () => {
    const ann =
      mayor +
      bound('T5', 'claim', 'It will hold,') +
      bound('T6', 'claim', 'Police denied it') +
      'R1\tcontinues Arg1:T6 Arg2:E1\nR2\tcontinues Arg1:T6 Arg2:T5\n';
    const { annotations } = await read(ann);
    expect(annotations[2]?.keys).toEqual({ continues: 'E1', note: 'continues: It will hold,' });
  });

  test('what is said of a relation is said of the annotation that it leads from', async () => {
    const ann =
      mayor +
      bound('T5', 'claim', 'It will hold,') +
      'R1\tcontradicts Arg1:T5 Arg2:E1\n#1\tAnnotatorNotes R1\tor does it?\nA1\tDoubtful R1\n';
    const { annotations, problems } = await read(ann);
    expect(problems).toEqual([]);
    expect(annotations[1]?.keys).toEqual({
      relations: [{ type: 'contradicts', target: 'E1' }],
      tags: ['Doubtful'],
      note: 'contradicts: or does it?',
    });
  });

  test('without the text, words are looked up in the article that is there', async () => {
    const [document] = await imported(brat, 'a.ann', { 'a.ann': mayor });
    if (!document) throw new Error('nothing imported');
    expect(problemsOf(document)).toEqual([
      [undefined, 'No text a.txt stands beside; passages were looked up in the article by their words.'],
    ]);
    const { sidecar } = await landing(document, { article: text });
    expect(sidecar.annotations[0]?.selector.pieces).toEqual(['the bridge is safe']);
    expect(sidecar.annotations[0]?.cue?.pieces).toEqual(['said']);
  });
});

describe('damage', () => {
  test.each([
    [
      'offsets beyond the end',
      ['T3\tContent 15 33', 'T3\tContent 15 9999'],
      3,
      'T3 lead nowhere in the article; it was left out. Left out with it: E1.',
    ],
    [
      'other words',
      ['the bridge is safe\n', 'the bridge is gone\n'],
      3,
      'The offsets of T3 lead to the bridge is safe, its words are the bridge is gone',
    ],
    ['spaces instead of a tab', ['T3\tContent', 'T3 Content'], 3, 'Left out with it: E1.'],
    ['a line that breaks off', ['Cue:T2 Source:T1\n', 'Cue:T2 Sour\n'], 5, 'Left out with it: T4, T3, T2, and T1.'],
    ['a content that is not there', ['Content:T3', 'Content:T9'], 5, 'E1 names T9, which is not in this file.'],
  ])('%s takes one statement and is told once', async (_, [from = '', to = ''], line, words) => {
    expect(mayor).toContain(from);
    const rest = `${bound('T11', 'Content', 'It will hold,')}${bound('T12', 'claim', 'added')}E12\tclaim:T12 Content:T11\n`;
    const document = await read(mayor.replace(from, to) + '\n'.repeat(9) + rest);
    const problems = problemsOf(document);
    expect(problems.map(([source]) => source)).toEqual([line]);
    expect(problems[0]?.[1]).toContain(words);
    expect(document.annotations.filter(({ kind }) => kind !== 'note')).toHaveLength(
      from.startsWith('Content:') ? 2 : 1,
    );
  });

  test('what is left out takes what was said of it along', async () => {
    const ann = `${mayor.replace('safe\n', 'gone\n')}#1\tAnnotatorNotes E1\tx\nA1\tStance E1 denied\nR1\trepeats Arg1:E1 Arg2:T3\n`;
    const document = await read(ann);
    expect(document.annotations).toEqual([]);
    expect(problemsOf(document).map(([, words]) => words.replace(/.*Left/, 'Left'))).toEqual([
      'Left out with it: E1, R1, A1, and #1.',
    ]);
  });

  test('a relation that leads nowhere takes along what was said of it', async () => {
    const document = await read(`${mayor}R1\trepeats Arg1:E1 Arg2:E7\n#1\tAnnotatorNotes R1\tx\n`);
    expect(document.annotations).toHaveLength(1);
    expect(problemsOf(document)).toEqual([[6, 'R1 names E7, which is not in this file. Left out with it: #1.']]);
  });

  test('a cue or source that is damaged leaves the statement', async () => {
    const document = await read(mayor.replace('The mayor\n', 'The major\n'));
    expect(document.annotations).toMatchObject([{ kind: 'claim', cue: { start: 10 } }]);
    expect(document.annotations[0]?.speakers).toBeUndefined();
    expect(document.problems).toHaveLength(1);
  });

  test('an id twice, and a note about nothing', async () => {
    const document = await read(`${mayor}T1\tSource 0 3\tThe\n#1\tAnnotatorNotes T77\tx\n`);
    expect(problemsOf(document)).toEqual([
      [6, 'The id T1 is that of a line before; this one was left out.'],
      [7, '#1 names T77, which is not in this file.'],
    ]);
    expect(document.annotations).toHaveLength(1);
  });

  test.each([
    ['UTF-16 code units', (words: string) => text.indexOf(words), 'UTF-16'],
    ['bytes', (words: string) => Buffer.byteLength(text.slice(0, text.indexOf(words))), 'bytes'],
  ])('offsets that count %s are understood, and told', async (_, offset, words) => {
    const width = (of: string): number => (words === 'bytes' ? Buffer.byteLength(of) : of.length);
    const line = (id: string, of: string): string => `${id}\tclaim ${offset(of)} ${offset(of) + width(of)}\t${of}\n`;
    const document = await read(line('T1', 'Police denied it') + line('T2', 'denied'));
    expect(document.annotations.map(({ at }) => at)).toEqual([
      { spans: [{ start: text.indexOf('Police'), end: text.indexOf('Police') + 16 }] },
      { spans: [{ start: text.indexOf('denied'), end: text.indexOf('denied') + 6 }] },
    ]);
    expect(problemsOf(document)[0]?.[1]).toContain(words);
  });

  test('offsets that count each line break once', async () => {
    const article = 'One.\r\n\r\nTwo 😀\r\nthree four';
    const document = await read('T1\tclaim 12 22\tthree four\nT2\tclaim 6 9\tTwo\n', article);
    expect(document.annotations.map(({ at }) => at)).toEqual([
      { spans: [{ start: 8, end: 11 }] },
      { spans: [{ start: 16, end: 26 }] },
    ]);
    expect(problemsOf(document)).toHaveLength(1);
  });

  test('rubbish of any kind ends in problems', async () => {
    const rubbish = [
      '\0\0\0',
      'T1\tclaim 0 3\tThe\0',
      'T2\tclaim -1 3\tThe',
      'T3\tclaim 3 0\tThe',
      'T4\tclaim 0 3;2 5\tThe e m',
      `T5\tclaim ${'9'.repeat(400)} 3\tx`,
      'E1\tclaim:E1 Content:E1',
      'E2\tclaim:E3',
      'E3\tclaim:E2',
      'R1\tx Arg1:T1 Arg2:T1',
      '*\tEquiv',
      '\ud800 \udfff',
      '#1\tIsnad T1\t{"id":[],"kind":{},"speaker":{"a":1},"__proto__":{"x":1},"exact":[1]}',
      `#2\tIsnad T1\t${'['.repeat(20_000)}`,
      '#3\tSpeaker T1\t{"id":"__proto__","name":7}',
      'A1\t',
      '\t\t\t',
    ].join('\r\n');
    const document = await read(rubbish);
    expect(document.problems.length).toBeGreaterThan(8);
    const landed = await landing(document);
    expect(landed.sidecar.problems).toEqual([]);
  });

  test('any number of lines about one annotation are read in moments', async () => {
    const many = 60_000;
    const lines = Array.from(
      { length: many },
      (_, i) => `#${i + 1}\tAnnotatorNotes T2\tx\nR${i + 1}\ty Arg1:T2 Arg2:T3\n`,
    );
    const document = await read(mayor.replace(/T4.*\nE1.*\n/, '') + lines.join(''));
    expect(document.problems).toEqual([]);
    expect(document.annotations).toHaveLength(2);
    expect(String(document.annotations[1]?.keys?.note).split('\n')).toHaveLength(many);
  }, 20_000);

  test('ten megabytes of rubbish are read in moments', async () => {
    const document = await read(`${mayor}${'garbage \ud83d E1 T3 T4\n'.repeat(500_000)}`);
    expect(document.annotations).toHaveLength(1);
    expect(document.problems).toHaveLength(1_001);
    expect(problemsOf(document).at(-1)?.[1]).toBe('499,000 more lines from here on are none of brat’s format.');
  }, 20_000);
});
