import { expect, test } from 'vitest';
import { render } from '../../messages/render.ts';
import { fileUri, type Uri } from '../../model/uri.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import { neverCancelled } from '../../workspace/fileSystem.ts';
import { MemoryFileSystem } from '../../workspace/memoryFileSystem.ts';
import type { ImportFormat } from '../format.ts';
import { type ImportResult, runImport } from './runImport.ts';

/** One claim about the words of each line. */
const lines: ImportFormat = {
  accepts: (name) => name.endsWith('.lines'),
  async *read({ path, text }) {
    const annotations = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line, i) => ({ kind: 'claim', at: { selector: { pieces: [line] as const } }, source: i + 1 }));
    yield { article: path.replace('.lines', '.txt'), text: 'one and two', annotations, problems: [] };
  },
};

const sidecar = 'isnad: 1\nannotations:\n  # ours\n  - { id: a, kind: note, exact: and }\n';

/** Imports into an article whose sidecar an editor holds, which is typed into between reading and changing `busy` times. */
async function importInto(busy: number) {
  const held = new Map<Uri, string>([[fileUri('/a.txt.isnad.yaml'), `# unsaved\n${sidecar}`]]);
  const files = new MemoryFileSystem({
    '/a.txt': 'one and two',
    '/a.txt.isnad.yaml': sidecar,
    '/a.lines': 'one\ntwo\n',
  });
  const written: string[] = [];
  const results: ImportResult[] = [];
  let changes = 0;
  await runImport({
    format: lines,
    files,
    from: fileUri('/'),
    sources: [fileUri('/a.lines')],
    into: fileUri('/'),
    roots: [fileUri('/')],
    options: { force: false },
    output: () => ({
      append: async (path) => void written.push(path),
      commit: async () => {},
      discard: async () => {},
    }),
    editors: {
      text: (uri) => held.get(uri),
      async change(snapshot, { uri, edits }) {
        const text = held.get(uri) ?? '';
        changes += 1;
        if (changes <= busy) held.set(uri, `# typed ${changes}\n${text}`);
        if (snapshot.sidecars.get(uri)?.text !== held.get(uri)) return false;
        held.set(uri, applyEdits(text, edits));
        return true;
      },
    },
    done: (result) => void results.push(result),
    token: neverCancelled,
  });
  return { text: held.get(fileUri('/a.txt.isnad.yaml')) ?? '', written, results };
}

test('a file that an editor holds is changed there, with all that is not saved in it', async () => {
  const { text, written, results } = await importInto(0);
  expect(results).toMatchObject([{ article: 'a.txt', created: false, added: 2, problems: [] }]);
  expect(text.startsWith(`# unsaved\nisnad: 1\nannotations:\n`)).toBe(true);
  expect(text).toContain('# ours\n  - { id: a, kind: note, exact: and }\n');
  expect(text).toContain('exact: two');
  expect(written).toEqual([]);
});

test('what is typed meanwhile stays, and the import looks again', async () => {
  const { text, results } = await importInto(2);
  expect(results).toMatchObject([{ added: 2, problems: [] }]);
  expect(text.startsWith('# typed 2\n# typed 1\n# unsaved\n')).toBe(true);
  expect(text.match(/exact: two/g)).toHaveLength(1);
});

test('nothing is added to a file that never comes to rest', async () => {
  const { text, results } = await importInto(Number.POSITIVE_INFINITY);
  expect(text).not.toContain('exact: two');
  expect(results[0]).toMatchObject({ added: 0 });
  expect(results[0]?.problems.map(({ message }) => render(message))).toEqual([
    expect.stringContaining('was being edited'),
  ]);
});
