import type { Ref } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { detectLanguage } from '../../text/language.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { articleInfoOf } from '../../workspace/scope.ts';
import type { ExportDocument, ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { reportUnheld } from '../unheld.ts';
import { attributionTexts, present, speakersOf, waiveLines } from './attribution.ts';
import { heldInCas } from './held.ts';
import { linksOf } from './links.ts';
import { type Part, partsOf, passageAt, reportUnfoundParts } from './parts.ts';
import { addSpeakers } from './speakers.ts';
import { type Cas, CasBuilder, type CasStructure, initialView, sofaType } from './structure.ts';
import { dkproTypes } from './typeSystem.ts';

/**
 * The CAS of what one annotator says about an article, or of the article alone where nobody annotated it: text,
 * sentences, speakers, annotations with what belongs to them, relations. Offsets are UTF-16 code units
 * into the text as it stands. An annotation has the place of its first piece, so that no offsets name words that are
 * not its own; further pieces hang on it.
 */
export function buildCas(document: ExportDocument, layer: ExportLayer | undefined, losses: Losses): Cas {
  const { text } = document;
  const builder = new CasBuilder();
  const sofa = builder.add(sofaType, { sofaNum: 1, sofaID: initialView, mimeType: 'text', sofaString: text });
  const at = (span: Span): { sofa: CasStructure; begin: number; end: number } => ({
    sofa,
    begin: span.start,
    end: span.end,
  });
  const info = layer && articleInfoOf(document.snapshot, layer.file.uri);
  const detected = detectLanguage(text);
  builder.add(dkproTypes.document, {
    ...at({ start: 0, end: text.length }),
    language: info?.language ?? (detected === 'und' ? 'x-unspecified' : detected),
    documentTitle: info?.title ?? document.path.slice(document.path.lastIndexOf('/') + 1),
    documentId: document.path,
    documentUri: info?.url,
  });
  // Tokens are left to whoever reads it: INCEpTION and every pipeline make their own inside the sentences.
  for (const sentence of sentencesOf(text)) builder.add(dkproTypes.sentence, at(sentence));
  if (layer) addLayer(builder, sofa, document, layer, losses);
  return builder.build(sofa);
}

function addLayer(
  builder: CasBuilder,
  sofa: CasStructure,
  document: ExportDocument,
  layer: ExportLayer,
  losses: Losses,
): void {
  const { annotator, article } = layer.file.sidecar;
  builder.add('isnad.Document', {
    sofa,
    ...present({
      path: document.path,
      layer: layer.name,
      annotator,
      title: article.title,
      outlet: layer.outlet?.id,
      url: article.url,
      published: article.published,
      language: article.language,
      status: article.status,
      waive: waiveLines(article),
    }),
  });
  const entries = layer.entries.filter((entry) => {
    if (!entry.spans) losses.add('unplaced', layer, entry);
    return entry.spans;
  });
  reportUnheld(losses, layer, heldInCas, { entries });
  const speakers = addSpeakers(builder, sofa, layer, entries);
  const made = new Map<ExportEntry, CasStructure>();
  for (const entry of entries) {
    const [first] = entry.spans ?? [];
    if (first) made.set(entry, builder.add('isnad.Attribution', { sofa, begin: first.start, end: first.end }));
  }
  const byId = new Map<string, CasStructure>();
  for (const [{ annotation }, structure] of made) {
    if (!byId.has(annotation.id)) byId.set(annotation.id, structure);
  }
  const passages = new Map<string, CasStructure>();
  const passage = (part: Part, entry: ExportEntry): CasStructure => {
    const { type, key, texts } = passageAt(part, layer, entry);
    const { start, end } = part.span;
    const structure = passages.get(key) ?? builder.add(type, { sofa, begin: start, end, ...texts });
    passages.set(key, structure);
    return structure;
  };
  const known = (refs: readonly Ref[]): readonly CasStructure[] => refs.flatMap(({ id }) => speakers.get(id) ?? []);
  const { links, elsewhere } = linksOf(entries, layer);
  for (const [entry, structure] of made) {
    const { annotation, chain } = entry;
    reportUnfoundParts(losses, layer, entry);
    builder.set(structure, {
      ...attributionTexts(layer, entry, elsewhere.get(entry) ?? []),
      parts: partsOf(entry).map((part) =>
        builder.add('isnad.AttributionPartsLink', { role: part.role, target: passage(part, entry) }),
      ),
    });
    const sourcing = {
      speakers: known(speakersOf(entry)),
      forWhom: known(chain.for),
      hops: chain.hops.map(({ relays, within }) =>
        builder.add('isnad.Hop', {
          relays: known(relays.map(({ speaker }) => speaker)),
          within: within && byId.get(within.id),
        }),
      ),
      evidence: annotation.evidence.map(({ target, archived, date }) =>
        builder.add('isnad.Evidence', present({ target, archived, date })),
      ),
      reviews: annotation.review.map(({ verdict, by, date, url }) =>
        builder.add('isnad.Review', present({ verdict, by, date, url })),
      ),
    };
    if (Object.values(sourcing).some(({ length }) => length > 0)) {
      builder.add('isnad.Sourcing', { attribution: structure, ...sourcing });
    }
  }
  for (const { relation, from, to } of links) {
    const dependent = made.get(to);
    const [place] = to.spans ?? [];
    if (!dependent || !place) continue;
    const governor = made.get(from);
    builder.add('isnad.Relation', {
      ...{ sofa, begin: place.start, end: place.end, relation },
      ...{ Governor: governor, Dependent: dependent },
    });
  }
}
