import { applyEdits } from '../../../text/applyEdits.ts';
import { readTree } from '../../readTree.ts';
import { editYaml } from '../editYaml.ts';
import type { Operation, Path, YamlValue } from '../operation.ts';

/** The text after operations; undefined where they were refused. */
export function edited(text: string, ...operations: readonly Operation[]): string | undefined {
  const edits = editYaml(text, readTree(text).root, operations, 'sidecar');
  return edits && applyEdits(text, edits);
}

export const set = (path: Path, value: YamlValue): Operation => ({ op: 'set', path, value });

export const remove = (...path: Path): Operation => ({ op: 'remove', path });

export const insert = (path: Path, value: YamlValue, index?: number): Operation =>
  index === undefined ? { op: 'insert', path, value } : { op: 'insert', path, value, index };

export const rename = (path: Path, key: string): Operation => ({ op: 'renameKey', path, key });
