import { annotationId } from '../../editing/annotationId.ts';
import { ownAnnotation, type Place } from './offer.ts';

/** Ids that no annotation of the file has: one that goes on counting as the entry before does, and one named after the speaker or kind. */
export function freeIds(place: Place): readonly string[] {
  const { sidecar, cursor } = place;
  if (!sidecar) return [];
  const own = ownAnnotation(place);
  const taken = new Set(sidecar.annotations.flatMap(({ id, index }) => (index === own?.index ? [] : [id])));
  const before = sidecar.annotations.findLast(({ span, id }) => span.start < cursor.entry && id !== '');
  const { entryKeys } = cursor;
  const speaker = entryKeys.get('speaker')?.trim() ?? '';
  const base = idPattern.test(speaker) ? speaker : entryKeys.get('kind')?.trim() || 'claim';
  const counted = before && next(before.id, taken);
  return [...new Set([...(counted === undefined ? [] : [counted]), annotationId(taken, base)])];
}

const idPattern = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u;

/** `c12` → `c13`, or the number behind the highest that another has. */
function next(id: string, taken: ReadonlySet<string>): string | undefined {
  const [, stem = '', digits = ''] = /^(.*?)(\d{1,6})$/u.exec(id) ?? [];
  if (digits === '') return undefined;
  let highest = Number(digits);
  for (const other of taken) {
    if (!other.startsWith(stem) || other.length > stem.length + 6) continue;
    const number = Number(other.slice(stem.length));
    if (number > highest) highest = number;
  }
  return `${stem}${String(highest + 1).padStart(digits.startsWith('0') ? digits.length : 0, '0')}`;
}
