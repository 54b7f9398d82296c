import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Workspace } from './cli/workspace.ts';

const article = 'The mayor said the bridge is safe.\n';
const claim = 'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: the bridge is safe }\n';
const made: Workspace[] = [];
afterAll(() => {
  for (const each of made) each.remove();
});

function workspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
  const created = new Workspace(files);
  made.push(created);
  return created;
}

async function codes(of: Workspace, ...args: string[]): Promise<string[]> {
  const { code, out, err } = await of.run(['check', '--format', 'json', ...args]);
  expect(err).not.toMatch(/\n {4}at /);
  expect([0, 1]).toContain(code);
  return (JSON.parse(out) as { file: string; code: string }[]).map((finding) => `${finding.file} ${finding.code}`);
}

describe('isnad check on files that are not as they should be', () => {
  it('reads an article in Windows-1256 and says what it is', async () => {
    // "قال إن الجسر آمن." in that encoding.
    const bytes = [
      0xde, 0xc7, 0xe1, 0x20, 0xc5, 0xe4, 0x20, 0xc7, 0xe1, 0xcc, 0xd3, 0xd1, 0x20, 0xc2, 0xe3, 0xe4, 0x2e,
    ];
    const old = workspace({
      'old.txt': Uint8Array.from([...bytes, 0x0a, ...bytes]),
      'old.txt.isnad.yaml':
        'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: إن الجسر آمن, occurrence: 1/2 }\n',
    });
    expect(await codes(old)).toEqual(['old.txt article.encoding', 'old.txt claim.unsourced']);
    const { out } = await old.run(['check', '--format', 'pretty']);
    expect(out).toContain('windows-1256');
    expect(out).toContain('⟦إن الجسر آمن⟧');
  });

  it('reports YAML that is none, and goes on with the other files', async () => {
    const found = await codes(
      workspace({
        'a.txt': article,
        'a.txt.isnad.yaml': 'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: "the bridge\n  - ]\n',
        'b.txt': article,
        'b.txt.isnad.yaml': claim,
        'c.txt.isnad.yaml': claim,
      }),
    );
    expect(found).toContain('a.txt.isnad.yaml sidecar.syntax');
    expect(found).toContain('b.txt claim.unsourced');
    expect(found).toContain('c.txt.isnad.yaml sidecar.no-article');
  });

  it.each([
    ['nothing in it', ''],
    ['a byte order mark alone', '\ufeff'],
    ['nul characters', 'isnad: 1\n\0\0\0'],
    ['no map', '- 1\n- 2\n'],
    ['keys of every object', 'isnad: 1\n__proto__: { a: 1 }\nconstructor: 1\nannotations: []\n'],
    [
      'aliases of aliases',
      `isnad: 1\na: &a [x, x]\n${'bcdefghijklmn'
        .split('')
        .map((name, i) => `${name}: &${name} [${`*${'abcdefghijklm'[i]}, `.repeat(9)}x]\n`)
        .join('')}`,
    ],
    ['nesting without an end', `isnad: 1\nx: ${'['.repeat(20_000)}`],
    ['two documents', `${claim}---\n${claim}`],
    ['tabs', 'isnad: 1\nannotations:\n\t- id: c1\n'],
    ['bytes that are no text', Uint8Array.from([0x69, 0xff, 0xfe, 0x80, 0x81, 0x3a, 0x20, 0xc3])],
  ])('reads a sidecar with %s', async (_, text) => {
    const odd = workspace({ 'a.txt': article, 'a.txt.isnad.yaml': text, 'b.txt': article, 'b.txt.isnad.yaml': claim });
    expect(await codes(odd)).toContain('b.txt claim.unsourced');
    const formats = ['pretty', 'sarif', 'github'].map((format) => odd.run(['check', '--format', format]));
    for (const { code, err } of await Promise.all(formats)) expect([code, err]).toEqual([1, '']);
    expect((await odd.run(['outline'])).code).toBe(0);
  });

  it('lets nothing from a file steer the terminal or a workflow', async () => {
    const evil = workspace({
      'a.txt': 'The \u001b]0;title\u0007mayor said \u202ethe bridge\u202c is\u001b[2J safe.\n::error::forged\n',
      'a.txt.isnad.yaml':
        'isnad: 1\narticle: { title: "x\\e[31m\\u202ey" }\nspeakers: { s: { name: "a\\n::error::forged\\e[2J" } }\nannotations:\n' +
        '  - { id: c1, kind: claim, exact: "is\\e[2J safe" }\n  - { id: c2, kind: claim, exact: mayor, speaker: "x\\n::error::forged" }\n' +
        '  - { id: c3, kind: claim, exact: "\\n::error::forged", speaker: s }\n',
    });
    for (const args of [['check'], ['check', '--format', 'github'], ['outline']]) {
      const { out } = await evil.run(args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come out
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(out).not.toMatch(/^::error::forged/m);
    }
  });

  it('follows no links to folders, and so never walks in circles', async () => {
    const linked = workspace({ 'a/a.txt': article, 'a/a.txt.isnad.yaml': claim, 'b/': '' });
    symlinkSync(linked.folder, join(linked.folder, 'b/up'));
    symlinkSync(join(linked.folder, 'a'), join(linked.folder, 'b/again'));
    symlinkSync(join(linked.folder, 'nowhere'), join(linked.folder, 'b/dangling.txt.isnad.yaml'));
    symlinkSync(join(linked.folder, 'a/a.txt'), join(linked.folder, 'b/copy.txt'));
    symlinkSync(join(linked.folder, 'a/a.txt.isnad.yaml'), join(linked.folder, 'b/copy.txt.isnad.yaml'));
    expect(await codes(linked)).toEqual(['a/a.txt claim.unsourced', 'b/copy.txt claim.unsourced']);
  });

  it('says which file it could not read, shows the others, and does not pass for having done its work', async () => {
    const large = workspace({
      'a.txt': article,
      'a.txt.isnad.yaml': claim,
      'b.txt': article,
      'b.txt.isnad.yaml': claim,
    });
    // A file without contents on the disk, longer than anything that can be read at once.
    truncateSync(join(large.folder, 'a.txt.isnad.yaml'), 2 ** 32);
    const { code, out, err } = await large.run(['check', '--format', 'json']);
    expect(code).toBe(2);
    expect(out).toContain('b.txt');
    expect(err).toMatch(/a\.txt\.isnad\.yaml.*cannot be read.*ERR_FS_FILE_TOO_LARGE/);
    expect((await large.run(['check', 'b.txt'])).code).toBe(1);
  });
});
