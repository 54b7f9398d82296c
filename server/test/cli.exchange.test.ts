import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { cli, schemas, Workspace } from './cli/workspace.ts';

const made: Workspace[] = [];
function workspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
  const created = new Workspace(files);
  made.push(created);
  return created;
}
afterAll(() => {
  for (const each of made) each.remove();
});

const article = (words: string): string => `قال طلال سلو إن ${words} وإن الأهالي عادوا.\n`;
const sidecar = (words: string): string => `isnad: 1
speakers:
  silo: { name: طلال سلو, type: person }
annotations:
  - { id: c1, kind: claim, exact: ${words}, speaker: silo, cue: قال }
  - { id: c2, kind: claim, exact: ليس هنا البتة شيء كهذا, speaker: silo }
`;

/** Ten articles in two folders, one with a layer. */
const corpus: Record<string, string> = {};
for (let i = 0; i < 10; i += 1) {
  const path = `${i % 2 === 0 ? 'صحف' : 'agencies'}/${i}.txt`;
  corpus[path] = article(`الجسر رقم ${i} فُتح`);
  corpus[`${path}.isnad.yaml`] = sidecar(`الجسر رقم ${i} فُتح`);
}
corpus['agencies/1.txt.isnad.sm.yaml'] = 'isnad: 1\nannotations:\n  - { id: c1, kind: note, exact: الأهالي }\n';

const tree = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const schema = (name: string): object => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

