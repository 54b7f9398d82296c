import { type AnchorState, spansOf } from '../model/anchor.ts';
import { isStatement } from '../model/annotation.ts';
import type { Mode, Stance } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import { brief } from '../sidecar/brief.ts';
import { type Chain, chainOf } from '../workspace/chain.ts';
import type { Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { AnnotationTarget } from './action.ts';

/** An annotation as menus show it. Strings are raw text of files. */
export interface AnnotationHere {
  readonly at: AnnotationTarget;
  readonly article: Uri;
  /** In the article, one a piece; empty where it has no place there. */
  readonly spans: readonly Span[];
  readonly kind: string;
  readonly statement: boolean;
  /** The wording, shortened, on one line. */
  readonly quotation: string;
  /** Where somebody stands behind it. */
  readonly chain?: Chain;
  readonly anchor: AnchorState;
  /** Ids. */
  readonly speakers: readonly string[];
  readonly for: readonly string[];
  readonly stance: Stance;
  readonly mode?: Mode;
  readonly note?: string;
  readonly continues?: string;
  readonly within?: string;
  readonly entry: { readonly uri: Uri; readonly span: Span };
}

/**
 * The annotations at a span (or cursor) of an article or sidecar, the innermost first. In an article those whose
 * wording is touched come before those of which only cue, mention or relay is; what merely ends at a cursor comes
 * behind what it stands in. Offsets are UTF-16 code units of the file asked about.
 */
export function annotationsAt(snapshot: Snapshot, uri: Uri, at: Span): readonly AnnotationHere[] {
  const file = snapshot.sidecars.get(uri);
  if (file) return inSidecar(snapshot, file, at);
  const hits: (Touch & { readonly file: SidecarFile; readonly reading: Reading })[] = [];
  for (const [sidecar, readings] of snapshot.articles.get(uri)?.readings ?? []) {
    const own = snapshot.sidecars.get(sidecar);
    for (const reading of own ? readings : []) {
      const touch = touchOf(reading, at);
      if (own && touch) hits.push({ file: own, reading, ...touch });
    }
  }
  hits.sort((a, b) => a.rank - b.rank || a.length - b.length);
  return hits.map((hit) => stateOf(hit.file, hit.reading));
}

interface Touch {
  /** 0: in the wording; 1: where it ends; 2: in its cue, mention or relays. */
  readonly rank: number;
  readonly length: number;
}

function touchOf(reading: Reading, at: Span): Touch | undefined {
  const spans = spansOf(reading.anchor) ?? [];
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const inside = spans.some((span) => meets(span, at));
  if (inside) return { rank: 0, length };
  if (spans.some(({ end }) => at.start === at.end && end === at.start)) return { rank: 1, length };
  const parts = [reading.cue, reading.mention, ...reading.relayMentions.flat()];
  return parts.some((part) => part && meets(part, at)) ? { rank: 2, length } : undefined;
}

/** Whether they share a character, or the cursor stands in or before one. */
const meets = (span: Span, at: Span): boolean =>
  span.start < Math.max(at.end, at.start + 1) && Math.min(at.start, at.end) < span.end;

function inSidecar(snapshot: Snapshot, file: SidecarFile, at: Span): readonly AnnotationHere[] {
  const readings = new Map(
    snapshot.articles
      .get(file.article)
      ?.readings.get(file.uri)
      ?.map((reading) => [reading.annotation, reading]),
  );
  return file.sidecar.annotations
    .filter(({ span }) => span.start <= at.end && at.start <= span.end)
    .map((annotation) => stateOf(file, { annotation, anchor: { state: 'lost' }, ...readings.get(annotation) }));
}

function stateOf(file: SidecarFile, { annotation, anchor }: Pick<Reading, 'annotation' | 'anchor'>): AnnotationHere {
  const { id, kind, stance, mode, note, continues, within, selector } = annotation;
  const statement = isStatement(annotation);
  const chain = statement ? chainOf(file.sidecar, annotation) : undefined;
  return {
    at: { sidecar: file.uri, annotation: id },
    article: file.article,
    spans: spansOf(anchor) ?? [],
    kind,
    statement,
    quotation: brief(selector.pieces.map((piece) => piece.slice(0, maxQuotation * 2)).join(' … '), maxQuotation),
    ...(chain && chain.speakers.length + chain.hops.length > 0 ? { chain } : {}),
    anchor: anchor.state,
    speakers: annotation.speakers.map((speaker) => speaker.id),
    for: annotation.for.map((speaker) => speaker.id),
    stance,
    ...(mode ? { mode } : {}),
    ...(note === undefined ? {} : { note }),
    ...(continues ? { continues: continues.id } : {}),
    ...(within ? { within: within.id } : {}),
    entry: { uri: file.uri, span: annotation.span },
  };
}

const maxQuotation = 200;
