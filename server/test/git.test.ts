import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, schemas, Workspace } from './cli/workspace.ts';

const sidecar = `# ما قيل عن الفيضان
isnad: 1
speakers:
  silo: { name: طلال سلو }
  afp: { name: AFP, type: agency }
annotations:
  - id: c1
    kind: claim
    exact: إن المياه ستصل فجراً
    speaker: silo   # the spokesman
    cue: قال
  - id: c2
    kind: quote
    exact: لن نغادر
    speaker: afp
`;
const name = 'أخبار/خبر عاجل.txt.isnad.yaml';

const made: Workspace[] = [];
afterAll(() => {
  for (const each of made) each.remove();
});

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const isnad = `${quoted(process.execPath)} ${quoted(cli)}`;

const docs = readFileSync(resolve(import.meta.dirname, '../../docs/git.md'), 'utf8');
const attributesInDocs = /^```gitattributes\n([\s\S]*?)^```/mu.exec(docs)?.[1] ?? '';
/** Names with values, the command by its full path. */
const settingsInDocs = [...docs.matchAll(/^git config --global (\S+) '(.*)'$/gmu)].map(
  ([, key = '', value = '']) => [key, value.replace(/^isnad /u, `${isnad} `)] as const,
);

/** A repository with our drivers set up as `docs/git.md` tells, and one sidecar in it. */
class Repository {
  readonly workspace: Workspace;

  constructor(content = sidecar) {
    this.workspace = new Workspace({
      'home/.gitconfig': '',
      'repo/.gitattributes': attributesInDocs,
    });
    made.push(this.workspace);
    this.git('init', '--quiet', '--initial-branch=main');
    const settings = { 'user.name': 'Mona', 'user.email': 'mona@example.org', 'core.autocrlf': 'false' };
    for (const [key, value] of [...Object.entries(settings), ...settingsInDocs]) this.git('config', key, value);
    this.commit(content, 'base');
  }

  /** Both streams; the exit code has to be as expected. */
  run(code: number, ...args: readonly string[]): string {
    const { PATH } = process.env;
    const done = spawnSync('git', args, {
      cwd: join(this.workspace.folder, 'repo'),
      encoding: 'utf8',
      env: {
        PATH,
        HOME: join(this.workspace.folder, 'home'),
        LANG: 'C.UTF-8',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_EDITOR: 'true',
      },
    });
    expect(done.status, `git ${args.join(' ')}\n${done.stdout}${done.stderr}`).toBe(code);
    return done.stdout + done.stderr;
  }

  git(...args: readonly string[]): string {
    return this.run(0, ...args);
  }

  commit(content: string, message: string, file = name): void {
    this.workspace.write(`repo/${file}`, content);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  read(file = name): string {
    return readFileSync(join(this.workspace.folder, 'repo', file), 'utf8');
  }

  /** Two branches from the first commit; `main` is checked out. */
  fork(ours: string, theirs: string): void {
    this.git('checkout', '--quiet', '-b', 'theirs');
    this.commit(theirs, 'theirs');
    this.git('checkout', '--quiet', 'main');
    this.commit(ours, 'ours');
  }
}

function but(...pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, sidecar);
}

const c3 = (id: string): string => `  - id: ${id}\n    kind: note\n    exact: ${id}\n`;

it('is set up as the page about git tells', () => {
  expect(settingsInDocs.map(([key]) => key)).toEqual([
    'merge.isnad.name',
    'merge.isnad.driver',
    'diff.isnad.command',
    'diff.isnad.xfuncname',
  ]);
  expect(attributesInDocs.split('\n')).toHaveLength(4);
});

