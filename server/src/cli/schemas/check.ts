import { ruleCodes } from '../../core/model/ruleCodes.ts';
import { levels } from '../severity.ts';
import { definitions } from './definitions.ts';

/** JSON Schema of `isnad check --format json`. Later versions may add keys, and codes. */
export const checkSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Findings of isnad check',
  type: 'array',
  items: {
    type: 'object',
    required: ['file', 'code', 'severity', 'message', 'spans', 'annotation', 'sidecar', 'line', 'column', 'related'],
    properties: {
      file: {
        $ref: '#/definitions/path',
        description: 'The article where the finding has a place in it, else the sidecar or project file.',
      },
      code: {
        type: 'string',
        pattern: '^[a-z]+(\\.[a-z]+(-[a-z]+)*)+$',
        description: 'The rule that reports it.',
        examples: ruleCodes,
      },
      severity: { enum: levels },
      message: { type: 'string', description: 'Text of files in it stands in isolates (U+2068 … U+2069).' },
      spans: { $ref: '#/definitions/spans', description: 'Null where the whole file is meant.' },
      annotation: { type: ['string', 'null'], description: 'The id of the annotation that it is about.' },
      sidecar: {
        type: ['string', 'null'],
        description: 'The sidecar or project file whose entry it is about, a path as in file.',
      },
      line: { type: ['integer', 'null'], minimum: 1, description: 'Of the first span, from 1.' },
      column: {
        type: ['integer', 'null'],
        minimum: 1,
        description: 'Of the first span, from 1, in UTF-16 code units.',
      },
      related: {
        description: 'Other places that explain it.',
        type: 'array',
        items: {
          type: 'object',
          required: ['file', 'spans', 'message'],
          properties: {
            file: { $ref: '#/definitions/path' },
            spans: { $ref: '#/definitions/spans' },
            message: { type: 'string' },
          },
        },
      },
    },
  },
  definitions,
} as const;
