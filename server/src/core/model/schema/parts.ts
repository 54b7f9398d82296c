import { settableCodes } from '../ruleCodes.ts';
import { patterns } from './vocabulary.ts';

/**
 * What the schemas of sidecars and project files share. Scalars of YAML count as text whatever they look like
 * (`exact: 12`), so text is declared as every scalar type and patterns hold for the source.
 */
export const scalar = ['string', 'number', 'boolean'] as const;

export const text = { type: scalar, minLength: 1 } as const;

/** Free keys for other tools, anywhere. */
export const free = { '^x-': true } as const;

/** One of them, or a list. */
export const oneOrMore = <const Item extends object>(item: Item) =>
  ({ anyOf: [item, { type: 'array', items: item }] }) as const;

export const id = { type: scalar, pattern: patterns.id } as const;

export const speakerId = {
  ...text,
  description: 'The id of an entry under `speakers`, here or in the project file.',
} as const;

export const date = {
  type: scalar,
  pattern: patterns.date,
  description: 'A year, month, day or time: `2017`, `2017-10`, `2017-10-14`, `2017-10-14T09:30Z`.',
} as const;

export const link = { type: scalar, pattern: patterns.link, description: 'A link, beginning with https://.' } as const;

export const waive = {
  type: ['object', 'null'],
  description: 'Rules silenced here: the code of the rule, a colon, and the reason.',
  properties: Object.fromEntries(
    settableCodes.map((code) => [code, { type: [...scalar, 'null'], description: `Why ${code} does not apply here.` }]),
  ),
  patternProperties: free,
  additionalProperties: false,
} as const;

/** `speakers` of a sidecar and of the project file. */
export const speakers = {
  type: ['object', 'null'],
  description:
    'Who speaks: an id of your choice, a colon, and what is known. A sidecar may override single keys of a speaker of the project file.',
  propertyNames: { pattern: patterns.id },
  additionalProperties: { $ref: '#/$defs/speaker' },
} as const;
