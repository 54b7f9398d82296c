import { lossCodes } from '../../core/formats/losses.ts';
import { definitions } from './definitions.ts';

/** JSON Schema of what `isnad export --report` writes. Later versions may add keys, and codes. */
export const exportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'What a format could not hold, by isnad export --report',
  type: 'array',
  items: {
    type: 'object',
    required: ['file', 'sidecar', 'code', 'detail', 'of'],
    properties: {
      file: { $ref: '#/definitions/path', description: 'The article, relative to the folder that was exported.' },
      sidecar: { $ref: '#/definitions/path', description: 'Of the article or of a layer of it, likewise.' },
      code: { type: 'string', description: 'What was lost or changed.', examples: lossCodes },
      detail: { type: ['string', 'null'], description: 'The key or kind, where it is about one.' },
      of: {
        type: 'array',
        items: { type: 'string' },
        description: 'Ids of the annotations, or of the speakers. Empty for the article itself.',
      },
    },
  },
  definitions: { path: definitions.path },
} as const;
