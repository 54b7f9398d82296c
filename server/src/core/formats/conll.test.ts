import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conll } from './conll.ts';
import { documentsIn, documentsOf, exported } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { trap, trapText } from './testing/trap.ts';

interface Row {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly statement: string;
  readonly tags: readonly string[];
}

/** Reads a file as CoNLL-U Plus, and expects it to be one: sentences of rows, by document. */
function readConll(content: string): readonly (readonly Row[])[] {
  expect(content).toMatch(
    /^# global\.columns = ID FORM ISNAD:START ISNAD:END ISNAD:STATEMENT ISNAD:SOURCE ISNAD:CUE ISNAD:CONTENT\n/,
  );
  expect(content.endsWith('\n')).toBe(true);
  const blocks = content
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== '' && !/^# /.test(line)));
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines.map((line, i): Row => {
        const cells = line.split('\t');
        expect(cells).toHaveLength(8);
        const [id, form = '', start, end, statement = '', ...tags] = cells;
        expect(id).toBe(String(i + 1));
        expect(form).toMatch(/^\S+$/u);
        for (const tag of tags) expect(tag).toMatch(/^(O|[BI]-\S+)$/u);
        return { form, start: Number(start), end: Number(end), statement, tags };
      }),
    );
}

function expectSound(content: string, text: string): void {
  const points = [...text];
  let at = 0;
  const sentences = readConll(content);
  for (const rows of sentences) {
    rows.forEach(({ form, start, end, tags, statement }, i) => {
      expect(points.slice(start, end).join('')).toBe(form);
      expect(points.slice(at, start).join('').trim()).toBe('');
      at = end;
      expect(statement === '_').toBe(tags.every((tag) => tag === 'O'));
      tags.forEach((tag, column) => {
        const before = rows[i - 1]?.tags[column] ?? 'O';
        // What goes on is of the same label; nothing goes on from nothing.
        if (tag.startsWith('I-')) expect(before.slice(2)).toBe(tag.slice(2));
      });
    });
  }
  expect(points.slice(at).join('').trim()).toBe('');
}

const contentOf = (files: readonly { readonly content: string }[]): string => files[0]?.content ?? '';

describe('exporting to CoNLL', () => {
  test('the trap', async () => {
    const { files, losses } = exported(conll, await documentsOf(trap));
    expectSound(contentOf(files), trapText);
    expect(
      contentOf(files)
        .split('\n')
        .filter((line) => /[BI]-/.test(line))
        .join('\n'),
    ).toMatchSnapshot();
    expect(losses.filter(({ code }) => !code.endsWith('key')).map(({ code, of }) => [code, of])).toEqual([
      ['not-meant', ['m1', 'n1']],
      ['unplaced', ['lost']],
      ['overlap', ['c2']],
    ]);
  });

  test('whatever is annotated, each token once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(generated({ speaker: [] }), async ({ files, text }) => {
        expectSound(contentOf(exported(conll, await documentsOf(files)).files), text);
      }),
      { numRuns: 60 },
    );
  });

  test('pieces share a statement; sentences begin anew; clitics stay; a hash is no comment', async () => {
    const { files, losses } = exported(
      conll,
      await documentsIn(`
//- /a.txt
وقال سلو: «نعم» ثم «لا. #أبداً».
//- /a.txt.isnad.yaml
isnad: 1
speakers: { silo: { name: سلو } }
annotations:
  - { id: c1, kind: quote, exact: ["«نعم»", "«لا. #أبداً»"], speaker: silo, cue: قال, mention: سلو }
`),
    );
    expect(contentOf(files).split('\n').slice(7)).toEqual([
      '# newdoc id = a.txt',
      '1\tوقال\t0\t4\tcue=c1\tO\tB-cue\tO',
      '2\tسلو\t5\t8\tsource=c1\tB-source\tO\tO',
      '3\t:\t8\t9\t_\tO\tO\tO',
      '4\t«\t10\t11\tcontent=c1\tO\tO\tB-quote',
      '5\tنعم\t11\t14\tcontent=c1\tO\tO\tI-quote',
      '6\t»\t14\t15\tcontent=c1\tO\tO\tI-quote',
      '7\tثم\t16\t18\t_\tO\tO\tO',
      '8\t«\t19\t20\tcontent=c1\tO\tO\tB-quote',
      '9\tلا\t20\t22\tcontent=c1\tO\tO\tI-quote',
      '10\t.\t22\t23\tcontent=c1\tO\tO\tI-quote',
      '',
      '1\t#\t24\t25\tcontent=c1\tO\tO\tB-quote',
      '2\tأبداً\t25\t30\tcontent=c1\tO\tO\tI-quote',
      '3\t»\t30\t31\tcontent=c1\tO\tO\tI-quote',
      '4\t.\t31\t32\t_\tO\tO\tO',
      '',
      '',
    ]);
    expect(losses.map(({ code, detail, of }) => [code, detail, of])).toEqual([
      ['edges', undefined, ['c1']],
      ['key', 'speaker', ['c1']],
      ['speaker-key', 'name', ['silo']],
    ]);
  });

  test('of contents that overlap the longest stays; equal cues are shared', async () => {
    const { files, losses } = exported(
      conll,
      await documentsIn(`
//- /a.txt
قال سلو إن زيد قال نعم وإن عمراً غاب
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: inner, kind: claim, exact: نعم }
  - { id: long, kind: claim, exact: إن زيد قال نعم, cue: { exact: قال, occurrence: 1/2 } }
  - { id: other, kind: rumour of sorts, exact: وإن عمراً غاب, cue: { exact: قال, occurrence: 1/2 } }
//- /a.txt.isnad.mona.yaml
isnad: 1
annotations: [{ id: n, kind: claim, exact: نعم }]
`),
    );
    const content = contentOf(files);
    expect(content).toContain('1\tقال\t0\t3\tcue=long\tO\tB-cue\tO\n');
    expect(content).not.toContain('inner');
    expect(content).toContain('# isnad.layer = mona\n');
    expect(losses.map(({ code, of }) => [code, of])).toEqual([
      ['not-meant', ['other']],
      ['overlap', ['inner']],
    ]);
  });

  test('an article that nobody annotated has nothing to say', async () => {
    expect(contentOf(exported(conll, await documentsOf({ '/a.txt': 'قال' })).files).includes('newdoc')).toBe(false);
  });
});
