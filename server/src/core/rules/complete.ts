import { spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Severity } from '../model/schema.ts';
import type { Uri } from '../model/uri.ts';
import type { ProjectFile } from '../workspace/snapshot.ts';
import type { RuleCode } from './codes.ts';
import type { Finding, Place, Related, Reported, SidecarContext } from './rule.ts';

/** What a rule was looking at when it reported. */
export interface Subject {
  /** The sidecar or project file; the article where the check is of an article. */
  readonly file: Uri;
  /** The sidecar's own; all of an article where the check is of an article; none for a project file. */
  readonly contexts: readonly SidecarContext[];
  readonly project?: ProjectFile;
  readonly annotation?: Annotation;
}

/** A finding with what decides over its waivers. */
export interface Raised {
  readonly finding: Finding;
  readonly subject: Subject;
}

/** Fills in what the subject implies: the place in the article, its further pieces, and the sidecar entry. */
export function complete(
  code: RuleCode,
  severity: Exclude<Severity, 'off'>,
  reported: Reported,
  given: Subject,
): Raised {
  const annotation = reported.annotation ?? given.annotation;
  const context = given.file === given.contexts[0]?.file.uri ? given.contexts[0] : undefined;
  const entry = reported.entry ?? annotation?.idSpan;
  const inFile: Place = { uri: given.file, spans: entry ? [entry] : null };
  const place = reported.place ?? placeInArticle(context, annotation) ?? inFile;
  const related: Related[] = [...(reported.related ?? [])];
  if (place.uri === context?.article?.uri) {
    for (const span of place.spans?.slice(1) ?? []) {
      related.push({ place: { uri: place.uri, spans: [span] }, message: { id: 'related.piece' } });
    }
    if (annotation) related.push({ place: inFile, message: entryMessage(context, annotation) });
  }
  return {
    finding: {
      code,
      severity,
      message: reported.message,
      place,
      ...(context || given.project ? { sidecar: given.file } : {}),
      ...(annotation && annotation.id !== '' ? { annotation: annotation.id } : {}),
      ...(entry ? { entry } : {}),
      ...(reported.speaker === undefined ? {} : { speaker: reported.speaker }),
      related,
      ...(reported.data ? { data: reported.data } : {}),
    },
    subject: annotation ? { ...given, annotation } : given,
  };
}

function placeInArticle(context: SidecarContext | undefined, annotation: Annotation | undefined): Place | undefined {
  const reading = context?.article && annotation && context.readingOf(annotation);
  const spans = reading && spansOf(reading.anchor);
  return context?.article && spans ? { uri: context.article.uri, spans } : undefined;
}

const entryMessage = (context: SidecarContext, { id }: Annotation): Related['message'] =>
  context.file.layer === undefined
    ? { id: 'related.entry', args: { id } }
    : { id: 'related.entry.layer', args: { id, layer: context.file.layer } };
