import { render } from '../../messages/render.ts';
import { type Annotation, isStatement } from '../../model/annotation.ts';
import type { Selector } from '../../model/selector.ts';
import type { Span } from '../../model/span.ts';
import { annotationKeys } from '../../sidecar/knownKeys.ts';
import { plainValue } from '../../sidecar/plainValue.ts';
import { UnitIndex } from '../../text/units.ts';
import { articleInfoOf } from '../../workspace/scope.ts';
import type { ExportDocument, ExportEntry, ExportLayer, ExportOptions } from '../format.ts';
import { chainWords } from './chainWords.ts';
import { partyOf } from './party.ts';
import { resolvePath } from './resolvePath.ts';
import type { Pair, Passage, Row, RowHop, RowRelation } from './row.ts';

/** A row for each annotation of an article, layer after layer, in the order of the files. */
export function rowsOf(document: ExportDocument, options: ExportOptions): readonly Row[] {
  const annotated = document.layers.some(({ entries }) => entries.length > 0);
  if (!annotated) return [];
  const units = UnitIndex.of(document.text);
  return document.layers.flatMap((layer) => {
    const about = aboutOf(document, layer);
    return layer.entries.map((entry) => rowOf(about, document, layer, entry, units, options));
  });
}

type About = Pick<
  Row,
  'article' | 'title' | 'url' | 'published' | 'language' | 'status' | 'outlet' | 'sidecar' | 'layer' | 'annotator'
>;

/** What all rows of a sidecar share. */
function aboutOf({ snapshot, article, path }: ExportDocument, layer: ExportLayer): About {
  const info = articleInfoOf(snapshot, layer.file.uri);
  return {
    article: path,
    title: info.title ?? null,
    url: info.url ?? null,
    published: info.published ?? null,
    language: info.language ?? article.language,
    status: info.status ?? null,
    outlet: layer.outlet ? partyOf(layer, layer.outlet) : null,
    sidecar: layer.path,
    layer: layer.name ?? null,
    annotator: layer.file.sidecar.annotator ?? null,
  };
}

/** Keys are written out, as spreading one large object into another is slow where there are very many rows. */
function rowOf(
  about: About,
  { path, text }: ExportDocument,
  layer: ExportLayer,
  entry: ExportEntry,
  units: UnitIndex,
  { locale, timestamp }: ExportOptions,
): Row {
  const { annotation, reading, spans, chain } = entry;
  const { selector } = annotation;
  const { anchor } = reading;
  const row: Row = {
    article: about.article,
    title: about.title,
    url: about.url,
    published: about.published,
    language: about.language,
    status: about.status,
    outlet: about.outlet,
    sidecar: about.sidecar,
    layer: about.layer,
    annotator: about.annotator,
    id: annotation.id,
    index: annotation.index,
    kind: annotation.kind,
    base: annotation.base,
    anchor: anchor.state,
    score: anchor.state === 'moved' ? (anchor.score ?? null) : null,
    spans: spans?.map(pairOf) ?? null,
    codePoints: spans?.map(({ start, end }) => [units.codePointOf(start), units.codePointOf(end)] as const) ?? null,
    quotation: spans?.map(({ start, end }) => text.slice(start, end)) ?? null,
    exact: selector.pieces,
    prefix: selector.prefix ?? null,
    suffix: selector.suffix ?? null,
    occurrence: occurrenceOf(selector),
    speakers: chain.speakers.map((ref) => partyOf(layer, ref)),
    for: chain.for.map((ref) => partyOf(layer, ref)),
    inheritedFrom: chain.inheritedFrom?.id ?? null,
    chain: isStatement(annotation) ? chainWords(layer, chain) : '',
    hops: hopsOf(layer, entry),
    sourced: isStatement(annotation) ? chain.sourced : null,
    cue: passageOf(annotation.cue, reading.cue),
    mention: passageOf(annotation.mention, reading.mention),
    mode: annotation.mode ?? null,
    stance: annotation.stance,
    said: chain.said
      ? { date: chain.said.date ?? null, place: chain.said.place ?? null, medium: chain.said.medium ?? null }
      : null,
    asOf: annotation.asOf ?? null,
    evidence: annotation.evidence.map(({ target, archived, date }) => ({
      target,
      archived: archived ?? null,
      date: date ?? null,
    })),
    continues: annotation.continues?.id ?? null,
    within: annotation.within?.id ?? null,
    answers: annotation.answers.map(({ question, answer }) => ({ question: question.id, answer })),
    relations: annotation.relations.map((relation) => relationOf(path, layer, relation)),
    basis: annotation.basis ?? null,
    certainty: annotation.certainty ?? null,
    translated: annotation.translated ?? null,
    gist: annotation.gist ?? null,
    review: annotation.review.map(({ verdict, by, date, url }) => ({
      verdict,
      by: by ?? null,
      date: date ?? null,
      url: url ?? null,
    })),
    tags: annotation.tags,
    note: annotation.note ?? null,
    waivers: annotation.waive.map(({ code, reason }) => ({ code, reason })),
    findings: entry.findings.map(({ code, severity, message }) => ({
      code,
      severity,
      message: render(message, locale),
    })),
    extra: annotation.node.pairs
      .filter(({ key }) => !annotationKeys.has(key.text))
      .map(({ key, value }) => ({ key: key.text, value: plainValue(value) })),
  };
  return timestamp === undefined ? row : { ...row, exported: timestamp };
}

const pairOf = ({ start, end }: Span): Pair => [start, end];

const occurrenceOf = ({ occurrence }: Selector): string | null =>
  occurrence ? `${occurrence.index}/${occurrence.total}` : null;

function passageOf(selector: Selector | undefined, found: Span | undefined): Passage | null {
  if (!selector) return null;
  return {
    exact: selector.pieces[0] ?? '',
    prefix: selector.prefix ?? null,
    suffix: selector.suffix ?? null,
    occurrence: occurrenceOf(selector),
    span: found ? pairOf(found) : null,
  };
}

/** Mentions of relays were looked up for the hops of the annotation's own `via`, which come first where it has any. */
function hopsOf(layer: ExportLayer, { annotation, chain, reading }: ExportEntry): readonly RowHop[] {
  return chain.hops.map(({ relays, within }, i) => ({
    relays: relays.map((relay, j) => ({
      ...partyOf(layer, relay.speaker),
      mention: passageOf(relay.mention, i < annotation.via.length ? reading.relayMentions[i]?.[j] : undefined),
    })),
    within: within?.id ?? null,
  }));
}

function relationOf(path: string, layer: ExportLayer, { type, target }: Annotation['relations'][number]): RowRelation {
  const here = target.path === undefined;
  return {
    type,
    target: target.text,
    article: here ? path : (resolvePath(layer.path, target.path) ?? null),
    layer: target.layer ?? (here ? (layer.name ?? null) : null),
    id: target.id,
  };
}
