import type { Sidecar } from '../../model/sidecar.ts';

/** Where something stands in a file, and what else is not part of what it says. */
const places: ReadonlySet<string> = new Set([
  'span',
  'idSpan',
  'answerSpan',
  'archivedSpan',
  'node',
  'index',
  'emptied',
]);

/** What a sidecar says, without places in its text: to compare what came back from elsewhere with what went there. */
export function plainModel({ root: _root, byId: _byId, problems: _problems, speakers, ...sidecar }: Sidecar): unknown {
  return withoutPlaces({ ...sidecar, speakers: [...speakers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) });
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !places.has(key))
      .map(([key, each]) => [key, withoutPlaces(each)]),
  );
}
