import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { schemas, Workspace } from './cli/workspace.ts';

const raqqa = `عناصر التنظيم يغادرون المدينة
وقال المتحدث طلال سلو إن المقاتلين الأجانب سيتركون بالمدينة. وأعلن المجلس خروج بعض المقاتلين.
وتقول مصادر إن العدد كبير.
`;
const raqqaSidecar = `isnad: 1
article:
  title: من يغادر المدينة؟
  outlet: paper
speakers:
  silo: { name: طلال سلو, type: person, role: المتحدث }
  paper: { name: الجريدة, type: outlet }
annotations:
  - id: c1
    kind: claim
    exact: إن المقاتلين الأجانب سيتركون بالمدينة
    speaker: silo
    cue: قال
  - id: c2
    kind: claim
    exact: خروج بعض المقاتلين
  - id: c3
    kind: claim
    exact: ما ليس في النص
    speaker: silo
`;
const bridge = 'Officials said the bridge is safe. "It will hold," the mayor said, "for years."\n';
const bridgeSidecar = `isnad: 1
speakers:
  mayor: { name: The Mayor }
annotations:
  - id: q1
    kind: quote
    exact: [It will hold, for years]
    speaker: mayor
`;

const made: Workspace[] = [];
function workspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
  const created = new Workspace(files);
  made.push(created);
  return created;
}
afterAll(() => {
  for (const each of made) each.remove();
});

const articles = {
  'raqqa.txt': raqqa,
  'raqqa.txt.isnad.yaml': raqqaSidecar,
  'english/bridge.txt': bridge,
  'english/bridge.txt.isnad.yaml': bridgeSidecar,
};

interface Result {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly spans: [number, number][] | null;
  readonly annotation: string | null;
  readonly sidecar: string | null;
}

const codesIn = (out: string): string[] => (JSON.parse(out) as Result[]).map(({ code, file }) => `${file} ${code}`);
const schema = (name: string): object => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));
const valid = (name: string, out: string): unknown => {
  const validate = new Ajv({ strict: false }).compile(schema(name));
  return validate(JSON.parse(out)) ? [] : validate.errors;
};

