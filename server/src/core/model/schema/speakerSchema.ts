import { date, free, link, oneOrMore, scalar, speakerId, text, waive } from './parts.ts';
import { identifications, patterns, speakerTypes } from './vocabulary.ts';

/** One entry under `speakers`. */
export const speakerSchema = {
  type: ['object', 'null'],
  description: 'A person, organisation, document, or somebody unnamed, to whom statements are attributed.',
  properties: {
    name: { ...text, description: 'The name, as the article writes it.' },
    names: {
      type: 'object',
      description: 'The name in other languages: a BCP 47 language tag, a colon, and the name.',
      propertyNames: { pattern: patterns.language },
      additionalProperties: text,
    },
    type: {
      enum: speakerTypes,
      description: 'What the speaker is. A spokesman is a `person`; a collective without names is one `group`.',
    },
    role: { ...text, description: 'Office or function: “spokesman of the forces”.' },
    affiliation: { ...speakerId, description: 'The organisation that the speaker belongs to: a speaker id.' },
    aliases: {
      ...oneOrMore(text),
      description: 'Other names and spellings under which the article mentions the speaker.',
    },
    sameAs: { ...oneOrMore(link), description: 'Links that say who this is, such as the Wikidata entry.' },
    identification: {
      enum: identifications,
      default: 'named',
      description:
        'How far the article says who it is: `named`, `described` (a role or body is known, no name), `anonymous` (neither).',
    },
    reason: { ...text, description: 'Why the article gives no name.' },
    maybe: { ...speakerId, description: 'A guess at who it is: a speaker id. Never counted as identity.' },
    note: { type: scalar, description: 'Anything else, for people.' },
    waive,
  },
  patternProperties: free,
  additionalProperties: false,
} as const;

/** `evidence` in its long form. */
export const evidenceSchema = {
  type: 'object',
  description: 'A piece of evidence with its archived copy and date.',
  properties: {
    url: { ...text, description: 'A link, or a path relative to this file.' },
    archived: { ...link, description: 'A link to an archived copy.' },
    date: { ...date, description: 'When it was published or seen.' },
  },
  required: ['url'],
  patternProperties: free,
  additionalProperties: false,
} as const;
