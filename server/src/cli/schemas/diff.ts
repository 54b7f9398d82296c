/** JSON Schema of `isnad diff --format json`. Later versions may add keys. */
export const diffSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Differences in meaning found by isnad diff',
  type: 'object',
  required: ['old', 'new', 'changes'],
  properties: {
    old: { $ref: '#/definitions/file', description: 'The old version, as it was named. Null where there is none.' },
    new: { $ref: '#/definitions/file', description: 'The new version, as it was named. Null where there is none.' },
    changes: {
      description: 'In the order of the new version, what is gone where it was. Changes of one entry stand together.',
      type: 'array',
      items: {
        type: 'object',
        required: ['section', 'entry', 'key', 'change', 'old', 'new', 'messages'],
        properties: {
          section: {
            enum: ['file', 'article', 'speakers', 'questions', 'kinds', 'rules', 'suggest', 'annotations'],
            description: 'The part of the file; file is what stands at its top.',
          },
          entry: {
            type: ['string', 'null'],
            description:
              'The id of the annotation, speaker, question, kind or rule. Null for file, article and suggest.',
          },
          key: {
            type: ['string', 'null'],
            description: 'With dots where it is a key of a key: said.date. Null where the entry as a whole is meant.',
          },
          change: {
            enum: ['added', 'removed', 'changed', 'moved', 'renamed', 'reordered'],
            description:
              'moved: stands behind another entry now. renamed: has another id. reordered: a list whose order says nothing.',
          },
          old: {
            description:
              'As it stands in the old version, with texts for all scalars; of what was renamed, the old id.',
          },
          new: { description: 'The same of the new version.' },
          added: { description: 'Of a list: what came.', type: 'array' },
          removed: { description: 'Of a list: what went.', type: 'array' },
          after: { type: ['string', 'null'], description: 'Of what moved: the id of the entry before it now.' },
          messages: {
            description: 'The change in words. Text of files in it stands in isolates (U+2068 … U+2069).',
            type: 'array',
            minItems: 1,
            items: { type: 'string' },
          },
        },
      },
    },
  },
  definitions: {
    file: { type: ['string', 'null'], minLength: 1 },
  },
} as const;
