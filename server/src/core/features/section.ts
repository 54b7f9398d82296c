import { type Node, pairOf } from '../model/tree.ts';
import type { DocumentSymbol } from './types.ts';

/** The symbol of a top-level key with what stands under it; none where the file has no such key. */
export function section(
  root: Node | undefined,
  key: string,
  name: string,
  children: readonly DocumentSymbol[],
): readonly DocumentSymbol[] {
  const pair = pairOf(root, key);
  if (!pair) return [];
  const selection = { start: pair.key.start, end: pair.key.end };
  const span = { start: selection.start, end: Math.max(selection.end, pair.value.end) };
  return [{ name, detail: '', kind: 'section', span, selection, children }];
}
