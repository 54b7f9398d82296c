import { sameSpans } from '../../editing/passage.ts';
import { spansOf } from '../../model/anchor.ts';
import type { Selector } from '../../model/selector.ts';
import { canonical } from '../../sidecar/canonical.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { plainMap } from '../../sidecar/plainValue.ts';
import { asList, equal, ownValue } from '../../sidecar/values.ts';
import type { Reading } from '../../workspace/snapshot.ts';
import type { Made } from './entry.ts';
import type { ImportedAnnotation } from './imported.ts';
import type { Place } from './placesOf.ts';

/**
 * The annotation of a sidecar that an imported one is: of the same kind and speakers, at the same place. Of several, that
 * of the same id, else the one that differs least.
 */
export function twinOf(
  readings: readonly Reading[],
  annotation: ImportedAnnotation,
  { speakers, value }: Made,
  { spans, selector }: Place,
): Reading | undefined {
  const alike = readings.filter(({ annotation: there, anchor }) => {
    const found = spansOf(anchor);
    return (
      there.kind === annotation.kind &&
      (found && spans ? sameSpans(found, spans) : !found && !spans && sameWords(there.selector, selector)) &&
      there.speakers.length === speakers.length &&
      there.speakers.every(({ id }) => speakers.includes(id))
    );
  });
  const own = annotation.id === undefined ? undefined : alike.find(({ annotation: { id } }) => id === annotation.id);
  if (own) return own;
  // Two remarks on one passage are two.
  const remarks = alike.filter(({ annotation: { note } }) => !value.note || value.note === note);
  if (remarks.length < 2) return remarks[0];
  const counted = remarks.map((reading) => ({ reading, count: differences(reading, annotation, value).length }));
  return counted.sort((a, b) => a.count - b.count)[0]?.reading;
}

const sameWords = (a: Selector, b: Selector): boolean =>
  a.pieces.length === b.pieces.length && a.pieces.every((piece, i) => piece === b.pieces[i]);

/**
 * The keys under which an imported annotation says what its twin does not, sorted. What only the twin says is no
 * difference: somebody went on.
 */
export function differences(twin: Reading, annotation: ImportedAnnotation, value: YamlMap): readonly string[] {
  const there = plainMap(twin.annotation.node);
  const differs = (key: string, said: YamlValue | undefined): boolean => {
    if (said === undefined || said === '' || settled.has(key)) return false;
    if (key === 'cue' || key === 'mention') {
      const at = annotation[key];
      const found = twin[key];
      if (at && 'start' in at) return !found || !sameSpans([found], [at]);
    }
    return !equal(items(key, ownValue(there, key)), items(key, said));
  };
  return Object.keys(value)
    .filter((key) => differs(key, value[key]))
    .sort();
}

/** What makes a twin. */
const settled: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix', 'occurrence', 'speaker']);

/** Of lists only `via` has an order that says something. */
const items = (key: string, value: YamlValue | undefined): readonly string[] =>
  key === 'via' && value !== undefined ? [canonical(value)] : asList(value).map(canonical).sort();
