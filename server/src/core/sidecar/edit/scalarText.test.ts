import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { valueAt } from '../../model/tree.ts';
import { readTree } from '../readTree.ts';
import { fitsBlock, keyText, quoted, scalarText } from './scalarText.ts';
import { awkward } from './testing/moves.ts';
import { blockText } from './writeValue.ts';

/** What our reader and the readers of either version of YAML take for the value of `k`. */
function readings(text: string): readonly unknown[] {
  const { root, problems } = readTree(text);
  expect(problems, text).toEqual([]);
  const node = valueAt(root, 'k');
  const item = node?.kind === 'seq' ? node.items[0] : node;
  const ours = item?.kind === 'scalar' ? item.text : item;
  const others = (['1.1', '1.2'] as const).map((version) => {
    const document = parseDocument(text, { version, logLevel: 'silent' });
    expect(document.errors, text).toEqual([]);
    const value: unknown = document.toJS();
    const found = typeof value === 'object' && value !== null && 'k' in value ? value.k : undefined;
    return Array.isArray(found) ? found[0] : found;
  });
  return [ours, ...others];
}

describe('scalarText', () => {
  it.each([
    ['قال «نعم»، ثم سكت', 'قال «نعم»، ثم سكت'],
    ['قال: نعم', '"قال: نعم"'],
    ['"X," he said', `'"X," he said'`],
    [`it's "so"`, `it's "so"`],
    [`'it's' "so"`, `"'it's' \\"so\\""`],
    ["it's so", "it's so"],
    ['"a\\b" c', `'"a\\b" c'`],
    ['#c3', '"#c3"'],
    ['other.txt#c3', 'other.txt#c3'],
    ['17', '"17"'],
    ['007', '"007"'],
    ['1e3', '"1e3"'],
    ['10:30', '"10:30"'],
    ['no', '"no"'],
    ['', '""'],
    ['1/3', '1/3'],
    ['2011-09', '2011-09'],
    ['2025-03-13', '"2025-03-13"'],
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['note:x', '"note:x"'],
    ['a\u200fb', 'a\u200fb'],
    ['\u202ea', '"\\u202ea"'],
    ['a\nb', '"a\\nb"'],
  ])('writes %j as %s', (text, expected) => {
    expect(scalarText(text, { flow: false })).toBe(expected);
  });

  it('leaves dates plain where dates are expected', () => {
    expect(scalarText('2025-03-13', { flow: false, key: 'asOf' })).toBe('2025-03-13');
    expect(scalarText('2006', { flow: true, key: 'date' })).toBe('"2006"');
  });

  it('quotes in lists what would end an item', () => {
    expect(scalarText('a, b', { flow: true })).toBe('"a, b"');
    expect(scalarText('a, b', { flow: false })).toBe('a, b');
    expect(scalarText('أ، ب', { flow: true })).toBe('أ، ب');
  });

  it('is the same string to every reader', () => {
    fc.assert(
      fc.property(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 5 })), (text) => {
        expect(readings(`k: ${scalarText(text, { flow: false })}\n`)).toEqual([text, text, text]);
        expect(readings(`k: [${scalarText(text, { flow: true })}]\n`)).toEqual([text, text, text]);
        expect(readings(`k: ${quoted(text)} # c\n`)).toEqual([text, text, text]);
        expect(readings(`k:\n  - ${scalarText(text, { flow: false })}\n`)).toEqual([text, text, text]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('is the same string as a block', () => {
    const by = { text: '', eol: '\n', layout: { step: 2, dash: 2, afterDash: 2 } };
    const lines = fc.array(awkward, { minLength: 2, maxLength: 4 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, fc.boolean(), (text, isLast) => {
        if (!fitsBlock(text)) return;
        const { head, body } = blockText(by, text, 0);
        expect(readings(`k: ${head}${body}${isLast ? '' : '\n\n# c\nz: 1\n'}`)).toEqual([text, text, text]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('keyText', () => {
  it.each([
    ['claim.unsourced', 'claim.unsourced'],
    ['لجنة-التحقيق', 'لجنة-التحقيق'],
    ['no', '"no"'],
    ['2017', '"2017"'],
    ['a: b', '"a: b"'],
  ])('writes %j as %s', (key, expected) => {
    expect(keyText(key)).toBe(expected);
    expect(parseDocument(`${keyText(key)}: 1`, { version: '1.1' }).toJS()).toEqual({ [key]: 1 });
  });
});
