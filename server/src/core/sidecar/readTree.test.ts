import { describe, expect, it } from 'vitest';
import { render } from '../messages/render.ts';
import { type Node, valueAt } from '../model/tree.ts';
import { readTree } from './readTree.ts';
import { maxLength } from './treeReading.ts';

/** The tree without places. */
function bare(node: Node | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'seq') return node.items.map(bare);
  return new Map(node.pairs.map((pair) => [pair.key.text, bare(pair.value)]));
}

const ids = (text: string): readonly string[] => readTree(text).problems.map((problem) => problem.message.id);

const map = (entries: Record<string, unknown>): Map<string, unknown> => new Map(Object.entries(entries));

function within(node: Node, start: number, end: number): boolean {
  if (node.start < start || node.end > end || node.end < node.start) return false;
  if (node.kind === 'seq') return node.items.every((item) => within(item, node.start, node.end));
  if (node.kind === 'scalar') return true;
  return node.pairs.every((p) => within(p.key, node.start, node.end) && within(p.value, node.start, node.end));
}

describe('readTree', () => {
  it('takes plain scalars as they stand', () => {
    const { root } = readTree('exact: 12\nid: 007\na: yes\nb: null\nc: 1e3\nd: 0x1F\ne: ~\nf: [1.0, No]\n');
    expect(bare(root)).toEqual(
      map({ exact: '12', id: '007', a: 'yes', b: 'null', c: '1e3', d: '0x1F', e: '~', f: ['1.0', 'No'] }),
    );
  });

  it('does so in the slow way too, and folds what goes over lines', () => {
    const { root, problems } = readTree('? exact\n: 12\nid: 007\nnote: one\n  two\n\n  three\n');
    expect(problems).toEqual([]);
    expect(bare(root)).toEqual(map({ exact: '12', id: '007', note: 'one two\nthree' }));
  });

  it.each(['', '\n', '# nothing\n', '---\n', '\ufeff', '\r\n\r\n'])('finds nothing in %j', (text) => {
    expect(readTree(text)).toEqual({ root: undefined, problems: [] });
  });

  it('counts offsets after a byte order mark', () => {
    expect(readTree('\ufeffa: b')).toEqual(readTree('a: b'));
  });

  it('keeps what looks like the inside of objects', () => {
    const { root, problems } = readTree('__proto__: 1\nconstructor: {prototype: 2}\nhasOwnProperty: 3\n');
    expect(problems).toEqual([]);
    expect(bare(root)).toEqual(
      new Map<string, unknown>([
        ['__proto__', '1'],
        ['constructor', map({ prototype: '2' })],
        ['hasOwnProperty', '3'],
      ]),
    );
  });

  it('reports every repeated key with the first one, and keeps the first', () => {
    const { root, problems } = readTree('a: 1\nb: 2\na: 3\na: 4\n');
    expect(bare(root)).toEqual(map({ a: '1', b: '2' }));
    expect(problems.map((p) => [p.message.id, p.span, p.related?.span])).toEqual([
      ['syntax.duplicate-key', { start: 10, end: 11 }, { start: 0, end: 1 }],
      ['syntax.duplicate-key', { start: 15, end: 16 }, { start: 0, end: 1 }],
    ]);
  });

  it('reads the first of several documents', () => {
    const { root, problems } = readTree('a: 1\n---\nb: 2\n---\nc: 3\n');
    expect(bare(root)).toEqual(map({ a: '1' }));
    expect(problems.map((p) => [p.message.id, p.span])).toEqual([['syntax.several-documents', { start: 5, end: 8 }]]);
  });

  it('follows aliases, placed where the alias stands', () => {
    const text = 'a: &x [b, c]\nd: *x\n';
    const { root, problems } = readTree(text);
    expect(problems).toEqual([]);
    expect(bare(root)).toEqual(map({ a: ['b', 'c'], d: ['b', 'c'] }));
    expect(root && within(root, 0, text.length)).toBe(true);
  });

  it.each([
    ['d: *x\n', 'mistake.special-start'],
    ['<<: {a: b}\n', 'syntax.merge-key'],
    ['[a]: b\n', 'syntax.key-not-text'],
    ['a: "\\q"\n', 'syntax.bad-escape'],
    ['a: b\0c\n', 'syntax.control-character'],
    ['a: [b, c\n', 'mistake.unclosed-bracket'],
    ['a: !tag b\n', 'mistake.special-start'],
  ])('reports %j as %s', (text, id) => {
    expect(ids(text)).toContain(id);
  });

  it('reports several problems at once, and reads the rest', () => {
    const text = 'a: x: y\nb: "p" q\nc: @z\nd: "open\ne: fine\n';
    const { root, problems } = readTree(text);
    expect(problems.map((p) => [p.message.id, text.slice(p.span.start, p.span.end)])).toEqual([
      ['mistake.colon', 'x: y'],
      ['mistake.after-quote', '"p" q'],
      ['mistake.special-start', '@z'],
      ['mistake.unclosed-quote', '"open'],
    ]);
    expect(bare(root)).toEqual(map({ a: 'x: y', b: '"p" q', c: '@z', d: 'open', e: 'fine' }));
  });

  it('has words for every problem that it reports', () => {
    for (const text of ['a: x: y', 'a: &c', 'a: [b', '? [a]\n: b', 'a: *b', 'a\nb\n', 'a: 1\n b: 2\n', '{', ']', '@']) {
      for (const problem of readTree(text).problems) {
        expect(render(problem.message)).not.toMatch(/undefined|NaN|\u2068\u2069/u);
      }
    }
  });
});