describe('isnad merge as a merge driver', () => {
  it('merges neighbouring keys and entries that git alone would not', () => {
    const repository = new Repository();
    const ours = but(['speaker: silo   # the spokesman', 'speaker: [silo, afp]   # both']) + c3('ours');
    const theirs = but(['cue: قال', 'cue: وقال'], ['kind: quote', 'kind: claim']) + c3('theirs');
    repository.fork(ours, theirs);
    repository.git('merge', '--no-edit', 'theirs');
    expect(repository.read()).toBe(
      but(
        ['speaker: silo   # the spokesman', 'speaker: [silo, afp]   # both'],
        ['cue: قال', 'cue: وقال'],
        ['kind: quote', 'kind: claim'],
      ) +
        c3('ours') +
        c3('theirs'),
    );
    expect(repository.git('status', '--porcelain')).toBe('');
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    repository.workspace.write('repo/.git/info/attributes', '*.yaml merge=text\n');
    repository.run(1, 'merge', '--no-edit', 'theirs');
  });

  it('stops at a real conflict, and shows it where it is', () => {
    const repository = new Repository();
    repository.fork(
      but(['speaker: silo ', 'speaker: afp '], ['cue: قال', 'cue: وقال']),
      but(['speaker: silo ', 'speaker: sdf '], ['kind: quote', 'kind: claim']),
    );
    const said = repository.run(1, 'merge', '--no-edit', 'theirs');
    expect(said).toContain('c1 · speaker');
    expect(said).toContain(name);
    const conflict =
      /<{7} \S+\n {4}speaker: afp {3}# the spokesman\n\|{7} \S+\n {4}speaker: silo {3}# the spokesman\n={7}\n {4}speaker: sdf {3}# the spokesman\n>{7} \S+\n/u;
    expect(repository.read()).toMatch(conflict);
    expect(repository.read().replace(conflict, '    speaker: silo   # the spokesman\n')).toBe(
      but(['cue: قال', 'cue: وقال'], ['kind: quote', 'kind: claim']),
    );
    expect(repository.git('-c', 'core.quotePath=false', 'status', '--porcelain')).toContain(
      'UU "أخبار/خبر عاجل.txt.isnad.yaml"',
    );
    repository.git('merge', '--abort');
  });

  it('calls the sides what git calls them, where git tells', () => {
    const repository = new Repository();
    repository.fork(but(['speaker: silo ', 'speaker: afp ']), but(['speaker: silo ', 'speaker: sdf ']));
    repository.run(1, 'merge', '--no-edit', 'theirs');
    // Git 2.44 and later fill in the names of the sides.
    expect(repository.read()).toMatch(/^<{7} (?:HEAD|ours)$/mu);
    expect(repository.read()).toMatch(/^>{7} theirs$/mu);
    expect(repository.read()).not.toContain('%');
  });

  it('shows an annotation that one side deleted and the other changed', () => {
    const repository = new Repository();
    const gone = sidecar.slice(sidecar.indexOf('  - id: c2'));
    repository.fork(but([gone, '']), but(['exact: لن نغادر', 'exact: لن نغادر أبداً']));
    const said = repository.run(1, 'merge', '--no-edit', 'theirs');
    expect(said).toMatch(/c2.*: deleted in ours, changed in theirs/u);
    expect(repository.read()).toMatch(/<{7} \S+\n\|{7} \S+\n {2}- id: c2\n[\s\S]*={7}\n {2}- id: c2\n/u);
  });

  it('serves rebase and cherry-pick', () => {
    const repository = new Repository();
    repository.fork(
      but(['cue: قال', 'cue: وقال']) + c3('ours'),
      but(['speaker: silo ', 'speaker: afp ']) + c3('theirs'),
    );
    const both = but(['cue: قال', 'cue: وقال'], ['speaker: silo ', 'speaker: afp ']);
    repository.git('checkout', '--quiet', '-b', 'picked', 'main');
    repository.git('cherry-pick', 'theirs');
    expect(repository.read()).toBe(both + c3('ours') + c3('theirs'));
    repository.git('checkout', '--quiet', 'theirs');
    repository.git('rebase', '--quiet', 'main');
    expect(repository.read()).toBe(both + c3('ours') + c3('theirs'));
    expect(repository.git('log', '--format=%s')).toBe('theirs\nours\nbase\n');
  });

  it('keeps line breaks of Windows, and merges layers, project files and files new on both sides', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const repository = new Repository(windows(sidecar));
    const project = 'isnad: 1\nspeakers:\n';
    const layer = 'isnad: 1\nannotations:\n';
    repository.git('checkout', '--quiet', '-b', 'theirs');
    repository.commit(`${project}  them: { name: Them }\n`, 'project', 'isnad.yaml');
    repository.commit(layer + c3('theirs'), 'layer', 'a.txt.isnad.mona.yaml');
    repository.commit(windows(but(['cue: قال', 'cue: وقال'])), 'theirs');
    repository.git('checkout', '--quiet', 'main');
    repository.commit(`${project}  us: { name: Us }\n`, 'project', 'isnad.yaml');
    repository.commit(layer + c3('ours'), 'layer', 'a.txt.isnad.mona.yaml');
    repository.commit(windows(but(['speaker: silo ', 'speaker: afp '])), 'ours');
    repository.git('merge', '--no-edit', 'theirs');
    expect(repository.read()).toBe(windows(but(['cue: قال', 'cue: وقال'], ['speaker: silo ', 'speaker: afp '])));
    expect(repository.read('isnad.yaml')).toBe(`${project}  us: { name: Us }\n  them: { name: Them }\n`);
    expect(repository.read('a.txt.isnad.mona.yaml')).toBe(layer + c3('ours') + c3('theirs'));
  });

  it('takes branches that merged each other, and answered a conflict in the same way', () => {
    const repository = new Repository();
    repository.fork(but(['cue: قال', 'cue: وقال']), but(['cue: قال', 'cue: يقول']));
    const settled = but(['cue: قال', 'cue: وقال']);
    repository.git('branch', 'before');
    repository.run(1, 'merge', 'theirs');
    repository.commit(settled + c3('ours'), 'theirs into ours');
    repository.git('checkout', '--quiet', 'theirs');
    repository.run(1, 'merge', 'before');
    repository.commit(settled + c3('theirs'), 'ours into theirs');
    repository.git('checkout', '--quiet', 'main');
    expect(repository.git('merge', '--no-edit', 'theirs')).not.toContain('line by line');
    expect(repository.read()).toBe(settled + c3('ours') + c3('theirs'));
  });

  it('calls what is in conflict by its name, sections and items of lists too', () => {
    const evidence = (more = ''): string => `${sidecar}    evidence:\n      - url: https://a.example\n${more}`;
    const repository = new Repository(evidence());
    repository.fork(
      `${sidecar}    evidence:\n      - url: https://b.example\n`,
      evidence('        note: x\n      - url: https://b.example\n'),
    );
    expect(repository.run(1, 'merge', '--no-edit', 'theirs')).toMatch(/c2 · evidence · https:\/\/a\.example\W*: /u);
    const other = new Repository();
    other.fork('', but(['cue: قال', 'cue: وقال']));
    expect(other.run(1, 'merge', '--no-edit', 'theirs')).toMatch(/: \W*annotations\W*: deleted in ours/u);
  });

  it('leaves a file that is no UTF-8 to whoever merges', () => {
    const repository = new Repository();
    repository.commit('\u0001', 'other', 'other.isnad.yaml');
    for (const [branch, byte] of [
      ['theirs', 0xc7],
      ['main', 0xc8],
    ] as const) {
      repository.git('checkout', '--quiet', '-B', branch, branch === 'main' ? 'HEAD~1' : 'HEAD');
      repository.workspace.write('repo/other.isnad.yaml', new Uint8Array([byte, 0x20, byte]));
      repository.git('commit', '--quiet', '--all', '--message', branch);
    }
    expect(repository.run(1, 'merge', '--no-edit', 'theirs')).toMatch(/other\.isnad\.yaml\W* is not UTF-8/u);
    expect(repository.git('status', '--porcelain')).toBe('UU other.isnad.yaml\n');
  });

  it('merges a file with a mistake line by line, and says so', () => {
    const repository = new Repository();
    repository.fork(but(['cue: قال', 'cue: [قال']), but(['name: AFP', 'name: Agence']));
    expect(repository.git('merge', '--no-edit', 'theirs')).toContain('line by line');
    expect(repository.read()).toBe(but(['cue: قال', 'cue: [قال'], ['name: AFP', 'name: Agence']));
  });
});

