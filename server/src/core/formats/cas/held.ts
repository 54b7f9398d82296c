import { type Held, selectorPaths } from '../unheld.ts';

/** Keys that both the CAS and WebAnno TSV hold: passages as offsets, texts as features. */
export const heldInText: readonly string[] = [
  ...['id', 'kind', 'prefix', 'suffix', 'occurrence', 'speaker', 'for', 'mode', 'stance', 'via', 'via.speaker'],
  ...['exact', 'cue', 'mention', 'via.mention'].flatMap(selectorPaths),
  ...['said.date', 'said.place', 'said.medium', 'asOf', 'evidence', 'evidence.url', 'continues', 'within', 'answers.*'],
  ...['relations.type', 'relations.target', 'basis', 'certainty', 'translated', 'gist', 'review.verdict', 'tags'],
  ...['note', 'waive.*'],
];

/** What the CAS holds; keys of other tools (`x-…`) have no room. */
export const heldInCas: Held = {
  annotation: new Set([
    ...heldInText,
    ...['evidence.archived', 'evidence.date', 'review.by', 'review.date', 'review.url'],
  ]),
  speaker: new Set([
    ...['name', 'names.*', 'type', 'role', 'affiliation', 'aliases', 'sameAs', 'identification', 'reason', 'maybe'],
    ...['note', 'waive.*'],
  ]),
  article: new Set(['title', 'outlet', 'url', 'published', 'language', 'status', 'waive.*']),
};
