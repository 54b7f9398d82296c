/** Parts that the schemas of several commands share. */
export const definitions = {
  path: {
    type: 'string',
    description: 'Relative to the working folder, with /. Absolute for what lies on another drive.',
    minLength: 1,
  },
  spans: {
    description: 'One [start, end] a piece, in reading order. Null where there is no place.',
    type: ['array', 'null'],
    minItems: 1,
    items: { $ref: '#/definitions/span' },
  },
  span: {
    description: 'UTF-16 code units, half-open, counted after a byte order mark.',
    type: 'array',
    items: { type: 'integer', minimum: 0 },
    minItems: 2,
    maxItems: 2,
  },
} as const;
