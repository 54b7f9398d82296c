import { matchLines } from './matchLines.ts';

/** Lines that both sides have come to, or what each has where they differ. All texts end with their line break. */
export type LinePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'conflict'; readonly base: string; readonly ours: string; readonly theirs: string };

/** Each line with its line break; together they are the text. */
export const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

/**
 * Three-way merge by lines (diff3: Khanna, Kunal, Pierce 2007, "A Formal Investigation of Diff3"): stretches between
 * lines that all three have are taken from the side that changed them. Changes that touch each other are a conflict.
 */
export function mergeLines(base: string, ours: string, theirs: string): readonly LinePiece[] {
  const [was, here, there] = [linesOf(base), linesOf(ours), linesOf(theirs)];
  const toTheirs = new Map(matchLines(was, there));
  const pieces: LinePiece[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') pieces.push({ kind: 'text', text });
    text = '';
  };
  let [b, o, t] = [0, 0, 0];
  const settle = (bTo: number, oTo: number, tTo: number): void => {
    const part = {
      base: was.slice(b, bTo).join(''),
      ours: here.slice(o, oTo).join(''),
      theirs: there.slice(t, tTo).join(''),
    };
    if (part.ours === part.theirs || part.base === part.theirs) text += part.ours;
    else if (part.base === part.ours) text += part.theirs;
    else {
      flush();
      pieces.push({ kind: 'conflict', ...part });
    }
  };
  for (const [bAt, oAt] of matchLines(was, here)) {
    const tAt = toTheirs.get(bAt);
    if (tAt === undefined) continue;
    if (bAt > b || oAt > o || tAt > t) settle(bAt, oAt, tAt);
    text += was[bAt] ?? '';
    [b, o, t] = [bAt + 1, oAt + 1, tAt + 1];
  }
  settle(was.length, here.length, there.length);
  flush();
  return pieces;
}
