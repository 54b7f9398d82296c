import type { Message } from '../../messages/message.ts';
import type { AnchorState } from '../../model/anchor.ts';
import { type Annotation, isStatement } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { Finding } from '../../rules/rule.ts';
import { wording } from '../../text/shorten.ts';
import type { Chain } from '../../workspace/chain.ts';
import { kindLabel } from '../../workspace/kindLabel.ts';
import { type ChainLink, linksOf } from '../../workspace/linksOf.ts';
import { displayName } from '../../workspace/scope.ts';
import { type Sourcing, sourcingOf } from '../../workspace/sourcing.ts';
import type { ExportDocument, ExportEntry, ExportLayer } from '../format.ts';
import { seenWords } from '../seenWords.ts';

/** One annotation of a report. Strings are raw text of files, but for `kind`. */
export interface Item {
  /** From 1: what stands in the text in its order, then all others. */
  readonly number: number;
  /** {@link addressIn}, of the first annotation with an id. */
  readonly address: string | undefined;
  readonly annotation: Annotation;
  readonly layer: ExportLayer;
  readonly statement: boolean;
  /** As the project file calls it, else in the language of the report; with no isolates around it. */
  readonly kind: string;
  /** As a reader of the article sees them; as the sidecar has them where they have no place. */
  readonly pieces: readonly string[];
  /** One a piece, in reading order. */
  readonly spans: readonly [Span, ...Span[]] | undefined;
  readonly cue: Span | undefined;
  /** Where the speaker and the relays are named. */
  readonly mentions: readonly Span[];
  readonly anchor: AnchorState;
  readonly sourcing: Sourcing;
  readonly chain: Chain;
  /** From speaker to outlet. */
  readonly links: readonly ChainLink[];
  /** Mode, stance and the like, in a few words each. */
  readonly remarks: readonly Message[];
  readonly findings: readonly Finding[];
}

/** All annotations of an article, numbered. */
export function itemsOf(document: ExportDocument, locale: string): readonly Item[] {
  const entries = document.layers.flatMap((layer) => layer.entries.map((entry) => ({ layer, entry })));
  const inText = ({ entry }: (typeof entries)[number]): boolean =>
    entry.spans !== undefined && entry.annotation.base !== 'ignore';
  const start = (entry: ExportEntry): number => entry.spans?.[0].start ?? Number.MAX_SAFE_INTEGER;
  const end = (entry: ExportEntry): number => entry.spans?.at(-1)?.end ?? 0;
  // Sorting is stable: what begins and ends together stays in the order of the files.
  const order = entries.toSorted(
    (a, b) => Number(inText(b)) - Number(inText(a)) || start(a.entry) - start(b.entry) || end(b.entry) - end(a.entry),
  );
  return order.map(({ layer, entry }, i) => itemOf(document, layer, entry, i + 1, locale));
}

function itemOf(
  document: ExportDocument,
  layer: ExportLayer,
  entry: ExportEntry,
  number: number,
  locale: string,
): Item {
  const { annotation, reading, spans, chain } = entry;
  const { snapshot } = document;
  const name = (id: string): string => displayName(layer.speakers.get(id), id);
  return {
    number,
    address:
      layer.file.sidecar.byId.get(annotation.id) === annotation ? addressIn(layer.name, annotation.id) : undefined,
    annotation,
    layer,
    statement: isStatement(annotation),
    kind: kindLabel(snapshot, layer.file, annotation, locale).replace(/[\u2066-\u2069]/g, ''),
    pieces: spans?.map((span) => seenWords(document, span)) ?? annotation.selector.pieces,
    spans,
    cue: reading.cue,
    mentions: [reading.mention, ...reading.relayMentions.flat()].filter((span) => span !== undefined),
    anchor: reading.anchor.state,
    sourcing: sourcingOf(layer.file.sidecar, annotation, chain),
    chain,
    links: linksOf(chain, layer.outlet, ({ id }) => ({ id, name: name(id) })),
    remarks: remarksOf(entry, layer),
    findings: annotation.id === '' ? [] : entry.findings,
  };
}

function remarksOf({ annotation, reading }: ExportEntry, layer: ExportLayer): readonly Message[] {
  const { stance, mode, basis, certainty } = annotation;
  const { anchor } = reading;
  return [
    ...(stance === 'said' ? [] : [{ id: `stance.${stance}` } as const]),
    ...(mode ? [{ id: `mode.${mode}` } as const] : []),
    ...(basis ? [{ id: `basis.${basis}` } as const] : []),
    ...(certainty ? [{ id: `certainty.${certainty}` } as const] : []),
    ...(anchor.state === 'moved' || anchor.state === 'lost' ? [{ id: `anchor.${anchor.state}` } as const] : []),
    ...(anchor.state === 'ambiguous' ? [{ id: 'anchor.ambiguous', args: { total: anchor.total } } as const] : []),
    ...(layer.name === undefined ? [] : [{ id: 'card.layer', args: { layer: layer.name } } as const]),
  ];
}

/**
 * What reports of other articles name an annotation by, as they know no numbers of this one: `id-c3`, `id-sm/c3` in a
 * layer. Undefined where the format of sidecars forbids the id, as it may hold whatever an attribute cannot.
 */
export const addressIn = (layer: string | undefined, id: string): string | undefined =>
  /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u.test(id) ? `id-${layer === undefined ? '' : `${layer}/`}${id}` : undefined;

/** So much of a statement tells which one it is, in UTF-16 code units. */
const longest = 140;

/** Which statement it is, where it stands in a list of them. */
export const inShort = ({ annotation, pieces }: Item): string => annotation.gist || wording(pieces, longest);

/** Whether it is a statement, and anybody but the outlet stands in its chain. */
export const hasSource = ({ statement, links }: Item): boolean =>
  statement && links.some(({ role, parties }) => role !== 'outlet' && parties.length > 0);
