import { settableCodes } from '../ruleCodes.ts';
import { free, oneOrMore, speakers, text } from './parts.ts';
import { speakerSchema } from './speakerSchema.ts';
import { baseKinds, formatVersion, patterns, severities } from './vocabulary.ts';

export const kindSchema = {
  type: 'object',
  description: 'A kind of annotation of your own.',
  properties: {
    like: { enum: baseKinds, description: 'The kind that the rules treat it as.' },
    label: { ...text, description: 'What it is called where it is shown.' },
  },
  required: ['like'],
  patternProperties: free,
  additionalProperties: false,
} as const;

export const suggestSchema = {
  type: ['object', 'null'],
  description: 'Settings of the suggestions.',
  properties: {
    threshold: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'Suggestions less certain than this, from 0 to 1, are not shown.',
    },
  },
  patternProperties: free,
  additionalProperties: false,
} as const;

/** JSON Schema (draft 2020-12) of `isnad.yaml`. */
export const projectSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Isnad project file',
  description: 'What holds for all articles of this folder and those below it.',
  type: ['object', 'null'],
  properties: {
    isnad: { const: formatVersion, description: 'The version of the format. It is 1.' },
    articles: {
      ...oneOrMore(text),
      description: 'Which files are articles, as globs. Without it: the files that have a sidecar.',
    },
    exclude: { ...oneOrMore(text), description: 'Files and folders to leave out, as globs.' },
    speakers,
    questions: {
      type: ['object', 'null'],
      description: 'Questions that several articles answer: an id, a colon, and the question.',
      propertyNames: { pattern: patterns.id },
      additionalProperties: text,
    },
    kinds: {
      type: ['object', 'null'],
      description: 'Kinds of annotation of your own: an id, a colon, and what kind it is like.',
      propertyNames: { pattern: patterns.id, not: { enum: baseKinds } },
      additionalProperties: kindSchema,
    },
    rules: {
      type: ['object', 'null'],
      description: 'How severe each rule is here: the code of the rule, a colon, and the severity, or `off`.',
      properties: Object.fromEntries(
        settableCodes.map((code) => [code, { enum: severities, description: `How severe ${code} is.` }]),
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
