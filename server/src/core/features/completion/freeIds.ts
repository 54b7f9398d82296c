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

/** `c12` → `c13`, or the first behind it that is free. */
function next(id: string, taken: ReadonlySet<string>): string | undefined {
  const [, stem = '', digits = ''] = /^(.*?)(\d{1,6})$/u.exec(id) ?? [];
  if (digits === '') return undefined;
  for (let number = Number(digits) + 1; ; number++) {
    const candidate = `${stem}${String(number).padStart(digits.startsWith('0') ? digits.length : 0, '0')}`;
    if (!taken.has(candidate)) return candidate;
  }
}
