import { formatVersion } from '../../model/schema/vocabulary.ts';
import { type DraftMap, fresh, type Slot } from './draft.ts';
import { isApart } from './gaps.ts';
import type { YamlFile } from './keyOrder.ts';
import { house } from './layout.ts';
import { operate } from './operate.ts';
import type { Operation } from './operation.ts';
import { type Writing, writeEntry } from './writeValue.ts';

/**
 * The text of a file that does not exist yet. It begins with the version of the format unless an operation sets it.
 * Throws where an operation makes no sense for an empty file.
 */
export function newFile(operations: readonly Operation[], file: YamlFile, eol: '\n' | '\r\n' = '\n'): string {
  const root: Slot = { key: '', value: fresh({ isnad: formatVersion }), source: undefined };
  operate(root, operations, file);
  if (root.value.kind !== 'map') throw new TypeError('A file is a map.');
  return writeFile({ text: '', eol, layout: house }, root.value) + eol;
}

/** All of a file, without its last line break. */
export function writeFile(by: Writing, root: DraftMap): string {
  const entries = root.slots.map((slot, at) => {
    const gap = at === 0 ? '' : by.eol.repeat(isApart(slot.key) ? 2 : 1);
    return gap + writeEntry(by, slot, [slot.key], 0, 'map');
  });
  return entries.join('');
}
