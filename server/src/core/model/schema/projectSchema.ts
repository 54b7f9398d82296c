import { settableCodes } from '../ruleCodes.ts';
import { free, means, oneOrMore, speakers, text } from './parts.ts';
import { speakerSchema } from './speakerSchema.ts';
import { baseKinds, formatVersion, patterns, severities } from './vocabulary.ts';

export const kindSchema = {
  type: 'object',
  description: means('key.kind'),
  properties: {
    like: { enum: baseKinds, description: means('key.kind.like') },
    label: { ...text, description: means('key.kind.label') },
  },
  required: ['like'],
  patternProperties: free,
  additionalProperties: false,
} as const;

export const suggestSchema = {
  type: ['object', 'null'],
  description: means('key.suggest'),
  properties: {
    threshold: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: means('key.suggest.threshold'),
    },
  },
  patternProperties: free,
  additionalProperties: false,
} as const;

/** JSON Schema (draft 2020-12) of `isnad.yaml`. */
export const projectSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: means('schema.project'),
  description: means('key.project'),
  type: ['object', 'null'],
  properties: {
    isnad: { const: formatVersion, description: means('key.isnad') },
    articles: {
      ...oneOrMore(text),
      description: means('key.project.articles'),
    },
    exclude: { ...oneOrMore(text), description: means('key.project.exclude') },
    speakers,
    questions: {
      type: ['object', 'null'],
      description: means('key.project.questions'),
      propertyNames: { pattern: patterns.id },
      additionalProperties: text,
    },
    kinds: {
      type: ['object', 'null'],
      description: means('key.project.kinds'),
      propertyNames: { pattern: patterns.id, not: { enum: baseKinds } },
      additionalProperties: kindSchema,
    },
    rules: {
      type: ['object', 'null'],
      description: means('key.project.rules'),
      properties: Object.fromEntries(
        settableCodes.map((code) => [
          code,
          { enum: severities, description: means('key.project.rules.code', { code: { literal: code } }) },
        ]),
      ),
      patternProperties: free,
      additionalProperties: false,
    },
    suggest: suggestSchema,
  },
  patternProperties: free,
  additionalProperties: false,
  $defs: { speaker: speakerSchema },
} as const;