describe('isnad merge', () => {
  const files = { base: sidecar, ours: but(['cue: قال', 'cue: وقال']), theirs: but(['kind: quote', 'kind: claim']) };

  it('writes over OURS, to another file or to standard output', async () => {
    const workspace = new Workspace(files);
    made.push(workspace);
    const both = but(['cue: قال', 'cue: وقال'], ['kind: quote', 'kind: claim']);
    const printed = await workspace.run(['merge', 'base', 'ours', 'theirs', '--output', '-']);
    expect(printed).toMatchObject({ code: 0, out: both });
    expect(readFileSync(join(workspace.folder, 'ours'), 'utf8')).toBe(files.ours);
    await workspace.run(['merge', 'base', 'ours', 'theirs', '--output', 'new']);
    expect(readFileSync(join(workspace.folder, 'new'), 'utf8')).toBe(both);
    const done = await workspace.run(['merge', 'base', 'ours', 'theirs', '--locale', 'ar']);
    expect(done).toMatchObject({ code: 0, out: '' });
    expect(done.err).toContain('بلا تعارض');
    expect(readFileSync(join(workspace.folder, 'ours'), 'utf8')).toBe(both);
  });

  it.each([
    [['merge', 'base', 'ours'], /three files/],
    [['merge', 'base', 'ours', 'nowhere'], /no file or folder.*nowhere/],
    [['merge', 'base', 'ours', 'theirs', '--marker-size', '0'], /no size/],
    [['merge', 'base', 'ours', 'bytes'], /UTF-8/],
    [['diff', 'ours'], /two files/],
    [['diff', '--git', 'ours', 'theirs'], /seven or nine/],
    [['diff', 'ours', 'folder'], /cannot be read.*EISDIR/],
  ])('explains what is wrong with %j', async (args, message) => {
    const workspace = new Workspace({ ...files, bytes: new Uint8Array([0xc7, 0xe1, 0x20, 0xc7]), 'folder/': '' });
    made.push(workspace);
    const { code, out, err } = await workspace.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(readFileSync(join(workspace.folder, 'ours'), 'utf8')).toBe(files.ours);
  });
});

