import type { YamlMap, YamlValue } from '../edit/operation.ts';
import { mergeKeys } from '../merge/mergeKeys.ts';
import { plainValue } from '../plainValue.ts';
import { readTree } from '../readTree.ts';
import { isMap, ownValue } from '../values.ts';
import type { Change, DiffSection } from './change.ts';
import { diffEntries, entriesOf } from './diffEntries.ts';
import { diffKeys } from './diffKeys.ts';

export interface FileDiff {
  /** In the order of the new file, what is gone where it was; changes of one entry stand together. */
  readonly changes: readonly Change[];
  readonly old: YamlMap;
  readonly new: YamlMap;
  /** The versions that have a mistake in their YAML, so that not all of them could be compared. */
  readonly damaged: readonly ('old' | 'new')[];
}

const withEntries: ReadonlySet<string> = new Set(['speakers', 'questions', 'kinds', 'rules', 'annotations']);
const withKeys: ReadonlySet<string> = new Set(['article', 'suggest']);

/** What differs in meaning between two versions of a sidecar or project file; comments and layout mean nothing. Never throws. */
export function diffFiles(oldText: string, newText: string): FileDiff {
  const [before, after] = [read(oldText), read(newText)];
  const [old, now] = [before.map, after.map];
  const keys = mergeKeys(Object.keys(old), Object.keys(old), Object.keys(now));
  const changes = keys.flatMap((key) => {
    const [was, is] = [ownValue(old, key), ownValue(now, key)];
    if (withEntries.has(key)) return diffEntries(key as DiffSection, entriesOf(was), entriesOf(is));
    if (withKeys.has(key)) return diffKeys(asMap(was), asMap(is), [key], { section: key as DiffSection });
    return diffKeys(one(key, was), one(key, is), [], { section: 'file' });
  });
  const damaged = [...(before.isDamaged ? (['old'] as const) : []), ...(after.isDamaged ? (['new'] as const) : [])];
  return { changes, old, new: now, damaged };
}

function read(text: string): { readonly map: YamlMap; readonly isDamaged: boolean } {
  const { root, problems } = readTree(text);
  const value = root ? plainValue(root) : {};
  return { map: isMap(value) ? value : {}, isDamaged: problems.length > 0 || !isMap(value) };
}

const asMap = (value: YamlValue | undefined): YamlMap => (isMap(value) ? value : {});

const one = (key: string, value: YamlValue | undefined): YamlMap => (value === undefined ? {} : { [key]: value });
