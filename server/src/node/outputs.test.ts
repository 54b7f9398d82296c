import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ForbiddenPathError } from '../core/formats/forbiddenPath.ts';
import { AtomicOutput } from './atomicOutput.ts';
import { StagedOutput } from './stagedOutput.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'isnad-out-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const textOf = (...names: readonly string[]): string => readFileSync(join(home, ...names), 'utf8');

describe.each([AtomicOutput, StagedOutput])('%o', (Output) => {
  it.each(['link/a.txt', 'link/new/a.txt'])('writes nowhere else, nor to %s', async (linked) => {
    mkdirSync(join(home, 'out'));
    mkdirSync(join(home, 'elsewhere'));
    symlinkSync(join(home, 'elsewhere'), join(home, 'out', 'link'));
    const output = new Output(join(home, 'out'));
    await expect(output.append('../a.txt', '')).rejects.toThrow(ForbiddenPathError);
    await expect(output.append(join(home, 'a.txt'), '')).rejects.toThrow(ForbiddenPathError);
    await expect(output.append('.', '')).rejects.toThrow(ForbiddenPathError);
    await output.append(linked, 'text');
    await expect(output.commit()).rejects.toThrow(ForbiddenPathError);
    await output.discard();
    expect(readdirSync(join(home, 'elsewhere'))).toEqual([]);
    expect(readdirSync(join(home, 'out'))).toEqual(['link']);
  });
});

describe('AtomicOutput', () => {
  it('shows nothing before all of it is there, and replaces what was, permissions kept', async () => {
    writeFileSync(join(home, 'a.txt'), 'old');
    chmodSync(join(home, 'a.txt'), 0o640);
    const output = new AtomicOutput(home);
    await output.append('a.txt', 'new ');
    await output.append('deep/ب.txt', 'ب');
    await output.append('a.txt', 'text');
    expect(readdirSync(home)).toEqual(['a.txt']);
    await output.commit();
    expect([textOf('a.txt'), textOf('deep', 'ب.txt')]).toEqual(['new text', 'ب']);
    expect(statSync(join(home, 'a.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(home).sort()).toEqual(['a.txt', 'deep']);
  });

  it('takes names as long as a file system does', async () => {
    const name = `${'ب'.repeat(120)}.txt`;
    const output = new AtomicOutput(home);
    await output.append(name, 'ب');
    await output.commit();
    expect(readdirSync(home)).toEqual([name]);
  });

  it('leaves all files as they were where one cannot be put in its place', async () => {
    writeFileSync(join(home, 'a.txt'), 'old');
    mkdirSync(join(home, 'b.txt'));
    const output = new AtomicOutput(home);
    await output.append('a.txt', 'new');
    await output.append('b.txt', 'new');
    await expect(output.commit()).rejects.toMatchObject({ path: join(home, 'b.txt') });
    await output.discard();
    expect(textOf('a.txt')).toBe('old');
    expect(readdirSync(home).sort()).toEqual(['a.txt', 'b.txt']);
  });
});

describe('StagedOutput', () => {
  it('shows nothing before all of it is there, and replaces what was', async () => {
    writeFileSync(join(home, 'a.txt'), 'old');
    const output = new StagedOutput(home);
    await output.append('a.txt', 'new ');
    await output.append('deep/ب.txt', 'ب');
    await output.append('a.txt', 'text');
    expect(textOf('a.txt')).toBe('old');
    expect(existsSync(join(home, 'deep'))).toBe(false);
    await output.commit();
    expect(textOf('a.txt')).toBe('new text');
    expect(textOf('deep', 'ب.txt')).toBe('ب');
    expect(readdirSync(home).sort()).toEqual(['a.txt', 'deep']);
  });

  it('leaves what was there when given up, and no folder that was made for it', async () => {
    const output = new StagedOutput(join(home, 'new', 'deeper'));
    await output.append('a.txt', 'text');
    await output.discard();
    expect(readdirSync(home)).toEqual([]);
  });

  it('refuses what the file system takes for a file or folder of its own, and names both', async () => {
    const output = new StagedOutput(home);
    await output.append('صحف/A.txt', 'one');
    // As a file system that ignores case shows it.
    const [staging = ''] = readdirSync(home);
    symlinkSync('A.txt', join(home, staging, 'صحف', 'a.txt'));
    const refusal = { reason: 'taken', path: 'صحف/a.txt', names: ['صحف/A.txt', 'صحف/a.txt'] };
    await expect(output.append('صحف/a.txt', 'two')).rejects.toMatchObject(refusal);
    await expect(output.append('صحف', 'three')).rejects.toMatchObject({ names: ['صحف', 'صحف'] });
    await expect(output.append('صحف/A.txt/b.txt', 'four')).rejects.toMatchObject({
      names: ['صحف/A.txt', 'صحف/A.txt/b.txt'],
    });
    await output.append('صحف/A.txt', ' more');
    await output.commit();
    expect(textOf('صحف', 'A.txt')).toBe('one more');
  });

  it('never writes over what it is made from', async () => {
    const source = join(home, 'news.txt');
    writeFileSync(source, 'news');
    const output = new StagedOutput(home, { sources: [source] });
    await expect(output.append('news.txt', 'other')).rejects.toMatchObject({ reason: 'source' });
    await output.discard();
    expect(textOf('news.txt')).toBe('news');
  });

  it('knows what it is made from by whatever path leads there', async () => {
    mkdirSync(join(home, 'news'));
    const source = join(home, 'news', 'a.txt');
    writeFileSync(source, 'news');
    symlinkSync('news', join(home, 'link'));
    const output = new StagedOutput(join(home, 'link'), { sources: [source] });
    await expect(output.append('a.txt', 'other')).rejects.toMatchObject({ reason: 'source' });
    await output.append('b.txt', 'more');
    await output.commit();
    expect(textOf('news', 'a.txt')).toBe('news');
  });

  it('leaves everything as it was where one file cannot be put in its place', async () => {
    writeFileSync(join(home, 'a.txt'), 'old');
    const output = new StagedOutput(home);
    for (const path of ['a.txt', 'b.txt', 'new/deeper/c.txt', 'z.txt']) await output.append(path, 'new');
    mkdirSync(join(home, 'z.txt'));
    await expect(output.append('z.txt/', 'new')).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(output.commit()).rejects.toMatchObject({ path: join(home, 'z.txt') });
    await output.discard();
    expect(readdirSync(home).sort()).toEqual(['a.txt', 'z.txt']);
    expect(textOf('a.txt')).toBe('old');
  });
});