describe('isnad diff', () => {
  it('is what git diff and git log show', () => {
    const repository = new Repository();
    repository.commit('isnad: 1\nspeakers:\n  sdf: { name: قسد }\n', 'project', 'isnad.yaml');
    repository.commit(but(['speaker: silo ', 'speaker: sdf ']), 'changed');
    const shown = repository.git('log', '-1', '--ext-diff', '-p');
    expect(shown).toContain(name);
    expect(shown).toMatch(/speaker of .c1. changed from .طلال سلو \(silo\). to .قسد \(sdf\)/u);
    repository.workspace.write(`repo/${name}`, but(['cue: قال', 'cue: وقال']));
    expect(repository.git('diff')).toMatch(/cue of .c1. changed from .قال. to .وقال/u);
    expect(repository.git('diff', '--no-ext-diff', '-U0')).toMatch(/^@@ .* @@ id: c1$/mu);
    repository.workspace.write(`repo/${name}`, `${but(['speaker: silo ', 'speaker: sdf '])}# more\n`);
    expect(repository.git('diff')).toContain('only comments and layout differ');
  });

  it('shows files that came, went and got another name, and says what is no sidecar', () => {
    const repository = new Repository();
    repository.git('rm', '--quiet', name);
    expect(repository.git('diff', 'HEAD')).toMatch(/annotation .c2. is gone/u);
    expect(repository.git('diff', '-R', 'HEAD')).toMatch(/annotation .c2. is new/u);
    repository.workspace.write('repo/other.txt.isnad.yaml', but(['cue: قال', 'cue: وقال']));
    repository.git('add', '--all');
    const renamed = repository.git('diff', '-M', 'HEAD');
    expect(renamed).toContain(`${name} → other.txt.isnad.yaml`);
    expect(renamed).toMatch(/cue of .c1. changed/u);
    const all = repository.git('-c', `diff.external=${isnad} diff --git --`, 'diff', '--ext-diff', '-R', 'HEAD');
    expect(all).toMatch(/annotation .c2. is new|cue of .c1. changed/u);
  });

  it('goes on with other files after one that is no UTF-8, and names one that is only called otherwise', () => {
    const repository = new Repository();
    repository.workspace.write('repo/a.isnad.yaml', new Uint8Array([0xc7, 0x20, 0xc7]));
    repository.git('mv', name, 'z.isnad.yaml');
    repository.git('add', '--all');
    expect(repository.git('diff', '-M', 'HEAD').replace(/[\u2066-\u2069]/gu, '')).toBe(
      `a.isnad.yaml is not UTF-8 text.\n${name} → z.isnad.yaml\n\n`,
    );
  });

  it('does not say that nothing differs where a version cannot be read', async () => {
    const damaged = but(['annotations:', 'annotations: [']);
    const repository = new Repository(damaged);
    repository.workspace.write(`repo/${name}`, damaged.replace('قال', 'وقال'));
    const shown = repository.git('diff');
    expect(shown).toContain('mistake in its YAML');
    expect(shown).not.toContain('only comments');
    const workspace = new Workspace({ a: damaged, b: damaged.replace('قال', 'وقال') });
    made.push(workspace);
    expect(await workspace.run(['diff', 'a', 'b'])).toMatchObject({ code: 2, out: '' });
    expect(await workspace.run(['diff', 'a', 'a'])).toMatchObject({ code: 0 });
  });

  it('exits with 0, 1 and 2, and writes JSON that its schema describes', async () => {
    const workspace = new Workspace({
      'a.txt.isnad.yaml': sidecar,
      'b.yaml': but(['speaker: silo ', 'speaker: [silo, afp] ']),
    });
    made.push(workspace);
    mkdirSync(join(workspace.folder, 'empty'));
    expect(await workspace.run(['diff', 'a.txt.isnad.yaml', 'a.txt.isnad.yaml'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect((await workspace.run(['diff', 'a.txt.isnad.yaml', 'nowhere'])).code).toBe(2);
    const { code, out } = await workspace.run(['diff', 'a.txt.isnad.yaml', 'b.yaml', '--format', 'json']);
    expect(code).toBe(1);
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync(join(schemas, 'diff.schema.json'), 'utf8')) as object,
    );
    const found: unknown = JSON.parse(out);
    expect(validate(found) ? [] : validate.errors).toEqual([]);
    expect(found).toEqual({
      old: 'a.txt.isnad.yaml',
      new: 'b.yaml',
      changes: [
        {
          section: 'annotations',
          entry: 'c1',
          key: 'speaker',
          change: 'changed',
          old: 'silo',
          new: ['silo', 'afp'],
          added: ['afp'],
          removed: [],
          messages: ['\u2068AFP (afp)\u2069 added to speaker of \u2068c1\u2069'],
        },
      ],
    });
    const gone = await workspace.run(['diff', '/dev/null', 'b.yaml', '--format', 'json']);
    const value: unknown = JSON.parse(gone.out);
    expect(validate(value) ? [] : validate.errors).toEqual([]);
    expect(value).toMatchObject({ old: null });
  });
});
