import { applyEdits } from '../../text/applyEdits.ts';
import { editYaml } from '../edit/editYaml.ts';
import type { YamlFile } from '../edit/keyOrder.ts';
import type { Path, YamlValue } from '../edit/operation.ts';
import { readTree } from '../readTree.ts';
import type { NamedPath } from './policy.ts';

/**
 * The lines of one entry with another value in it, and as few other bytes as can be. Undefined where that does no good.
 * `path` has one to three steps: a section of the file, an entry of it, a key of that.
 */
export function editUnit(
  lines: string,
  path: NamedPath,
  value: YamlValue,
  { file, eol }: { readonly file: YamlFile; readonly eol: string },
): string | undefined {
  const [section, name, key] = path;
  if (section === undefined || path.length > 3 || /[^\w-]/u.test(section)) return undefined;
  // Alone, an entry is read like one of a file that has no other.
  const isList = section === 'annotations';
  const above =
    name === undefined ? '' : `${section}:${eol}${key === undefined ? '' : isList ? `-${eol}` : ` alone:${eol}`}`;
  const at: Path =
    name === undefined
      ? [section]
      : key === undefined
        ? [section, isList ? 0 : name]
        : [section, isList ? 0 : 'alone', key];
  const { root, problems } = readTree(above + lines);
  if (problems.length > 0) return undefined;
  const edits = editYaml(above + lines, root, [{ op: 'set', path: at, value }], file);
  const text = edits && applyEdits(above + lines, edits);
  return text?.startsWith(above) ? text.slice(above.length) : undefined;
}