describe('isnad', () => {
  const empty = workspace({ 'folder/': '' });

  it('says what it is', async () => {
    const { version } = JSON.parse(readFileSync(join(schemas, '../../package.json'), 'utf8'));
    expect(await empty.run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = await empty.run(['--help']);
    expect(help.code).toBe(0);
    expect(help.out).toMatch(/check.*\n.*outline.*\n.*export.*\n.*import.*\n.*diff.*\n.*merge.*\n.*lsp/);
    for (const command of ['check', 'outline', 'export', 'import', 'diff', 'merge', 'lsp']) {
      const own = await empty.run([command, '--help']);
      expect(own).toMatchObject({ code: 0, err: '' });
      expect(own.out).toContain(`isnad ${command}`);
      expect(await empty.run(['help', command])).toEqual(own);
    }
  });

  it('shows its help and fails when nothing is asked for', async () => {
    const { code, out, err } = await empty.run([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage');
  });

  it.each([
    [['chekc'], /no command.*chekc.*isnad check/],
    [['folder'], /no command.*folder/],
    [['check', '--formta', 'json'], /no option.*--formta.*--format/],
    [['check', '--format', 'jsn'], /jsn.*pretty, json, sarif, github.*json/],
    [['check', '--fail-on'], /--fail-on.*needs a value/],
    [['check', 'nowhere'], /no file or folder.*nowhere/],
    [['outline', '--locale', 'ar ar'], /ar ar.*language/],
    [['lsp', 'folder'], /isnad lsp.*takes no path/],
  ])('explains what is wrong with %j', async (args, message) => {
    const { code, out, err } = await empty.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n {4}at /);
  });

  it('takes the language from the surroundings or an option, and falls back to English', async () => {
    for (const env of [{ LANG: 'C' }, { LC_ALL: 'xx_YY.UTF-8' }, { LANG: '' }]) {
      expect((await empty.run(['--help'], { env })).out).toContain('Usage');
    }
    expect((await empty.run(['check', '--locale', 'en-GB', 'folder'])).code).toBe(0);
  });
});

describe('isnad check', () => {
  const news = workspace(articles);

  it('shows each article with the passages and what is wrong with them', async () => {
    const { code, out, err } = await news.run(['check']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('raqqa.txt\n\u2068من يغادر المدينة؟\u2069 · \u2068الجريدة\u2069\n');
    expect(out).toMatch(
      /2:\d+ {2}\u2068.*⟦خروج بعض المقاتلين⟧.*\u2069\n +▲ warning {2}.*claim\.unsourced\n +└ .*c2.*raqqa\.txt\.isnad\.yaml:\d+:\d+\n/,
    );
    expect(out).toMatch(/raqqa\.txt\.isnad\.yaml:\d+:\d+\n.*⟦ما ليس في النص⟧.*\n.*✖ error {2}.*anchor\.lost/);
    expect(out).toMatch(
      /✖ 1 error {3}▲ \d+ warnings?.*\n2 articles · 3 claims · 1 quotation · 1 unsourced · 2 speakers\n$/,
    );
  });

  it('writes no colours into pipes unless it is made to', async () => {
    const sequence = '\u001b[';
    expect((await news.run(['check'])).out).not.toContain(sequence);
    expect((await news.run(['check'], { env: { FORCE_COLOR: '1' } })).out).toContain(sequence);
    expect((await news.run(['check'], { env: { FORCE_COLOR: '0' } })).out).not.toContain(sequence);
    expect((await news.run(['check', '--format', 'json'], { env: { FORCE_COLOR: '1' } })).out).not.toContain(sequence);
  });

  it('writes JSON that its schema describes, with spans into the text', async () => {
    const { code, out, err } = await news.run(['check', '--format', 'json']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(valid('check', out)).toEqual([]);
    const unsourced = (JSON.parse(out) as Result[]).find((result) => result.code === 'claim.unsourced');
    expect(unsourced).toMatchObject({
      file: 'raqqa.txt',
      severity: 'warning',
      annotation: 'c2',
      sidecar: 'raqqa.txt.isnad.yaml',
      line: 2,
    });
    expect(unsourced?.spans?.map(([start, end]) => raqqa.slice(start, end))).toEqual(['خروج بعض المقاتلين']);
    const lost = (JSON.parse(out) as Result[]).find((result) => result.code === 'anchor.lost');
    expect(lost).toMatchObject({ file: 'raqqa.txt.isnad.yaml', annotation: 'c3' });
    expect(lost?.spans?.map(([start, end]) => raqqaSidecar.slice(start, end))).toEqual(['ما ليس في النص']);
  });

  it('writes remarks for GitHub, one a line, escaped', async () => {
    const odd = workspace({ 'a,b:c%.txt': raqqa, 'a,b:c%.txt.isnad.yaml': raqqaSidecar });
    const { out } = await odd.run(['check', '--format', 'github']);
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=a%2Cb%3Ac%25\.txt[^,:]*,[^:]*::[^\r\n]+$/);
    expect(out).toMatch(
      /::warning file=a%2Cb%3Ac%25\.txt,line=2,endLine=2,col=\d+,endColumn=\d+,title=claim\.unsourced \(c2\)::/,
    );
  });

  it.each([
    ['error', 1],
    ['warning', 1],
    ['information', 1],
    ['hint', 1],
    ['never', 0],
  ])('exits for --fail-on %s with %d when there is an error', async (level, code) => {
    expect((await news.run(['check', '--fail-on', level, 'raqqa.txt'])).code).toBe(code);
  });

  it('is clean when there are only milder findings than it is told to fail on', async () => {
    const mild = workspace({
      'a.txt': bridge,
      'a.txt.isnad.yaml': 'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: the bridge is safe }\n',
    });
    expect((await mild.run(['check'])).code).toBe(1);
    expect((await mild.run(['check', '--fail-on=error'])).code).toBe(0);
  });

  it('says so when all is well', async () => {
    const { code, out } = await news.run(['check', '--fail-on', 'error', 'english']);
    expect(code).toBe(0);
    expect(out).toMatch(/✔ No findings\n1 article · 0 claims · 1 quotation · 1 speaker\n$/);
    expect((await news.run(['check', '--format', 'json', 'english'])).out).toBe('[]\n');
  });

  it('takes an article, its sidecar or a folder, from any folder', async () => {
    const all = codesIn((await news.run(['check', '--format', 'json', 'raqqa.txt'])).out);
    expect(all).toContain('raqqa.txt claim.unsourced');
    expect(codesIn((await news.run(['check', '--format', 'json', 'raqqa.txt.isnad.yaml'])).out)).toEqual(all);
    expect(codesIn((await news.run(['check', '--format', 'json', 'english', '.'])).out)).toEqual(all);
    expect(codesIn((await news.run(['check', '--format', 'json', '..'], { in: 'english' })).out)).toEqual(
      all.map((each) => `../${each}`),
    );
  });

  it('says when there is nothing to look at', async () => {
    const plain = workspace({ 'a.txt': bridge, 'folder/': '' });
    expect(await plain.run(['check', 'a.txt', '--format', 'json'])).toMatchObject({ code: 0, out: '[]\n' });
    expect((await plain.run(['check', 'a.txt'])).err).toMatch(/a\.txt.*no sidecar/);
    expect((await plain.run(['check', 'folder'])).err).toMatch(/no annotated articles in .*folder/);
  });

  it('looks at the whole project whatever path is given', async () => {
    const repository = workspace({
      '.git/': '',
      'isnad.yaml':
        'isnad: 1\nspeakers:\n  mayor: { name: The Mayor }\n  nobody: { name: Nobody }\nrules: { claim.unsourced: error }\n',
      'a/one.txt': bridge,
      'a/one.txt.isnad.yaml':
        'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: the bridge is safe, speaker: mayor, relations: [{ type: contradicts, target: "../b/two.txt#c1" }] }\n',
      'b/two.txt': bridge,
      'b/two.txt.isnad.yaml':
        'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: the bridge is safe, speaker: mayor }\n  - { id: c2, kind: claim, exact: It will hold }\n',
    });
    const run = async (...paths: string[]) =>
      codesIn((await repository.run(['check', '--format', 'json', ...paths])).out);
    expect(await run('b/two.txt')).toEqual(['b/two.txt claim.contradicted', 'b/two.txt claim.unsourced']);
    expect(await run('a')).toEqual(['a/one.txt claim.contradicted']);
    expect(await run('isnad.yaml')).toEqual(['isnad.yaml speaker.unused']);
    expect((await run()).sort()).toEqual([
      'a/one.txt claim.contradicted',
      'b/two.txt claim.contradicted',
      'b/two.txt claim.unsourced',
      'isnad.yaml speaker.unused',
    ]);
    expect((await repository.run(['check', '--fail-on', 'error', 'b'])).code).toBe(1);
    expect((await repository.run(['check', '--fail-on', 'error', 'a'])).code).toBe(0);
  });

  it('looks into a folder that walks leave out when it is named', async () => {
    const repository = workspace({
      '.git/': '',
      'isnad.yaml': 'isnad: 1\nrules: { claim.unsourced: error }\n',
      '.drafts/a.txt': bridge,
      '.drafts/a.txt.isnad.yaml': 'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: the bridge is safe }\n',
    });
    expect((await repository.run(['check', '--format', 'json'])).out).toBe('[]\n');
    for (const path of ['.drafts', '.drafts/a.txt']) {
      const { out } = await repository.run(['check', '--format', 'json', path]);
      expect(JSON.parse(out)).toMatchObject([{ file: '.drafts/a.txt', code: 'claim.unsourced', severity: 'error' }]);
    }
  });

  it('finds the project file from the working folder where there is no repository', async () => {
    const folder = workspace({
      'isnad.yaml': 'isnad: 1\nrules: { claim.unsourced: off }\n',
      'deep/er/a.txt': bridge,
      'deep/er/a.txt.isnad.yaml': 'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: the bridge is safe }\n',
    });
    expect((await folder.run(['check', '--format', 'json', 'deep/er/a.txt'])).out).toBe('[]\n');
    expect(codesIn((await folder.run(['check', '--format', 'json'], { in: 'deep/er' })).out)).toEqual([
      'a.txt claim.unsourced',
    ]);
  });

  it('gets along with a reader that goes away', async () => {
    const sidecar = ['isnad: 1', 'annotations:'];
    for (let i = 0; i < 4000; i++) sidecar.push(`  - { id: c${i}, kind: claim, exact: the bridge is safe }`);
    const long = workspace({ 'a.txt': bridge, 'a.txt.isnad.yaml': `${sidecar.join('\n')}\n` });
    for (const format of ['pretty', 'json', 'sarif']) {
      expect(await long.runAndLeave(['check', '--format', format])).toEqual({ code: 0, out: '', err: '' });
    }
  });
});

describe('isnad outline', () => {
  const news = workspace(articles);

  it('lists who says what, those without a name first', async () => {
    const { code, out, err } = await news.run(['outline', 'raqqa.txt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').map((line) => line.replace(/[\u2068\u2069]/g, '').trim())).toEqual([
      'raqqa.txt',
      'من يغادر المدينة؟ · الجريدة',
      '',
      '▲ Nobody is named (1)',
      '2:75  خروج بعض المقاتلين  claim c2',
      '',
      'طلال سلو — المتحدث (2)',
      '2:23  إن المقاتلين الأجانب سيتركون بالمدينة  claim c1',
      '–  ما ليس في النص  claim c3 · not found in the article',
      '',
    ]);
  });

  it('writes JSON that its schema describes', async () => {
    const { code, out } = await news.run(['outline', '--format', 'json']);
    expect(code).toBe(0);
    expect(valid('outline', out)).toEqual([]);
    expect(JSON.parse(out)).toMatchObject([
      {
        file: 'english/bridge.txt',
        speakers: [
          { id: 'mayor', name: 'The Mayor', statements: [{ id: 'q1', kind: 'quote', anchor: 'exact', via: [] }] },
        ],
        unattributed: [],
      },
      {
        file: 'raqqa.txt',
        speakers: [{ id: 'silo', statements: [{ id: 'c1' }, { id: 'c3', anchor: 'lost', spans: null }] }],
        unattributed: [{ id: 'c2', sidecar: 'raqqa.txt.isnad.yaml' }],
      },
    ]);
    const [{ spans }] = JSON.parse(out)[0].speakers[0].statements as [{ spans: [number, number][] }];
    expect(spans.map(([start, end]) => bridge.slice(start, end))).toEqual(['It will hold', 'for years']);
  });
});