describe('isnad export', () => {
  it('mirrors the tree of a folder, and says what was lost', async () => {
    const home = workspace({ ...corpus, 'x/': '' });
    const before = tree(home.folder);
    const { code, out, err } = await home.run(['export', '.', '--format', 'brat', '--out', 'x', '--report', 'l.json']);
    expect([code, out]).toEqual([0, '']);
    expect(plain(err)).toContain('10 articles exported to x (brat).');
    expect(plain(err)).toMatch(/having no place in the article: 10 annotations/);
    const written = tree(join(home.folder, 'x'));
    expect(written).toEqual(
      expect.arrayContaining(['agencies/1.ann', 'agencies/1.txt', 'صحف/0.ann', 'annotation.conf']),
    );
    expect(tree(home.folder).filter((path) => !path.startsWith('x/') && path !== 'l.json')).toEqual(before);
    const losses = JSON.parse(readFileSync(join(home.folder, 'l.json'), 'utf8'));
    const validate = new Ajv().compile(schema('export'));
    expect(validate(losses), JSON.stringify(validate.errors)).toBe(true);
    const unplaced = losses.filter((loss: { code: string }) => loss.code === 'unplaced');
    expect(unplaced).toHaveLength(10);
    expect(unplaced[0]).toMatchObject({ file: 'agencies/1.txt', sidecar: 'agencies/1.txt.isnad.yaml', of: ['c2'] });
  });

  it('writes the same bytes again, replacing what was there', async () => {
    const home = workspace(corpus);
    const run = () => home.run(['export', 'صحف', '--format', 'web-annotation', '--out', 'x']);
    await run();
    const file = join(home.folder, 'x', '0.txt.jsonld');
    const first = readFileSync(file);
    expect((await run()).code).toBe(0);
    expect(readFileSync(file)).toEqual(first);
    expect(tree(join(home.folder, 'x'))).toHaveLength(5);
  });

  it('puts all articles into one file, or on standard output; shards in order are the whole', async () => {
    const home = workspace(corpus);
    const whole = await home.run(['export', '--format', 'jsonl']);
    expect(whole.out.trimEnd().split('\n')).toHaveLength(21);
    await home.run(['export', '--format', 'jsonl', '--out', 'all.jsonl']);
    expect(readFileSync(join(home.folder, 'all.jsonl'), 'utf8')).toBe(whole.out);
    let parts = '';
    for (const part of ['1/4', '2/4', '3/4', '4/4']) {
      parts += (await home.run(['export', '--format', 'jsonl', '--shard', part, '--out', '-'])).out;
    }
    expect(parts).toBe(whole.out);
    const more = await home.run(['export', '--format', 'jsonl', '--shard', '9/40']);
    expect([more.code, more.out]).toEqual([0, '']);
  });

  it('writes one article of a format with a file each to standard output', async () => {
    const home = workspace(corpus);
    const { code, out } = await home.run(['export', 'agencies/3.txt', '--format', 'html', '--out', '-']);
    expect(code).toBe(0);
    expect(out).toContain('الجسر رقم 3 فُتح');
    expect(out.match(/<html/g)).toHaveLength(1);
    const many = await home.run(['export', '--format', 'html']);
    expect(many.code).toBe(2);
    expect(plain(many.err)).toContain('--out');
  });

  it('takes one layer, or the base alone', async () => {
    const home = workspace(corpus);
    const ids = async (layer: string): Promise<readonly string[]> => {
      const { out } = await home.run(['export', 'agencies/1.txt', '--format', 'jsonl', '--layer', layer]);
      return out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).kind);
    };
    expect(await ids('sm')).toEqual(['note']);
    expect(await ids('base')).toEqual(['claim', 'claim']);
  });

  it('never writes over what it reads, and leaves everything as it was when it fails', async () => {
    const home = workspace(corpus);
    const before = tree(home.folder).map((path) => [path, readFileSync(join(home.folder, path), 'utf8')]);
    const { code, err } = await home.run(['export', '.', '--format', 'brat', '--out', '.']);
    expect(code).toBe(2);
    expect(plain(err)).toContain('would be written over a file that is exported from');
    expect(tree(home.folder).map((path) => [path, readFileSync(join(home.folder, path), 'utf8')])).toEqual(before);
  });

  it('never writes over a source, by whatever path, nor a report over one', async () => {
    const home = workspace({ ...corpus, 'agencies/1.txt': `\ufeff${corpus['agencies/1.txt']}` });
    const text = readFileSync(join(home.folder, 'agencies/1.txt'), 'utf8');
    symlinkSync('agencies', join(home.folder, 'link'));
    for (const words of [
      ['agencies', '--format', 'brat', '--out', 'link'],
      ['link', '--format', 'brat', '--out', 'agencies'],
      ['agencies', '--format', 'csv', '--out', 'all.csv', '--report', 'agencies/1.txt'],
    ]) {
      const { code, err } = await home.run(['export', ...words]);
      expect(plain(err)).toContain('would be written over a file that is exported from');
      expect(code).toBe(2);
    }
    expect(readFileSync(join(home.folder, 'agencies/1.txt'), 'utf8')).toBe(text);
    expect(existsSync(join(home.folder, 'all.csv'))).toBe(false);
  });

  it('replaces what an earlier export left, where the project takes every text for an article', async () => {
    const home = workspace({ ...corpus, 'isnad.yaml': 'isnad: 1\narticles: ["**/*.{txt,md}"]\n' });
    const { folder } = home;
    for (const format of ['brat', 'markdown']) {
      const run = () => home.run(['export', '.', '--format', format, '--out', `x/${format}`]);
      expect((await run()).code).toBe(0);
      const first = tree(join(folder, 'x', format));
      const again = await run();
      expect(plain(again.err)).toContain('10 articles exported');
      expect(again.code).toBe(0);
      expect(tree(join(folder, 'x', format))).toEqual(first);
      rmSync(join(folder, 'x'), { recursive: true });
    }
  });

  it('writes nothing where its report cannot be written', async () => {
    const home = workspace({ ...corpus, 'reports/': '' });
    const { code, err } = await home.run(
      ['export', '.', '--format', 'jsonl', '--out', 'all.jsonl'].concat('--report', 'reports'),
    );
    expect(code).toBe(2);
    expect(plain(err)).toMatch(/reports cannot be written \(EISDIR\)\. A folder stands there\. Nothing was changed\./);
    expect(existsSync(join(home.folder, 'all.jsonl'))).toBe(false);
    expect(tree(home.folder).filter((path) => path.includes('.isnad-'))).toEqual([]);
  });

  it('tells a misspelt layer, and a file where a folder is needed', async () => {
    const home = workspace({ ...corpus, 'notes.txt': 'mine' });
    const complaint = async (...words: readonly string[]) => plain((await home.run(['export', ...words])).err);
    expect(await complaint('--format', 'jsonl', '--layer', 'ms')).toContain('No article here has a layer ms.');
    expect(await complaint('--format', 'jsonl', '--layer', 'sm')).not.toContain('No article');
    expect(await complaint('--format', 'jsonl', '--layer', 'base')).not.toContain('No article');
    expect(await complaint('--format', 'jsonl', '--layer', 's/m')).toContain('s/m');
    expect(await complaint('--format', 'html', '--out', 'notes.txt')).toContain('notes.txt is a file. Name a folder');
    const csv = await complaint('--format', 'csv', '--out', 'notes.txt');
    expect(csv).toContain('The name of one file for all articles ends with .csv.');
    expect(readFileSync(join(home.folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('leaves what was there when it is stopped, and nothing half done', async () => {
    const many: Record<string, string> = {};
    for (let i = 0; i < 800; i += 1) {
      many[`${i}.txt`] = article(`الجسر رقم ${i} فُتح`).repeat(10);
      many[`${i}.txt.isnad.yaml`] = sidecar(`الجسر رقم ${i} فُتح`);
    }
    const home = workspace({ ...many, 'x/all.jsonl': 'old\n' });
    const running = spawn(process.execPath, [cli, 'export', '.', '--format', 'jsonl', '--out', 'x/all.jsonl'], {
      cwd: home.folder,
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((done) => running.once('close', (code) => done(code)));
    while (running.exitCode === null && readdirSync(join(home.folder, 'x')).length === 1) await delay(5);
    running.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(tree(join(home.folder, 'x'))).toEqual(['all.jsonl']);
    expect(readFileSync(join(home.folder, 'x/all.jsonl'), 'utf8')).toBe('old\n');
  });

  it('writes no two files to one path, and says so in the language that was asked for', async () => {
    const words = 'الجسر مفتوح';
    const home = workspace({
      'a.txt': article(words),
      'a.txt.isnad.yaml': sidecar(words),
      'a.txt.isnad.mona.yaml': sidecar(words),
      'a.txt.mona': article(words),
      'a.txt.mona.isnad.yaml': sidecar(words),
    });
    const before = tree(home.folder);
    const { code, err } = await home.run(['export', '.', '--format', 'cas-xmi', '--out', 'x', '--locale', 'ar']);
    expect(code).toBe(2);
    expect(plain(err)).toContain('يُكتب a.txt وa.txt.mona إلى ملف واحد هو a.txt.mona.xmi.');
    expect(tree(home.folder)).toEqual(before);
  });

  it('explains itself in Arabic', async () => {
    const home = workspace(corpus);
    const { err } = await home.run(['export', '--format', 'csv', '--out', 'جداول/', '--locale', 'ar']);
    expect(plain(err)).toContain('صُدِّر إلى جداول/ بصيغة csv: 10 مقالات.');
    expect(existsSync(join(home.folder, 'جداول/صحف/0.txt.csv'))).toBe(true);
  });

  it('says what is wrong with its options', async () => {
    const home = workspace(corpus);
    const complaint = async (...words: readonly string[]) => plain((await home.run(['export', ...words])).err);
    expect(await complaint()).toContain('Say which format with --format');
    expect(await complaint('--format', 'jsonl', '--shard', '3/2')).toContain('3/2 is no part such as 2/8');
    expect(await complaint('--format', 'jsonl', '--base', 'here')).toContain('here is no IRI');
    expect(await complaint('--format', 'jsonl', '--timestamp', 'soon')).toContain('soon is neither now nor');
    expect(await complaint('--format', 'jsonl', 'nowhere')).toContain('There is no file or folder nowhere');
  });
});

describe('isnad import', () => {
  it('takes back what it exported, beside articles that it makes', async () => {
    const home = workspace(corpus);
    await home.run(['export', '.', '--format', 'web-annotation', '--out', 'x']);
    // The articles have to be there: this format does not hold their text.
    const target = workspace(Object.fromEntries(Object.entries(corpus).filter(([path]) => path.endsWith('.txt'))));
    const { code, err } = await target.run([
      'import',
      join(home.folder, 'x'),
      '--format',
      'web-annotation',
      '--out',
      '.',
    ]);
    expect(plain(err)).toContain('21 annotations added in 10 articles');
    expect(code).toBe(1);
    const rows = async (each: Workspace) => (await each.run(['export', '--format', 'jsonl'])).out;
    expect(await rows(target)).toBe(await rows(home));
  });

  it('leaves alone what is there, tells what had no place, and never leads outside', async () => {
    const region = (start: number, end: number) => ({
      result: [
        {
          ...{ id: 'r1', type: 'labels', from_name: 'label', to_name: 'text' },
          value: { start, end, labels: ['Claim'] },
        },
      ],
    });
    const text = corpus['agencies/1.txt'] ?? '';
    const tasks = [
      { data: { text: 'Nine died, he said.', article: '../../outside.txt' }, annotations: [region(0, 9)] },
      { data: { text, article: 'agencies/1.txt' }, annotations: [region(text.length - 9, text.length + 9)] },
    ];
    const home = workspace({ ...corpus, 'in/tasks.json': JSON.stringify(tasks) });
    const before = readFileSync(join(home.folder, 'agencies/1.txt.isnad.yaml'), 'utf8');
    const { code, err } = await home.run([
      ...['import', 'in/tasks.json', '--format', 'label-studio', '--out', '.', '--report', 'r.json'],
    ]);
    expect(plain(err)).toContain('is no path inside the folder');
    expect(code).toBe(1);
    expect(readFileSync(join(home.folder, 'agencies/1.txt.isnad.yaml'), 'utf8')).toBe(before);
    const report = JSON.parse(readFileSync(join(home.folder, 'r.json'), 'utf8'));
    const validate = new Ajv().compile(schema('import'));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report[0]).toMatchObject({ article: null, added: 0, problems: [{ source: null }] });
  });

  it('says what it had done where it cannot go on, and has its report all the same', async () => {
    const line = (i: number): string =>
      JSON.stringify({ text: article(`الجسر رقم ${i} فُتح`), label: [[0, 3, 'Note']] });
    const home = workspace({ 'in/a.jsonl': `${line(1)}\n`, 'in/b.jsonl': `${line(2)}\n`, 'out/b.txt/': '' });
    const target = ['--out', 'out', '--report', 'r.json'];
    const { code, err } = await home.run(['import', 'in', '--format', 'doccano', ...target]);
    expect(plain(err)).toMatch(/1 annotation added in 1 article.*\n.*out\/b\.txt cannot be written \(EISDIR\)\./s);
    expect(plain(err)).not.toContain('Nothing was changed');
    expect(code).toBe(2);
    expect(tree(home.folder)).toEqual(['in/a.jsonl', 'in/b.jsonl', 'out/a.txt', 'out/a.txt.isnad.yaml', 'r.json']);
    expect(JSON.parse(readFileSync(join(home.folder, 'r.json'), 'utf8'))).toMatchObject([
      { article: 'a.txt', added: 1 },
    ]);
  });

  it('names all its options', async () => {
    const home = workspace({});
    for (const name of ['check', 'outline', 'export', 'import', 'diff', 'merge'] as const) {
      const { out } = await home.run([name, '--help']);
      for (const option of Object.keys(commands[name].options)) expect(out).toContain(`--${option}`);
    }
  });

  it('needs a source and a format that can be read', async () => {
    const home = workspace(corpus);
    expect(plain((await home.run(['import', '--format', 'brat'])).err)).toContain('Name a file or folder to import');
    expect(plain((await home.run(['import', '.', '--format', 'tei'])).err)).toContain('tei is no value for --format');
    const none = await home.run(['import', '.', '--format', 'brat']);
    expect(plain(none.err)).toContain('There was no file of this format');
  });
});
