import { render } from '../messages/render.ts';
import { type Resolved, spansOf } from '../model/anchor.ts';
import type { BaseKind, Stance } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { Finding } from '../rules/rule.ts';
import { shorten } from '../text/shorten.ts';
import { chainIn } from '../workspace/chainIn.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import { kindLabel } from '../workspace/kindLabel.ts';
import type { Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import { type Sourcing, sourcingOf } from '../workspace/sourcing.ts';
import { type ChainLink, chainLinks } from './chainLine.ts';
import { findingsByAnnotation } from './findingsByAnnotation.ts';
import { readerLabel } from './readerLabel.ts';
import { type SpeakerLookup, speakerLookup } from './speakerLookup.ts';
import { startOf } from './statements.ts';
import type { Location } from './types.ts';

/** One annotation with a place, as the Reader draws it. Strings are raw text of files, but for those that say else. */
export interface ReaderMark {
  readonly sidecar: Uri;
  readonly annotation: string;
  /** Place in the sidecar's list, from 0. */
  readonly index: number;
  /** One a piece, in reading order. */
  readonly spans: readonly [Span, ...Span[]];
  readonly cue?: Span;
  /** Where the speaker is named, and each relay that is. */
  readonly mentions: readonly Span[];
  readonly base: Exclude<BaseKind, 'ignore'>;
  readonly kind: string;
  readonly kindLabel: string;
  readonly sourcing: Sourcing;
  readonly anchor: Resolved['state'];
  /** From the speaker on, without the outlet; empty where there is nobody. */
  readonly chain: readonly ChainLink[];
  /** Rendered. */
  readonly remarks: readonly string[];
  readonly gist?: string;
  readonly note?: string;
  readonly findings: readonly Finding[];
  /** Rendered: all of it in one sentence. */
  readonly label: string;
  readonly entry: Location;
  readonly layer?: string;
}

/**
 * What the Reader marks in an article, in text order: annotations that have a piece, a cue or a mention in `within`
 * (all without it). `ignore` entries and what has no place are left out.
 *
 * @param findings Those of the article.
 */
export function readerMarks(
  snapshot: Snapshot,
  article: Uri,
  within: Span | undefined,
  findings: readonly Finding[],
  locale: string,
  token: CancellationToken = neverCancelled,
): readonly ReaderMark[] {
  const found: (readonly [SidecarFile, Reading])[] = [];
  for (const [uri, readings] of snapshot.articles.get(article)?.readings ?? []) {
    const file = snapshot.sidecars.get(uri);
    if (!file) continue;
    for (const reading of readings) if (stands(reading, within)) found.push([file, reading]);
  }
  found.sort((a, b) => startOf(a[1]) - startOf(b[1]) || lastEnd(b[1]) - lastEnd(a[1]));
  const speakers = speakerLookup(snapshot);
  const concerning = findingsByAnnotation(findings);
  const marks: ReaderMark[] = [];
  for (const [file, reading] of found) {
    if (token.isCancellationRequested) return [];
    const own = concerning(file.uri, reading.annotation.id);
    const mark = markOf(snapshot, file, reading, own, speakers, locale);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markOf(
  snapshot: Snapshot,
  file: SidecarFile,
  reading: Reading,
  findings: readonly Finding[],
  speakers: SpeakerLookup,
  locale: string,
): ReaderMark | undefined {
  const { annotation, anchor, cue } = reading;
  const { base } = annotation;
  if (base === 'ignore' || anchor.state === 'ambiguous' || anchor.state === 'lost') return undefined;
  const chain = chainIn(file.sidecar, annotation);
  const links = chainLinks(speakers, file.uri, chain).filter(
    ({ role, parties }) => role !== 'outlet' && (parties.length > 0 || chain.hops.length > 0),
  );
  const mark = {
    sidecar: file.uri,
    annotation: annotation.id,
    index: annotation.index,
    spans: anchor.spans,
    ...(cue ? { cue } : {}),
    mentions: [reading.mention, ...reading.relayMentions.flat()].filter((span) => span !== undefined),
    base,
    kind: annotation.kind,
    kindLabel: kindLabel(snapshot, file, annotation, locale),
    sourcing: sourcingOf(file.sidecar, annotation, chain),
    anchor: anchor.state,
    chain: links,
    remarks: remarksOf(annotation.stance, anchor.state, file.layer, locale),
    ...(annotation.gist ? { gist: shorten(annotation.gist, 200) } : {}),
    ...(annotation.note ? { note: shorten(annotation.note, 200) } : {}),
    findings,
    entry: { uri: file.uri, span: annotation.span },
    ...(file.layer === undefined ? {} : { layer: file.layer }),
  } satisfies Omit<ReaderMark, 'label'>;
  return { ...mark, label: readerLabel(mark, locale) };
}

function remarksOf(
  stance: Stance,
  anchor: Resolved['state'],
  layer: string | undefined,
  locale: string,
): readonly string[] {
  return [
    ...(stance === 'said' ? [] : [render({ id: `stance.${stance}` }, locale)]),
    ...(anchor === 'moved' ? [render({ id: 'reader.moved' }, locale)] : []),
    ...(layer === undefined ? [] : [render({ id: 'card.layer', args: { layer } }, locale)]),
  ];
}

/** Whether any part of a reading lies in, or touches, a stretch of the text. */
function stands(reading: Reading, within: Span | undefined): boolean {
  const spans = spansOf(reading.anchor);
  if (!spans || !within) return spans !== undefined;
  const meets = (span: Span | undefined): boolean =>
    span !== undefined && span.start <= within.end && span.end >= within.start;
  if (spans.some(meets) || meets(reading.cue) || meets(reading.mention)) return true;
  return reading.relayMentions.some((hop) => hop.some(meets));
}

const lastEnd = (reading: Reading): number => spansOf(reading.anchor)?.at(-1)?.end ?? 0;
