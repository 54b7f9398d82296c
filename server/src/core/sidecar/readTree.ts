import type { Problem } from '../model/problem.ts';
import { readPlainTree } from './plainTree.ts';
import { readRepairing } from './repair.ts';
import { maxLength, type TreeReading } from './treeReading.ts';

/**
 * Reads YAML into our tree. Never throws; takes time in proportion to the text, whatever stands in it.
 * Offsets are UTF-16 code units after a byte order mark, should the text still have one.
 */
export function readTree(text: string): TreeReading {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (bare.length > maxLength) {
    const message = { id: 'syntax.too-long', args: { length: bare.length, max: maxLength } } as const;
    return { root: undefined, problems: [{ code: 'sidecar.syntax', message, span: { start: 0, end: 0 } }] };
  }
  const plain = readPlainTree(bare);
  if ('root' in plain) return { root: plain.root, problems: [] };
  const problems: Problem[] = [];
  const reading = readRepairing(withoutControls(bare, problems));
  return problems.length === 0 ? reading : { root: reading.root, problems: [...problems, ...reading.problems] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f]+/gu;

/** Control characters cannot stand in YAML, and the `yaml` package uses some of them as marks of its own. */
function withoutControls(text: string, problems: Problem[]): string {
  return text.replace(controls, (run, start: number) => {
    const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const span = { start, end: start + run.length };
    problems.push({ code: 'sidecar.syntax', message: { id: 'syntax.control-character', args: { code } }, span });
    return '\ufffd'.repeat(run.length);
  });
}
