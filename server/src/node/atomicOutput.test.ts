import {
  chmodSync,
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

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'isnad-out-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const textOf = (...names: readonly string[]): string => readFileSync(join(home, ...names), 'utf8');

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

  it('writes nowhere else', async () => {
    mkdirSync(join(home, 'out'));
    mkdirSync(join(home, 'elsewhere'));
    symlinkSync(join(home, 'elsewhere'), join(home, 'out', 'link'));
    const output = new AtomicOutput(join(home, 'out'));
    await expect(output.append('../a.txt', '')).rejects.toThrow(ForbiddenPathError);
    await output.append('link/new/a.txt', 'text');
    await expect(output.commit()).rejects.toThrow(ForbiddenPathError);
    await output.discard();
    expect(readdirSync(join(home, 'elsewhere'))).toEqual([]);
    expect(readdirSync(join(home, 'out'))).toEqual(['link']);
  });
});
