/** An id like `id` that is none of `taken`: with the next number, `c3` after `c1` and `c2`, `silo-2`, `start-2`. */
export function freshId(taken: { has(id: string): boolean; keys(): Iterable<string> }, id: string): string {
  const [, stem = id] = /^(.*?\D)\d{1,6}$/su.exec(id) ?? [undefined, `${id}-`];
  let highest = stem === `${id}-` ? 1 : 0;
  for (const other of taken.keys()) {
    const digits = other.startsWith(stem) ? other.slice(stem.length) : '';
    if (/^\d{1,6}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return `${stem}${highest + 1}`;
}
