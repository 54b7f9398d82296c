import { date, free, link, means, oneOrMore, scalar, speakerId, text, waive } from './parts.ts';
import { identifications, patterns, speakerTypes } from './vocabulary.ts';

/** One entry under `speakers`. */
export const speakerSchema = {
  type: ['object', 'null'],
  description: means('key.speaker'),
  properties: {
    name: { ...text, description: means('key.speaker.name') },
    names: {
      type: 'object',
      description: means('key.speaker.names'),
      propertyNames: { pattern: patterns.language },
      additionalProperties: text,
    },
    type: {
      enum: speakerTypes,
      description: means('key.speaker.type'),
    },
    role: { ...text, description: means('key.speaker.role') },
    affiliation: { ...speakerId, description: means('key.speaker.affiliation') },
    aliases: {
      ...oneOrMore(text),
      description: means('key.speaker.aliases'),
    },
    sameAs: { ...oneOrMore(link), description: means('key.speaker.sameAs') },
    identification: {
      enum: identifications,
      default: 'named',
      description: means('key.speaker.identification'),
    },
    reason: { ...text, description: means('key.speaker.reason') },
    maybe: { ...speakerId, description: means('key.speaker.maybe') },
    note: { type: scalar, description: means('key.note') },
    waive,
  },
  patternProperties: free,
  additionalProperties: false,
} as const;

/** `evidence` in its long form. */
export const evidenceSchema = {
  type: 'object',
  description: means('key.evidence'),
  properties: {
    url: { ...text, description: means('key.evidence.url') },
    archived: { ...link, description: means('key.evidence.archived') },
    date: { ...date, description: means('key.evidence.date') },
  },
  required: ['url'],
  patternProperties: free,
  additionalProperties: false,
} as const;
