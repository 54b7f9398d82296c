import { definitions } from './definitions.ts';

/** JSON Schema of `isnad outline --format json`. Later versions may add keys. */
export const outlineSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Outline of speakers by isnad outline',
  type: 'array',
  items: {
    type: 'object',
    required: ['file', 'speakers', 'unattributed'],
    properties: {
      file: { $ref: '#/definitions/path' },
      speakers: {
        description: 'In the order of their first statements.',
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'name', 'statements'],
          properties: {
            id: { type: 'string' },
            name: { type: 'string', description: 'The id where no name is given.' },
            statements: { type: 'array', minItems: 1, items: { $ref: '#/definitions/statement' } },
          },
        },
      },
      unattributed: {
        description: 'Statements without a speaker.',
        type: 'array',
        items: { $ref: '#/definitions/statement' },
      },
    },
  },
  definitions: {
    ...definitions,
    statement: {
      description: 'In text order; those without a place last.',
      type: 'object',
      required: ['id', 'kind', 'sidecar', 'anchor', 'spans', 'via'],
      properties: {
        id: { type: 'string' },
        kind: { type: 'string', description: 'As written: claim, quote, or a kind of the project file.' },
        sidecar: { $ref: '#/definitions/path' },
        anchor: { enum: ['exact', 'normalized', 'moved', 'ambiguous', 'lost'] },
        spans: { $ref: '#/definitions/spans', description: 'Null where it is lost or ambiguous.' },
        via: {
          type: 'array',
          items: { type: 'string' },
          description: 'Ids of the relays between speaker and outlet, nearest the speaker first.',
        },
      },
    },
  },
} as const;
