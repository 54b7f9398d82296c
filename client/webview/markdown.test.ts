import { describe, expect, test } from 'vitest';
import { MarkdownStyles } from './markdown.ts';

/** Each stretch with its style, in the words of the line. */
const spans = (line: string): readonly string[] =>
  new MarkdownStyles().next(line).spans.map(({ start, end, style }) => `${style}:${line.slice(start, end)}`);

const kind = (line: string) => {
  const { spans: _, ...rest } = new MarkdownStyles().next(line);
  return rest;
};

describe('lines', () => {
  test('headings, quotations, items and rules', () => {
    expect(kind('## عنوان')).toEqual({ heading: 2 });
    expect(kind('#hashtag')).toEqual({});
    expect(kind('> quoted')).toEqual({ quote: true });
    expect(kind('- item')).toEqual({ item: true });
    expect(kind('٣. بند')).toEqual({ item: true });
    expect(kind('* * *')).toEqual({ rule: true });
    expect(kind('words')).toEqual({});
  });

  test('a fenced block goes on until it is closed', () => {
    const styles = new MarkdownStyles();
    const codes = ['```js', '# no heading', '~~~', '```', '# heading'].map((line) => styles.next(line).code === true);
    expect(codes).toEqual([true, true, true, true, false]);
  });
});

describe('stretches', () => {
  test('emphasis, code and links, with the marks apart', () => {
    expect(spans('a **b** _c_ `d` [e](f.md)')).toEqual([
      'syntax:**',
      'strong:b',
      'syntax:**',
      'syntax:_',
      'emphasis:c',
      'syntax:_',
      'syntax:`',
      'code:d',
      'syntax:`',
      'syntax:[',
      'target:](f.md)',
    ]);
  });

  test('marks that belong to nothing stay as they are', () => {
    expect(spans('2 * 3 * 4 and [brackets] and ** nothing **')).toEqual([]);
  });

  test('a line of nothing but marks takes no time', () => {
    for (const mark of ['*', '_', '`', '[', '](', '**a', '>']) {
      expect(new MarkdownStyles().next(mark.repeat(15_000)).spans.length).toBeLessThan(15_000);
    }
  });
});
