/** JSON Schema of what `isnad import --report` writes. Later versions may add keys. */
export const importSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'What became of each document, by isnad import --report',
  type: 'array',
  items: {
    type: 'object',
    required: ['source', 'article', 'sidecar', 'created', 'added', 'present', 'problems'],
    properties: {
      source: { type: 'string', description: 'The file that was read, relative to the folder that was imported.' },
      article: { type: ['string', 'null'], description: 'Relative to the folder that was written to.' },
      sidecar: { type: ['string', 'null'], description: 'Likewise.' },
      created: { type: 'boolean', description: 'Whether the article was not there before.' },
      added: { type: 'integer', minimum: 0, description: 'Annotations that are new in the sidecar.' },
      present: { type: 'integer', minimum: 0, description: 'Annotations that were there already.' },
      problems: {
        description:
          'What could not be read or placed, and what was taken over otherwise than it stands in the source.',
        type: 'array',
        items: {
          type: 'object',
          required: ['source', 'message'],
          properties: {
            source: { type: ['integer', 'string', 'null'], description: 'A line from 1, or an id of the source.' },
            message: { type: 'string', description: 'Text of files in it stands in isolates (U+2068 … U+2069).' },
          },
        },
      },
    },
  },
} as const;
