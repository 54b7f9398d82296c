import { annotationSchema } from './annotationSchema.ts';
import { date, free, link, means, scalar, speakerId, speakers, text, waive } from './parts.ts';
import { selectorSchema } from './selectorSchema.ts';
import { evidenceSchema, speakerSchema } from './speakerSchema.ts';
import { articleStatuses, formatVersion, patterns } from './vocabulary.ts';

export const articleSchema = {
  type: ['object', 'null'],
  description: means('key.article'),
  properties: {
    title: { ...text, description: means('key.article.title') },
    outlet: { ...speakerId, description: means('key.article.outlet') },
    url: { ...link, description: means('key.article.url') },
    published: { ...date, description: means('key.article.published') },
    language: {
      type: scalar,
      pattern: patterns.language,
      description: means('key.article.language'),
    },
    status: {
      enum: articleStatuses,
      description: means('key.article.status'),
    },
    waive,
  },
  patternProperties: free,
  additionalProperties: false,
} as const;

/** JSON Schema (draft 2020-12) of `ARTICLE.isnad.yaml` and `ARTICLE.isnad.NAME.yaml`. */
export const sidecarSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: means('schema.sidecar'),
  description: means('key.sidecar'),
  type: ['object', 'null'],
  properties: {
    isnad: { const: formatVersion, description: means('key.isnad') },
    annotator: { ...text, description: means('key.sidecar.annotator') },
    article: articleSchema,
    speakers,
    annotations: {
      type: ['array', 'null'],
      description: means('key.sidecar.annotations'),
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
