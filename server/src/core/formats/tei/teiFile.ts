import type { Span } from '../../model/span.ts';
import { detectLanguage } from '../../text/language.ts';
import { articleInfoOf } from '../../workspace/scope.ts';
import { heldInCas } from '../cas/held.ts';
import { partsOf, reportUnfoundParts } from '../cas/parts.ts';
import { type UsedSpeaker, usedSpeakers } from '../cas/usedSpeakers.ts';
import type { ExportDocument, ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { reportUnheld } from '../unheld.ts';
import { annotationNode, featuresNode } from './annotations.ts';
import type { CharPositions } from './charPositions.ts';
import { structure, symbol, waivers } from './features.ts';
import { header, languageTag } from './header.ts';
import { hasIllegal, type Node, node, writeNode } from './node.ts';
import { relationNodes } from './relations.ts';
import { speakerLists, speakerWaivers } from './speakers.ts';
import { XmlIds, xmlIdOf } from './xmlIds.ts';

/** The file of what one annotator says, or of the article alone. `plain` is the address of the text that it points to. */
export function teiFile(
  document: ExportDocument,
  layer: ExportLayer | undefined,
  positions: CharPositions,
  plain: string,
  losses: Losses,
): string {
  const article = layer && articleInfoOf(document.snapshot, layer.file.uri);
  const given = article?.language;
  const language = given === undefined ? detectLanguage(document.text) : (languageTag(given) ?? 'und');
  const entries = (layer?.entries ?? []).filter((entry) => {
    if (layer && !entry.spans) losses.add('unplaced', layer, entry);
    return entry.spans;
  });
  const speakers = layer ? usedSpeakers(layer, entries) : new Map<string, UsedSpeaker>();
  const speaker = (id: string): string => xmlIdOf('s', id);
  const about = structure('document', [
    symbol('layer', layer?.name),
    symbol('status', article?.status),
    symbol('language', given === language ? undefined : given),
    waivers(article?.waive ?? []),
  ]);
  const head = header(document, layer, language, (id) => (speakers.has(id) ? `#${speaker(id)}` : undefined));
  const known = [about, ...speakerLists(speakers.values(), speaker), ...speakerWaivers(speakers.values(), speaker)];
  if ([head, ...known].some(hasIllegal)) losses.add('characters', layer ?? document, undefined);
  const target = (span: Span): string => `${plain}#${positions.fragment(span)}`;
  const said = layer ? annotationsOf({ layer, entries, text: document.text, speakers, target, speaker, losses }) : [];
  if (layer) reportUnheld(losses, layer, heldInCas, { entries });
  const root = node('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language }, [
    head,
    node('standOff', {}, [...known, ...said]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(root)}`;
}

interface Writing {
  readonly layer: ExportLayer;
  readonly entries: readonly ExportEntry[];
  readonly text: string;
  readonly speakers: ReadonlyMap<string, UsedSpeaker>;
  /** Address of a passage. */
  target(span: Span): string;
  /** `xml:id` of a speaker. */
  speaker(id: string): string;
  readonly losses: Losses;
}

/** All that leads to passages of the article, and what is said of it. */
function annotationsOf({ layer, entries, text, speakers, target, speaker, losses }: Writing): readonly Node[] {
  const names = new XmlIds();
  const ids = new Map(entries.map((entry) => [entry, names.claim(xmlIdOf('a', entry.annotation.id))]));
  const idOf = (entry: ExportEntry): string => ids.get(entry) ?? '';
  const annotations: Node[] = [];
  const features: Node[] = [];
  const spans = new Map<string, Node[]>(['cue', 'mention', 'relay'].map((role) => [role, []]));
  for (const entry of entries) {
    const id = idOf(entry);
    const own = `f-${id.slice('a-'.length)}`;
    const annotation = annotationNode(entry, id, (entry.spans ?? []).map(target).join(' '), own);
    const feature = featuresNode(entry, own, text);
    if (hasIllegal(annotation) || hasIllegal(feature)) losses.add('characters', layer, entry);
    annotations.push(annotation);
    features.push(feature);
    reportUnfoundParts(losses, layer, entry);
    for (const { role, span, who } of partsOf(entry)) {
      const ana = who.map((ref) => `#${speaker(ref.id)}`).join(' ');
      spans.get(role)?.push(node('span', { target: target(span), corresp: `#${id}`, ana }));
    }
  }
  const relations = relationNodes(layer, entries, speakers.values(), { speaker, annotation: idOf }, losses);
  return [
    ...(annotations.length > 0 ? [node('listAnnotation', {}, annotations)] : []),
    ...[...spans].flatMap(([type, found]) => (found.length > 0 ? [node('spanGrp', { type }, found)] : [])),
    ...features,
    ...(relations.length > 0 ? [node('listRelation', {}, relations)] : []),
  ];
}
