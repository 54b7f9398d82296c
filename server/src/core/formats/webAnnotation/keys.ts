import type { YamlValue } from '../../sidecar/edit/operation.ts';
import { own } from '../json.ts';
import { byLanguage, inOrder, type Lens, many, pairs, record, ref, shorthand, text } from './lens.ts';

const waive = pairs('rule', 'reason', text);

/** Words of the article with what tells them apart; where they stand is added on the way out. */
export const passage = record({
  exact: ['exact', text],
  prefix: ['prefix', text],
  suffix: ['suffix', text],
  occurrence: ['occurrence', text],
});

const words = shorthand('exact', passage);

const relay = shorthand('speaker', record({ speaker: ['speaker', ref('speaker')], mention: ['mention', words] }));

/** One hop: relays side by side. */
const hop: Lens = {
  out(value, names) {
    const relays = inOrder(relay).out(value, names);
    return relays === undefined ? undefined : { relays };
  },
  in(json, names): YamlValue | undefined {
    const relays = many(relay).in(own(json, 'relays') ?? [], names);
    return Array.isArray(relays) && relays.length === 1 ? relays[0] : relays;
  },
};

const evidence = shorthand('url', record({ url: ['cites', text], archived: ['archived', text], date: ['date', text] }));

/** A piece of the wording: the words, or a map where more is said. */
const piece: Lens = {
  out: (value, names) => text.out(value, names) ?? passage.out(value, names),
  in: (json, names) => text.in(json, names) ?? passage.in(json, names),
};

/** The wording of an annotation as the sidecar has it, where it is not just that of the article. */
export const selects = record({
  exact: ['exact', inOrder(piece)],
  prefix: ['prefix', text],
  suffix: ['suffix', text],
  occurrence: ['occurrence', text],
});

/** An annotation but for `id`, `kind`, its wording, and what becomes a body of its own. */
export const annotationKeys = record({
  speaker: ['speaker', many(ref('speaker'))],
  for: ['onBehalfOf', many(ref('speaker'))],
  cue: ['cue', words],
  mention: ['mention', words],
  mode: ['mode', text],
  stance: ['stance', text],
  via: ['hops', inOrder(hop)],
  said: ['said', record({ date: ['date', text], place: ['place', text], medium: ['medium', text] })],
  asOf: ['asOf', text],
  evidence: ['evidence', many(evidence)],
  continues: ['continues', ref('annotation')],
  within: ['within', ref('annotation')],
  answers: ['answers', pairs('question', 'answer', ref('question'))],
  relations: ['relations', many(record({ type: ['relation', text], target: ['to', ref('target')] }))],
  basis: ['basis', text],
  certainty: ['certainty', text],
  translated: ['translatedFrom', text],
  review: [
    'reviews',
    many(record({ verdict: ['verdict', text], by: ['reviewer', text], date: ['date', text], url: ['url', text] })),
  ],
  waive: ['waivers', waive],
});

export const speakerKeys = record({
  name: ['name', text],
  names: ['names', byLanguage],
  type: ['speakerType', text],
  role: ['role', text],
  affiliation: ['affiliation', ref('speaker')],
  aliases: ['aliases', many(text)],
  sameAs: ['sameAs', many(text)],
  identification: ['identification', text],
  reason: ['reason', text],
  maybe: ['maybe', ref('speaker')],
  note: ['note', text],
  waive: ['waivers', waive],
});

export const articleKeys = record({
  title: ['title', text],
  outlet: ['outlet', ref('speaker')],
  url: ['url', text],
  published: ['published', text],
  language: ['language', text],
  status: ['status', text],
  waive: ['waivers', waive],
});
