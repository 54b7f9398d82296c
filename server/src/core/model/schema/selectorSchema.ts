import { free, scalar, text } from './parts.ts';
import { patterns } from './vocabulary.ts';

export const prefix = {
  ...text,
  description: 'The words right before the passage; only where it stands in the article more than once.',
} as const;

export const suffix = {
  ...text,
  description: 'The words right after the passage; only where it stands in the article more than once.',
} as const;

export const occurrence = {
  type: scalar,
  pattern: patterns.occurrence,
  description: 'Which of several equal passages is meant, and how many there are: `2/3` is the second of three.',
} as const;

/** A passage with what decides between repeats. */
export const selectorSchema = {
  type: 'object',
  description: 'A passage, with what decides where it stands more than once.',
  properties: {
    exact: { ...text, description: 'The words, as the article has them.' },
    prefix,
    suffix,
    occurrence,
  },
  required: ['exact'],
  patternProperties: free,
  additionalProperties: false,
} as const;

export const passage = { anyOf: [text, { $ref: '#/$defs/selector' }] } as const;

export const exact = {
  anyOf: [text, { $ref: '#/$defs/selector' }, { type: 'array', minItems: 1, items: passage }],
  description:
    'The words of the article that this is about, copied as they stand. A list where they are interrupted, in reading order.',
} as const;
