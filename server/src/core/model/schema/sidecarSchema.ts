import { annotationSchema } from './annotationSchema.ts';
import { date, free, link, scalar, speakerId, speakers, text, waive } from './parts.ts';
import { selectorSchema } from './selectorSchema.ts';
import { evidenceSchema, speakerSchema } from './speakerSchema.ts';
import { articleStatuses, formatVersion, patterns } from './vocabulary.ts';

export const articleSchema = {
  type: ['object', 'null'],
  description: 'What is known about the article itself. All of it is optional.',
  properties: {
    title: { ...text, description: 'The headline.' },
    outlet: { ...speakerId, description: 'Who published it: a speaker id, the last link of every chain.' },
    url: { ...link, description: 'Where it was published.' },
    published: { ...date, description: 'When it was published.' },
    language: {
      type: scalar,
      pattern: patterns.language,
      description: 'The language of the article (BCP 47): `ar`. Detected where it is not given.',
    },
    status: {
      enum: articleStatuses,
      description: '`finished`: everything is annotated, nothing is suggested any more.',
    },
    waive,
  },
  patternProperties: free,
  additionalProperties: false,
} as const;

/** JSON Schema (draft 2020-12) of `ARTICLE.isnad.yaml` and `ARTICLE.isnad.NAME.yaml`. */
export const sidecarSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Isnad sidecar',
  description: 'Who says what in the article beside this file, and through whom we have it.',
  type: ['object', 'null'],
  properties: {
    isnad: { const: formatVersion, description: 'The version of the format. It is 1.' },
    annotator: { ...text, description: 'Who annotates: a name or initials.' },
    article: articleSchema,
    speakers,
    annotations: {
      type: ['array', 'null'],
      description: 'The annotations, in any order. Each needs `id`, `kind` and `exact`; everything else is optional.',
      items: { $ref: '#/$defs/annotation' },
    },
  },
  patternProperties: free,
  additionalProperties: false,
  $defs: {
    annotation: annotationSchema,
    speaker: speakerSchema,
    selector: selectorSchema,
    evidence: evidenceSchema,
  },
} as const;
