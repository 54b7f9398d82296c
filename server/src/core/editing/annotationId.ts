/**
 * An id for a new annotation: `base` (the speaker's id, else the kind) and the order number after the highest that one
 * of `taken` has with it: `silo-1`, `silo-2`. Numbers are never given twice, so that an id once deleted stays dead.
 */
export function annotationId(taken: Iterable<string>, base: string): string {
  const prefix = `${base}-`;
  const all = new Set(taken);
  let highest = 0;
  for (const id of all) {
    if (!id.startsWith(prefix)) continue;
    const number = orderNumber.exec(id.slice(prefix.length))?.[0];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return `${prefix}${highest + 1}`;
}

/** Longer figures are dates and the like. */
const orderNumber = /^[1-9]\d{0,5}$/;
