import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileUri } from '../model/uri.ts';
import { applyChanges } from '../text/textChange.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { Workspace } from './workspace.ts';

/** Wordings that share no stretch with each other or with what is typed, so that each stands at one place or none. */
const wordings = ['المقاتلون باقون', 'the bridge fell', 'نفى الوزير ذلك', 'no survivors'];
const filler = '0123 4567\n89 ';

const sidecar = `isnad: 1\nannotations:\n${wordings
  .map((exact, i) => `  - { id: c${i}, kind: claim, exact: ${exact} }\n`)
  .join('')}`;

const article = fileUri('/a.txt');

async function opened(text: string): Promise<Workspace> {
  const workspace = new Workspace(new MemoryFileSystem({ '/a.txt': text, '/a.txt.isnad.yaml': sidecar }));
  await workspace.load([fileUri('/')]);
  workspace.open(article, text);
  return workspace;
}

const anchors = (workspace: Workspace): unknown =>
  [...(workspace.snapshot().articles.get(article)?.readings.values() ?? [])].flat().map(({ anchor }) => anchor);

/** An edit that types or deletes filler between wordings, moves a wording, or takes one out and puts it back. */
const step = fc.record({ kind: fc.constantFrom('type', 'delete', 'cut', 'paste'), at: fc.nat(), what: fc.nat() });

test('edits lead to where opening the file anew leads, while every wording stands at one place', async () => {
  const start = wordings.join(` ${filler} `);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const workspace = await opened(start);
      let text = start;
      const change = (from: number, to: number, by: string): void => {
        const edit = { start: from, end: to, text: by };
        text = applyChanges(text, [edit]);
        workspace.change(article, [edit], text);
      };
      /** The nearest offset at or after one that lies in no wording. */
      const outside = (at: number): number => {
        const offset = at % (text.length + 1);
        const inside = wordings.map((each) => [text.indexOf(each), each.length] as const);
        const [from = 0, length = 0] = inside.find(([s, l]) => s >= 0 && s < offset && offset < s + l) ?? [];
        return length > 0 ? from + length : offset;
      };
      for (const { kind, at, what } of steps) {
        const wording = wordings[what % wordings.length] ?? '';
        const place = text.indexOf(wording);
        const offset = outside(at);
        if (kind === 'type') change(offset, offset, ` ${filler.slice(what % filler.length)}`);
        else if (kind === 'delete') {
          const digit = /\d/.exec(text.slice(offset));
          if (digit) change(offset + digit.index, offset + digit.index + 1, '');
        } else if (kind === 'cut' && place >= 0) change(place, place + wording.length, '');
        else if (kind === 'paste' && place < 0) change(offset, offset, ` ${wording} `);
      }
      expect(anchors(workspace)).toEqual(anchors(await opened(text)));
    }),
    { numRuns: 150 },
  );
});
