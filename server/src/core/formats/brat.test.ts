import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleName, documentName } from './brat/names.ts';
import { brat } from './brat.ts';
import type { OutFile } from './format.ts';
import { bratComplaints } from './testing/bratChecker.ts';
import { documentsIn, documentsOf, exported, plainOptions } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { trap, trapText } from './testing/trap.ts';

const contentOf = (files: readonly OutFile[], path: string): string =>
  files.find((file) => file.path === path)?.content ?? '';

/** What is written of some articles, which is what brat takes. */
async function written(source: string | Readonly<Record<string, string>>) {
  const documents = await (typeof source === 'string' ? documentsIn(source) : documentsOf(source));
  const out = exported(brat, documents);
  expect(bratComplaints(out.files)).toEqual([]);
  return out;
}

describe('exporting to brat', () => {
  test('the trap is what brat takes', async () => {
    const { files, losses } = await written(trap);
    expect(contentOf(files, 'فخ & co.txt')).toBe(trapText);
    expect(contentOf(files, 'فخ & co.ann')).toMatchSnapshot();
    expect(losses).toMatchSnapshot();
  });

  test('whatever is annotated is what brat takes', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files }) => {
        await written(files);
      }),
      { numRuns: 100 },
    );
  });

  test('each layer has a folder of its own, with the article beside', async () => {
    const { files } = await written(`
//- /x/a.txt
قال سلو نعم.
//- /x/a.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: نعم }]
//- /x/a.txt.isnad.mona.yaml
isnad: 1
annotator: mona
annotations: [{ id: c1, kind: mention, exact: سلو }]
//- /x/b.md
قال
//- /isnad.yaml
isnad: 1
articles: ["**/*.{txt,md}"]
`);
    expect(files.map(({ path }) => path)).toEqual([
      ...['x/a.ann', 'x/a.txt', 'x/isnad.mona/a.ann', 'x/isnad.mona/a.txt', 'x/b.md.ann', 'x/b.md.txt'],
      ...['annotation.conf', 'visual.conf'],
    ]);
    expect(contentOf(files, 'x/isnad.mona/a.ann')).toBe('T1\tmention 4 7\tسلو\n#1\tIsnad T1\t{"id":"c1"}\n');
    expect(contentOf(files, 'x/b.md.ann')).toBe('');
  });

  test('kinds of the project are types that brat can write, with their labels', async () => {
    const { files } = await written(`
//- /a.txt
قال سلو نعم.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: إشاعة, exact: نعم, cue: قال }
  - { id: c2, kind: Source, exact: سلو }
  - { id: c3, kind: unheard of, exact: قال }
//- /isnad.yaml
isnad: 1
kinds: { إشاعة: { like: claim, label: 'إشاعة | rumour' }, Source: { like: mention } }
`);
    expect(contentOf(files, 'a.ann')).toContain('E1\tkind-625-634-627-639-629:T3 Content:T2 Cue:T1\n');
    expect(contentOf(files, 'visual.conf')).toContain('kind-625-634-627-639-629 | إشاعة rumour\n');
  });

  test('neither a label nor a kind breaks the configuration', async () => {
    const { files } = await written(`
//- /a.txt
قال سلو نعم.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: rumour, exact: نعم }
  - { id: c2, kind: bars, exact: نعم }
  - { id: c3, kind: '---', exact: نعم }
  - { id: c4, kind: supports, exact: نعم }
  - { id: c5, kind: SPAN_DEFAULT, exact: نعم }
  - { id: c6, kind: constructor, exact: نعم }
//- /isnad.yaml
isnad: 1
kinds: { rumour: { like: claim, label: '! <b>إشاعة</b> #' }, bars: { like: note, label: '|' }, constructor: { like: note } }
`);
    expect(contentOf(files, 'visual.conf')).toContain('rumour | ‹b›إشاعة‹/b› #\n');
    expect(contentOf(files, 'visual.conf')).toContain('supports | Supports\n');
    expect(contentOf(files, 'visual.conf')).toContain('constructor\tbgColor:#e5e7eb\n');
  });

  test('no document has a name that brat takes for that of another file', async () => {
    const { files } = await written({ '/example.co.txt': 'x', '/example.co.txt.isnad.yaml': '' });
    expect(files.map(({ path }) => path)).toContain('example.co.txt.ann');
  });

  test('lines run as most of the articles do', async () => {
    const texts = { '/a.txt': 'قال نعم', '/b.txt': 'BBC\n\nقال سلو إن المعركة انتهت', '/c.txt': 'He said' };
    const files = Object.fromEntries(Object.entries(texts).flatMap((file) => [file, [`${file[0]}.isnad.yaml`, '']]));
    const documents = await documentsOf(files);
    const visual = (...chosen: typeof documents): string => contentOf(exported(brat, chosen).files, 'visual.conf');
    expect(visual(...documents)).toMatch(/^\[options\]\nText\tdirection:rtl\n\n\[labels\]\n/);
    expect(visual(...documents.slice(1, 2))).toContain('rtl');
    expect(visual(...documents.slice(1))).not.toContain('rtl');
    expect(visual()).not.toContain('rtl');
  });

  test('labels are in the language that is asked for', async () => {
    const { files } = exported(brat, [], { ...plainOptions, locale: 'ar' });
    expect(contentOf(files, 'visual.conf')).toContain('Cue | لفظ الإسناد\n');
    expect(contentOf(files, 'visual.conf')).not.toMatch(/[\u2066-\u2069]/);
  });

  test('keys of the file itself and of its article have no room, nor has a speaker whom nobody names', async () => {
    const { losses } = await written({
      '/a.txt': 'x',
      '/a.txt.isnad.yaml':
        'isnad: 1\nannotator: sm\narticle: { title: T }\nx-team: us\nspeakers: { silo: { name: S } }\nannotations: []\n',
    });
    expect(losses.map(({ code, of, detail }) => [code, detail, of])).toEqual([
      ['speaker-key', 'name', ['silo']],
      ['article-key', 'x-team', []],
      ['article-key', 'title', []],
      ['article-key', 'annotator', []],
    ]);
  });

  test('spans at the edges of lines lose the white space there, and are told of', async () => {
    const { files, losses } = await written({
      '/a.txt': 'one\u2028two\u0085three \n four',
      '/a.txt.isnad.yaml':
        'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: "one\\u2028two\\u0085three \\n " }\n',
    });
    expect(contentOf(files, 'a.ann')).toContain('T1\tContent 0 3;4 7;8 13\tone two three\n');
    expect(losses.map(({ code, of }) => [code, of])).toEqual([['edges', ['c1']]]);
  });
});

describe('names of documents', () => {
  test.each([
    ['a.txt', 'a'],
    ['x/2017.10.14.txt', 'x/2017.10.14'],
    ['a.md', 'a.md'],
    ['a.md.txt', 'a.md.txt'],
    ['a', 'a.isnad'],
    ['a.html', 'a.html.isnad'],
    ['a.isnad.txt', 'a.isnad.txt'],
    ['x/.txt', 'x/.txt'],
    ['example.co.txt', 'example.co.txt'],
    ['paper.ann.txt', 'paper.ann.txt'],
  ])('%s ↔ %s', (article, name) => {
    expect(documentName(article)).toBe(name);
    expect(articleName(name)).toBe(article);
  });

  test('no two articles share one, and each is found again by it', () => {
    const part = fc.constantFrom('a', '.', '.txt', '.md', '.isnad', '/', '.x', '.TXT', '.co', '.ann');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const article = parts.join('');
        fc.pre(!article.endsWith('/'));
        expect(articleName(documentName(article))).toBe(article);
      }),
      { numRuns: 500 },
    );
  });
});
