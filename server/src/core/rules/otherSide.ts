import { spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import { baseName } from '../model/uri.ts';
import { chainOf } from '../workspace/chain.ts';
import type { AnnotationRef } from '../workspace/corpus.ts';
import { displayName, outletOf, speakerOf } from '../workspace/scope.ts';
import type { Reading, Snapshot } from '../workspace/snapshot.ts';
import { quoteOf } from './quoteOf.ts';
import type { Related } from './rule.ts';

const told = new WeakMap<Snapshot, WeakMap<Annotation, Related>>();

/** Another statement, quoted with who says it and where, at its place in its article. Worked out once a snapshot. */
export function otherSide(snapshot: Snapshot, ref: AnnotationRef): Related {
  const known = told.get(snapshot) ?? new WeakMap<Annotation, Related>();
  told.set(snapshot, known);
  const related = known.get(ref.annotation) ?? tell(snapshot, ref);
  known.set(ref.annotation, related);
  return related;
}

function tell(snapshot: Snapshot, { sidecar, annotation }: AnnotationRef): Related {
  const file = snapshot.sidecars.get(sidecar);
  const article = file && snapshot.articles.get(file.article);
  const reading = readingAt(snapshot, { sidecar, annotation });
  const spans = reading && spansOf(reading.anchor);
  const name = (id: string): string => displayName(speakerOf(snapshot, sidecar, id), id);
  const speakers = file ? chainOf(file.sidecar, annotation).speakers.map(({ id }) => name(id)) : [];
  const outletRef = outletOf(snapshot, sidecar);
  const outlet = outletRef ? name(outletRef.id) : file ? baseName(file.article) : '';
  const args = { quote: quoteOf(annotation), speakers, outlet };
  return {
    place: article && spans ? { uri: article.uri, spans } : { uri: sidecar, spans: [annotation.idSpan] },
    message: speakers.length > 0 ? { id: 'related.statement', args } : { id: 'related.statement.unattributed', args },
  };
}

/** How an annotation of any sidecar stands in its article. */
export function readingAt(snapshot: Snapshot, { sidecar, annotation }: AnnotationRef): Reading | undefined {
  const file = snapshot.sidecars.get(sidecar);
  const readings = file && snapshot.articles.get(file.article)?.readings.get(sidecar);
  const there = readings?.[annotation.index];
  return there?.annotation === annotation ? there : readings?.find((reading) => reading.annotation === annotation);
}
