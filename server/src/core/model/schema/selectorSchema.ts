import { free, means, scalar, text } from './parts.ts';
import { patterns } from './vocabulary.ts';

export const prefix = {
  ...text,
  description: means('key.selector.prefix'),
} as const;

export const suffix = {
  ...text,
  description: means('key.selector.suffix'),
} as const;

export const occurrence = {
  type: scalar,
  pattern: patterns.occurrence,
  description: means('key.selector.occurrence'),
} as const;

/** A passage with what decides between repeats. */
export const selectorSchema = {
  type: 'object',
  description: means('key.selector'),
  properties: {
    exact: { ...text, description: means('key.selector.exact') },
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
  description: means('key.annotation.exact'),
} as const;
