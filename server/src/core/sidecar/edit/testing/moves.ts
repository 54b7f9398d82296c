import fc from 'fast-check';
import type { Operation, Path, YamlValue } from '../operation.ts';
import { isLeaf, type Plain } from './interpret.ts';

/** Texts that are easily misread, beside those that are not. */
export const awkward = fc.oneof(
  fc.constantFrom(
    ...[
      'قال',
      'plain words',
      'قال: نعم',
      '"X," he said',
      "it's",
      `"it's"`,
      '#c3',
      'a #b',
      'no',
      'Yes',
      'null',
      '~',
      '007',
      '17',
    ],
    ...[
      '1e3',
      '0x1F',
      '10:30',
      '2025-03-13',
      '-',
      '- a',
      '-5',
      '?',
      'a: ',
      ' a',
      'a ',
      '',
      '[a]',
      '{b}',
      'a, b',
      '*a',
      '&a',
      '!a',
      '%a',
      '@a',
    ],
    ...[
      '`a',
      '|',
      '>',
      '=',
      '<<',
      '---',
      '...',
      'a\nb',
      'a\n\nb',
      'a\nb\n',
      '\na',
      'a\n',
      'a\n\n',
      ' a\nb',
      'a\n b',
      'a\n\tb',
      '\ta',
      'a\tb',
    ],
    ...[
      'a\r\nb',
      'a\u0000b',
      'a\u2028b',
      'a\u0085b',
      '\ufeffa',
      'a\ud800b',
      '😀',
      '\u202ea',
      'a\u200fb',
      '\\n',
      'a\\',
      'note:x',
      'https://x.org/a?b=c#d',
    ],
    ...['«نعم»', 'a:b', 'a#b', 'true', 'y', '.5', '.inf', '1_000', '١٧', '1/3', 'a\u00a0b', 'x'.repeat(130)],
  ),
  fc.string({ unit: fc.constantFrom(...' \n\t:#-,[]{}"\'\\|>&*!%@`?=~ab1قs'), maxLength: 8 }),
);

const id = fc.constantFrom('silo', 'afp', 'c9', 'المتحدث', 'no', '2017');

const { value: anyValue } = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { weight: 6, arbitrary: awkward },
    { weight: 1, arbitrary: fc.constantFrom<YamlValue>(1, true, 2.5) },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    {
      weight: 2,
      arbitrary: fc.dictionary(
        fc.constantFrom('exact', 'prefix', 'date', 'speaker', 'id', 'kind', 'no', 'a b'),
        tie('value'),
        { maxKeys: 3 },
      ),
    },
  ),
}));

/** An operation before it is known which places there are. */
export interface Move {
  readonly op: Operation['op'];
  readonly steps: readonly number[];
  readonly value: YamlValue;
  readonly key: string;
}

const newKey = fc.constantFrom(
  'id',
  'kind',
  'exact',
  'occurrence',
  'via',
  'note',
  'x-new',
  'type',
  'name',
  'title',
  'speakers',
  'annotations',
  'article',
  'afp',
  'a: b',
);

export const moves = fc.array(
  fc.record<Move>({
    op: fc.constantFrom('set', 'set', 'set', 'remove', 'insert', 'insert', 'renameKey'),
    steps: fc.array(fc.nat({ max: 11 }), { maxLength: 5 }),
    value: anyValue,
    key: fc.oneof(newKey, id),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The operation that a move is in the file as it stands. */
export function operationOf(root: Plain, { op, steps, value, key }: Move): Operation {
  const path: (string | number)[] = [];
  let at = root;
  for (const step of steps) {
    if (isLeaf(at)) break;
    if (Array.isArray(at)) {
      if (at.length === 0) break;
      path.push(step % at.length);
      at = at[step % at.length] as Plain;
      continue;
    }
    // A few keys more than there are: new ones.
    const keys = [...at.keys(), key];
    const chosen = keys[step % keys.length] as string;
    path.push(chosen);
    const next = at.get(chosen);
    if (!next) break;
    at = next.value;
  }
  return made(op, path, at, value, key, steps.length);
}

function made(op: Operation['op'], path: Path, at: Plain, value: YamlValue, key: string, index: number): Operation {
  const isNamed = typeof path.at(-1) === 'string';
  switch (op) {
    case 'set':
      return path.length === 0 ? { op, path: [key], value } : { op, path, value };
    case 'remove':
      return path.length === 0 ? { op, path: [key] } : { op, path };
    case 'insert': {
      const to = path.length === 0 ? [key] : path;
      return Array.isArray(at) && index % 2 === 0
        ? { op, path: to, value, index: index % (at.length + 1) }
        : { op, path: to, value };
    }
    case 'renameKey':
      return isNamed ? { op, path, key } : { op: 'set', path: path.length === 0 ? [key] : path, value };
  }
}
