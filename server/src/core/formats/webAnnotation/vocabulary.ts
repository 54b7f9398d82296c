import type { JsonMap } from '../json.ts';

/** What the terms of our own begin with. */
export const namespace = 'urn:isnad:vocabulary#';

/** The context that every Web Annotation has; always the first. */
export const webAnnotationContext = 'http://www.w3.org/ns/anno.jsonld';

const isnad = (term: string): string => `isnad:${term}`;
const plain = (...terms: readonly string[]): JsonMap => Object.fromEntries(terms.map((term) => [term, isnad(term)]));
const links = (...terms: readonly string[]): JsonMap =>
  Object.fromEntries(terms.map((term) => [term, { '@id': isnad(term), '@type': '@id' }]));
const lists = (...terms: readonly string[]): JsonMap =>
  Object.fromEntries(terms.map((term) => [term, { '@id': isnad(term), '@container': '@list' }]));

/** Our own context, the second: what Web Annotation has no words for. None of its terms is one of ours. */
export const context: JsonMap = {
  '@version': 1.1,
  isnad: namespace,
  // What an annotation says of a passage.
  ...plain('Claim', 'Quote', 'Mention', 'Note', 'Ignored'),
  ...plain('kind', 'like', 'anchor', 'selects', 'occurrence'),
  ...links('speaker', 'onBehalfOf'),
  ...plain('cue', 'mention', 'mode', 'stance'),
  ...lists('hops'),
  ...plain('relays', 'said', 'date', 'place', 'medium', 'asOf', 'evidence', 'cites', 'archived'),
  ...links('continues', 'within'),
  ...plain('answers', 'answer', 'relations', 'relation', 'basis', 'certainty', 'translatedFrom'),
  ...links('question', 'to'),
  ...plain('reviews', 'verdict', 'reviewer', 'url', 'waivers', 'rule', 'reason'),
  // Speakers.
  ...plain('speakerType', 'role', 'aliases', 'sameAs', 'identification', 'note'),
  names: { '@id': isnad('names'), '@container': '@language' },
  ...links('affiliation', 'maybe'),
  // The article and the files about it.
  ...plain('article', 'path', 'sidecars', 'layer', 'annotator', 'title', 'published', 'status', 'speakers'),
  ...links('outlet'),
  other: { '@id': isnad('other'), '@type': '@json' },
};
