import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainTree } from './plainTree.ts';
import { mutated, sidecarText } from './testing/generate.ts';
import { readYamlTree } from './yamlTree.ts';

const runs = 600;

/** Whatever the plain reader accepts must come out of the `yaml` package the same, with nothing to complain of. */
function agree(text: string): boolean {
  const plain = readPlainTree(text);
  if ('unusualAt' in plain) return false;
  const yaml = readYamlTree(text);
  expect(yaml.problems, JSON.stringify(text)).toEqual([]);
  expect(plain.root, JSON.stringify(text)).toEqual(yaml.root);
  return true;
}

describe('the reader of the plain subset', () => {
  it.each([
    '',
    '\n\n',
    '# only a comment',
    'a: b',
    'a: b # c\n# d\nc:\n\nd:   \n  e: f\n',
    'a:\n- b\n- c\nd: e\n',
    'a:\n  - b: c\n    d:\n      - e\n  -\n    f: g\n  -\n  - - h\n    - i\n',
    'a: \'it\'\'s\'\nb: "say \\"x\\" \\\\ \\n"\nc: \'\'\nd: ""\n',
    'a: "\\u202e\\ud83d\\ude00\\uD800"\n',
    'a: [b, "c, d", [e], {f: g, h: [i]}, ]\nb: []\nc: {}\n',
    'a: {b: https://example.org/x?y=z#w, c: -5}\n',
    'a: |\n  x\n   y\n\n  z\nb: >-\n  p\n  q\n\n  r\nc: |-\n  s\n\n\n',
    'a: b\r\nc:\r\n  - d\r\n  - |\r\n    e\r\n    f\r\n',
    'مفتاح: قال «نعم»، ثم سكت\nقائمة: [أ، ب, ج]\n',
    'a: -5\nb: 10:30\nc: a#b\nd: x- y\ne: it\'s "so"\n',
    '- a\n- b: c\n',
    'a:\n# c\n  b: d\n # e\nf: g',
  ])('reads %j as yaml does', (text) => {
    expect(agree(text)).toBe(true);
  });

  it.each([
    'a: &b c',
    'a: *b',
    'a: !b c',
    'a: b\n  c',
    'a: "b\n  c"',
    'a: [b,\n  c]',
    '? a\n: b',
    '"a": b',
    'a: b: c',
    'a: "b" c',
    'a: #b',
    'a: b #c',
    'a:b',
    '- exact:x',
    'a: b\na: c',
    'a: 1\n\tb: 2',
    '--- a',
    '---\na: b',
    'a: |+\n  b\n\n',
    'a: |2\n  b\n',
    ' a: b',
    'a: [b: c]',
    '<<: a',
    'a: \0',
    'a\rb: c',
  ])('leaves %j alone', (text) => {
    expect(readPlainTree(text)).toHaveProperty('unusualAt');
  });

  it('accepts what people and tools write', () => {
    fc.assert(
      fc.property(sidecarText(), (text) => {
        expect(agree(text), text).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('agrees with yaml on damaged text wherever it accepts it', () => {
    let accepted = 0;
    fc.assert(
      fc.property(mutated(sidecarText()), (text) => {
        if (agree(text)) accepted++;
      }),
      { numRuns: runs },
    );
    expect(accepted).toBeGreaterThan(0);
  }, 60_000);

  it('agrees with yaml on any run of the characters that matter', () => {
    const piece = fc.constantFrom(
      ...[
        ': ',
        ':',
        '- ',
        '-',
        '\n',
        '\n  ',
        '\n    ',
        '\n ',
        '\r\n',
        '\r',
        '\t',
        ' ',
        '#',
        ' # ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ', ',
        ',',
      ],
      ...[
        '|',
        '>',
        '|\n',
        '>-\n  ',
        '&',
        '*',
        '!',
        '%',
        '@',
        '`',
        '?',
        '? ',
        '\\',
        '\\"',
        'a',
        'b',
        'ab: ',
        '- a',
        'قال',
        '«',
        '1',
        '.',
        '---',
        '...',
        '~',
        '\ufeff',
        '\u2028',
        '\u0085',
        '\u00a0',
        '😀',
        '<<',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        agree(pieces.join(''));
      }),
      { numRuns: runs },
    );
  }, 60_000);
});
