import type { MessageId } from '../../messages/catalogue.ts';
import type { Message } from '../../messages/message.ts';
import { settableCodes } from '../ruleCodes.ts';
import { patterns } from './vocabulary.ts';

/** What hovers, completion and other editors say of a key, in whatever language. */
export const means = (id: MessageId, args?: Message['args']): Message => (args ? { id, args } : { id });

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
  description: means('key.speaker-id'),
} as const;

export const date = {
  type: scalar,
  pattern: patterns.date,
  description: means('key.date'),
} as const;

export const link = { type: scalar, pattern: patterns.link, description: means('key.link') } as const;

export const waive = {
  type: ['object', 'null'],
  description: means('key.waive'),
  properties: Object.fromEntries(
    settableCodes.map((code) => [
      code,
      { type: [...scalar, 'null'], description: means('key.waive.code', { code: { literal: code } }) },
    ]),
  ),
  patternProperties: free,
  additionalProperties: false,
} as const;

/** `speakers` of a sidecar and of the project file. */
export const speakers = {
  type: ['object', 'null'],
  description: means('key.speakers'),
  propertyNames: { pattern: patterns.id },
  additionalProperties: { $ref: '#/$defs/speaker' },
} as const;