/** Twenty times what these take on a slow machine; a hang or a quadratic reader takes minutes. */
const limit = 4_000;

const bomb = `${['a: &a [x, x, x, x, x, x, x, x, x]'].concat([...'bcdefghij'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`)).join('\n')}\n`;

describe('readTree on hostile input', () => {
  it.each<[string, string, string | undefined]>([
    ['an alias bomb', bomb, 'syntax.alias-bomb'],
    ['20,000 brackets', '['.repeat(20_000), 'syntax.too-deep'],
    ['20,000 braces', '{a: '.repeat(20_000), 'syntax.too-deep'],
    ['20,000 dashes', '- '.repeat(20_000), 'syntax.too-deep'],
    ['20,000 keys on a line', 'a: '.repeat(20_000), 'syntax.too-deep'],
    ['20,000 question marks', '? '.repeat(20_000), 'syntax.too-deep'],
    [
      '1,500 levels of indentation',
      Array.from({ length: 1_500 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      'syntax.too-deep',
    ],
    ['a file that is too long', 'a'.repeat(maxLength + 1), 'syntax.too-long'],
    ['8,000 keys', Array.from({ length: 8_000 }, (_, i) => `k${i}: &x 1\n`).join(''), undefined],
    ['20,000 spaces before a comment mark', `a: "${' '.repeat(19_000)}#`, undefined],
    ['many unclosed quotes', 'a: "b\n'.repeat(300), 'mistake.unclosed-quote'],
    ['many colons', 'k: a: b\n'.repeat(300), 'mistake.colon'],
    ['half a mebibyte on one line', `a: ${'x: '.repeat(2)}${'y '.repeat(250_000)}`, undefined],
    ['nothing but marks', '"\'[{&*!|>%@`#-?:,]}'.repeat(500), undefined],
    ['lone surrogates', `a: ${'\ud800'.repeat(1000)}\nb: \udc00`, undefined],
    ['tabs', '\t'.repeat(10_000), undefined],
    ['tab lines', '\ta: b\n'.repeat(2_000), undefined],
  ])('%s', (_, text, id) => {
    const before = performance.now();
    const { problems } = readTree(text);
    expect(performance.now() - before).toBeLessThan(limit);
    if (id) expect(problems.map((problem) => problem.message.id)).toContain(id);
    for (const { span } of problems)
      expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  });

  it.each([
    ['nesting of brackets', 'b: '.concat('['.repeat(200), ']'.repeat(200), '\n')],
    ['indentation', Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}b:\n`).join('')],
  ])('reads a file up to where its %s goes too deep, and complains of that alone', (_, deep) => {
    const { root, problems } = readTree(`isnad: 1\nlist:\n  - a\n${deep}c: d\n`);
    expect(problems.map((problem) => problem.message.id)).toEqual(['syntax.too-deep']);
    expect(bare(valueAt(root, 'list'))).toEqual(['a']);
  });

  it.each([
    ['colons', 'قال: نعم', 'قال: نعم'],
    ['text behind quotation marks', '"قال" نعم', '"قال" نعم'],
    ['signs', '@x', '@x'],
    ['comments', '#x', '#x'],
  ])('mends thousands of %s at once', (_, value, text) => {
    const { root, problems } = readTree(`list:\n${`  - exact: ${value}\n    cue: y\n`.repeat(5_000)}`);
    expect(problems).toHaveLength(5_000);
    expect(problems.every(({ fix }) => fix)).toBe(true);
    expect(bare(root)).toEqual(map({ list: Array(5_000).fill(map({ exact: text, cue: 'y' })) }));
  });

  it('reports an alias bomb once', () => {
    expect(ids(bomb).filter((id) => id === 'syntax.alias-bomb')).toHaveLength(1);
  });
});
