import { date, free, id, link, means, oneOrMore, scalar, speakerId, text, waive } from './parts.ts';
import { exact, occurrence, passage, prefix, suffix } from './selectorSchema.ts';
import { baseKinds, bases, certainties, modes, patterns, relationTypes, stances } from './vocabulary.ts';

export const relaySchema = {
  type: 'object',
  description: means('key.relay'),
  properties: {
    speaker: speakerId,
    mention: { ...passage, description: means('key.relay.mention') },
  },
  required: ['speaker'],
  patternProperties: free,
  additionalProperties: false,
} as const;

const relay = { anyOf: [speakerId, relaySchema] } as const;

export const saidSchema = {
  type: 'object',
  description: means('key.said'),
  properties: {
    date: { ...date, description: means('key.said.date') },
    place: { ...text, description: means('key.said.place') },
    medium: { ...text, description: means('key.said.medium') },
  },
  patternProperties: free,
  additionalProperties: false,
} as const;

export const relationSchema = {
  type: 'object',
  description: means('key.relation'),
  properties: {
    type: { enum: relationTypes, description: means('key.relation.type') },
    target: {
      ...text,
      description: means('key.relation.target'),
    },
  },
  required: ['type', 'target'],
  patternProperties: free,
  additionalProperties: false,
} as const;

export const reviewSchema = {
  type: 'object',
  description: means('key.review'),
  properties: {
    verdict: { ...text, description: means('key.review.verdict') },
    by: { ...text, description: means('key.review.by') },
    date: { ...date, description: means('key.review.date') },
    url: { ...link, description: means('key.review.url') },
  },
  required: ['verdict'],
  patternProperties: free,
  additionalProperties: false,
} as const;

/** One entry under `annotations`. */
export const annotationSchema = {
  type: 'object',
  description: means('key.annotation'),
  properties: {
    id: { ...id, description: means('key.annotation.id') },
    kind: {
      anyOf: [{ enum: baseKinds }, id],
      description: means('key.annotation.kind'),
    },
    exact,
    prefix,
    suffix,
    occurrence,
    speaker: {
      ...oneOrMore(speakerId),
      description: means('key.annotation.speaker'),
    },
    for: {
      ...oneOrMore(speakerId),
      description: means('key.annotation.for'),
    },
    cue: { ...passage, description: means('key.annotation.cue') },
    mention: { ...passage, description: means('key.annotation.mention') },
    mode: {
      enum: modes,
      description: means('key.annotation.mode'),
    },
    stance: {
      enum: stances,
      default: 'said',
      description: means('key.annotation.stance'),
    },
    via: {
      anyOf: [
        relay,
        {
          type: 'array',
          items: {
            anyOf: [
              ...relay.anyOf,
              { type: 'array', minItems: 1, items: relay, description: means('key.annotation.via.side-by-side') },
            ],
          },
        },
      ],
      description: means('key.annotation.via'),
    },
    said: saidSchema,
    asOf: { ...date, description: means('key.annotation.asOf') },
    evidence: {
      ...oneOrMore({ anyOf: [text, { $ref: '#/$defs/evidence' }] }),
      description: means('key.annotation.evidence'),
    },
    continues: {
      ...text,
      description: means('key.annotation.continues'),
    },
    within: {
      ...text,
      description: means('key.annotation.within'),
    },
    answers: {
      type: 'object',
      description: means('key.annotation.answers'),
      propertyNames: { pattern: patterns.id },
      additionalProperties: text,
    },
    relations: {
      ...oneOrMore(relationSchema),
      description: means('key.annotation.relations'),
    },
    basis: { enum: bases, description: means('key.annotation.basis') },
    certainty: { enum: certainties, description: means('key.annotation.certainty') },
    translated: {
      type: scalar,
      pattern: patterns.language,
      description: means('key.annotation.translated'),
    },
    gist: { ...text, description: means('key.annotation.gist') },
    review: {
      ...oneOrMore(reviewSchema),
      description: means('key.annotation.review'),
    },
    tags: { ...oneOrMore(text), description: means('key.annotation.tags') },
    note: { type: scalar, description: means('key.note') },
    waive,
  },
  required: ['id', 'kind', 'exact'],
  patternProperties: free,
  additionalProperties: false,
} as const;
