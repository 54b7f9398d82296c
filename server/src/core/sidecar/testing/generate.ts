import fc from 'fast-check';

const word = fc.constantFrom(
  ...['قال', 'الرقة', 'المتحدث', 'باسم', '«نعم»', 'إنّ', 'وأضاف،', 'said', 'the', "it's", '"well"', 'U.S.', '12', '3/4'],
  ...[
    'a:b',
    'x#y',
    '-5',
    '50%',
    '(ar)',
    'https://example.org/a?b=c',
    '😀',
    'e\u0301',
    'no',
    'null',
    '~',
    '&co',
    'a*b',
    '1,5',
  ],
);

export const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));

const id = fc.constantFrom('c1', 'c2', 'silo', 'afp', 'المتحدث', '007', 'a.b-c', 'x_1');

/** A scalar as a person would write it: plain where that is safe, else quoted. */
const scalar: fc.Arbitrary<string> = fc
  .tuple(words, fc.constantFrom('plain', 'single', 'double'))
  .map(([text, style]) => {
    const safe = !/^[-&*!%@`'"#>|?:,[\]{}~]/u.test(text);
    if (style === 'plain' && safe) return text;
    return style === 'single' ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
  });

const flowScalar = fc.oneof(
  id,
  words.map((text) => JSON.stringify(text)),
);

const flowList = fc.array(flowScalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);

const flowMap = fc
  .uniqueArray(fc.tuple(id, fc.oneof(flowScalar, flowList)), { maxLength: 3, selector: ([key]) => key })
  .map((pairs) => `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`);

const comment = fc.constantFrom('', '', '', ' # note', '   # قال: نعم');

const blockText = (indent: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('|', '>', '|-', '>-'), fc.array(words, { minLength: 1, maxLength: 3 }))
    .map(([mark, lines]) => `${mark}\n${lines.map((line) => `${indent}  ${line}\n`).join('')}`);

const line = (indent: string, key: string): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(fc.oneof(scalar, flowList, flowMap), comment).map(([v, c]) => `${key}: ${v}${c}\n`),
    },
    { weight: 1, arbitrary: fc.constant(`${key}:\n`) },
    { weight: 1, arbitrary: blockText(indent).map((text) => `${key}: ${text}`) },
    {
      weight: 1,
      arbitrary: fc
        .array(scalar, { minLength: 1, maxLength: 3 })
        .map((items) => `${key}:\n${items.map((item) => `${indent}- ${item}\n`).join('')}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(scalar, scalar)
        .map(([a, b]) => `${key}:\n${indent}  one: ${a}\n\n${indent}  # between\n${indent}  two: ${b}\n`),
    },
  );

const mapOf = (indent: string, keys: readonly string[]): fc.Arbitrary<string> =>
  fc
    .subarray([...keys], { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map((key) => line(indent, key))))
    .map((lines) => lines.join(indent));

const annotation = mapOf('    ', ['id', 'kind', 'exact', 'speaker', 'via', 'cue', 'note', 'tags', 'waive']);

const speaker = fc
  .tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 4 }), mapOf('    ', ['name', 'type', 'role', 'aliases']))
  .map(([ids, map]) => ids.map((one) => `  ${one}:\n    ${map}`).join(''));

/** Text of a sidecar in all the shapes of the plain subset, with line breaks of either kind. */
export const sidecarText = (): fc.Arbitrary<string> =>
  fc
    .tuple(speaker, fc.array(annotation, { maxLength: 4 }), fc.constantFrom('', '# المقال\n\n'), fc.boolean())
    .map(([speakers, annotations, head, windows]) => {
      const entries = annotations.map((map) => `  - ${map}`).join('');
      const text = `${head}isnad: 1\nspeakers:\n${speakers}annotations:\n${entries}`;
      return windows ? text.replaceAll('\n', '\r\n') : text;
    });

const damage = fc.constantFrom(
  ...[
    '',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\t',
    ':',
    ': ',
    '- ',
    '-',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '>',
    '&a ',
    '*a',
    '!',
    '?',
    '%',
    '\\',
    'x',
    'ق',
    '\n\n',
    '\n ',
    '\ufeff',
    '\u2028',
  ],
);

/** The text with a few characters deleted, inserted or replaced. */
export const mutated = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), damage), { minLength: 1, maxLength: 4 }))
    .map(([original, edits]) =>
      edits.reduce((now, [at, length, inserted]) => {
        const start = at % (now.length + 1);
        return now.slice(0, start) + inserted + now.slice(start + length);
      }, original),
    );
