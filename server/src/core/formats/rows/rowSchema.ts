import {
  baseKinds,
  bases,
  certainties,
  identifications,
  modes,
  relationTypes,
  severities,
  speakerTypes,
  stances,
} from '../../model/schema.ts';

const text = { type: 'string' } as const;
const maybe = { type: ['string', 'null'] } as const;
const path = { type: 'string', minLength: 1, description: 'Relative to the folder that is exported, with /.' } as const;
const spans = { type: ['array', 'null'], minItems: 1, items: { $ref: '#/definitions/span' } } as const;

const one = (ref: string) => ({ $ref: `#/definitions/${ref}` }) as const;
const oneOrNull = (ref: string) => ({ anyOf: [one(ref), { type: 'null' }] }) as const;
const listOf = (items: object) => ({ type: 'array', items }) as const;
const oneOf = (values: readonly string[]) => ({ enum: values }) as const;
const oneOfOrNull = (values: readonly string[]) => ({ enum: [...values, null] }) as const;

/** Every key is there on every line; later versions may add some. */
const record = <Properties extends Readonly<Record<string, object>>>(properties: Properties, description?: string) => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  required: Object.keys(properties),
  properties,
});

const context = { prefix: maybe, suffix: maybe, occurrence: maybe } as const;

const party = {
  id: text,
  name: { ...text, description: 'The id where no name is given.' },
  type: oneOfOrNull(speakerTypes),
  role: maybe,
  affiliation: { ...maybe, description: 'A speaker id.' },
  identification: oneOf(identifications),
  reason: maybe,
  maybe: { ...maybe, description: 'A guess at who it is: a speaker id. Never counted as identity.' },
  sameAs: listOf(text),
} as const;

const { required, properties } = record({
  article: path,
  title: maybe,
  url: maybe,
  published: maybe,
  language: { ...text, description: 'As the sidecar says, else detected.' },
  status: maybe,
  outlet: { ...oneOrNull('party'), description: 'The last link of every chain.' },
  sidecar: path,
  layer: { ...maybe, description: 'Null for the base sidecar.' },
  annotator: maybe,
  id: { ...text, description: 'Once in its sidecar.' },
  index: { type: 'integer', minimum: 0, description: 'Position in the sidecar, from 0.' },
  kind: { ...text, description: 'As written: a base kind or one of the project file.' },
  base: { ...oneOf(baseKinds), description: 'What the kind comes down to.' },
  anchor: oneOf(['exact', 'normalized', 'moved', 'ambiguous', 'lost']),
  score: { type: ['number', 'null'], minimum: 0, maximum: 1, description: 'Likeness of a moved place.' },
  spans: { ...spans, description: 'UTF-16 code units, one a piece, in reading order. Null without a place.' },
  codePoints: { ...spans, description: 'The same in code points.' },
  quotation: {
    type: ['array', 'null'],
    minItems: 1,
    items: text,
    description: 'The words at the spans, as the article has them.',
  },
  exact: { ...listOf(text), description: 'The words as the sidecar has them.' },
  ...context,
  speakers: { ...listOf(one('party')), description: 'Own, or of the statement that this one continues.' },
  for: { ...listOf(one('party')), description: 'On whose behalf.' },
  inheritedFrom: { ...maybe, description: 'The id of the statement whose speaker is inherited.' },
  chain: {
    ...text,
    description: 'From the speaker to the outlet, in names: A + B > C. Empty for what is no statement.',
  },
  hops: {
    ...listOf(one('hop')),
    description: 'Between speaker and outlet, nearest the speaker first, inherited ones too.',
  },
  sourced: {
    type: ['boolean', 'null'],
    description: 'Whether somebody, something or a document stands behind it. Null for what is no statement.',
  },
  cue: oneOrNull('passage'),
  mention: oneOrNull('passage'),
  mode: oneOfOrNull(modes),
  stance: oneOf(stances),
  said: {
    anyOf: [record({ date: maybe, place: maybe, medium: maybe }), { type: 'null' }],
    description: 'Own or inherited.',
  },
  asOf: maybe,
  evidence: listOf(record({ target: text, archived: maybe, date: maybe })),
  continues: maybe,
  within: maybe,
  answers: listOf(record({ question: text, answer: text })),
  relations: listOf(
    record({
      type: oneOf(relationTypes),
      target: { ...text, description: 'As written.' },
      article: { ...maybe, description: 'The article of the target; null outside the folder that is exported.' },
      layer: maybe,
      id: text,
    }),
  ),
  basis: oneOfOrNull(bases),
  certainty: oneOfOrNull(certainties),
  translated: maybe,
  gist: maybe,
  review: listOf(record({ verdict: text, by: maybe, date: maybe, url: maybe })),
  tags: listOf(text),
  note: maybe,
  waivers: listOf(record({ code: text, reason: text })),
  findings: {
    ...listOf(
      record({
        code: text,
        severity: oneOf(severities.filter((severity) => severity !== 'off')),
        message: { ...text, description: 'Text of files in it stands in isolates (U+2068 … U+2069).' },
      }),
    ),
    description: 'Those about this annotation.',
  },
  extra: {
    ...listOf(record({ key: text, value: {} })),
    description: 'Keys of the sidecar that the format does not know, x-… among them.',
  },
});

/** JSON Schema of one line of the export `jsonl`. */
export const rowSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'One annotation: a line of isnad export --format jsonl',
  type: 'object',
  required,
  properties: {
    ...properties,
    exported: { ...text, description: 'ISO 8601; only where time stamps were asked for.' },
  },
  definitions: {
    span: {
      description: 'Half-open, counted after a byte order mark.',
      type: 'array',
      items: { type: 'integer', minimum: 0 },
      minItems: 2,
      maxItems: 2,
    },
    passage: record(
      { exact: text, ...context, span: { anyOf: [one('span'), { type: 'null' }], description: 'UTF-16 code units.' } },
      'Words that attribute or name, and where they stand.',
    ),
    party: record(party),
    hop: record(
      {
        relays: { ...listOf(record({ ...party, mention: oneOrNull('passage') })), minItems: 1 },
        within: { ...maybe, description: 'The enclosing statement whose speaker this hop is.' },
      },
      'Several relays are parallel.',
    ),
  },
};
