import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../model/tree.ts';
import { readTree } from './readTree.ts';
import { mutated, sidecarText } from './testing/generate.ts';

const before = 'annotations:\n  - id: c1\n';
const after = '\n    kind: claim\n  - id: c2\n';

describe('a common mistake is named, mended by its fix, and hides nothing', () => {
  it.each([
    ['exact: قال: نعم', 'mistake.colon', 'قال: نعم'],
    ['exact: قال:', 'mistake.colon', 'قال:'],
    ['exact: "X," he said', 'mistake.after-quote', '"X," he said'],
    ['exact: "X," he said, "Y"', 'mistake.after-quote', '"X," he said, "Y"'],
    ['exact: "he said "no" to it"', 'mistake.after-quote', 'he said "no" to it'],
    ["exact: 'it's fine'", 'mistake.after-quote', "it's fine"],
    ['target: #c3', 'mistake.hash', '#c3'],
    ['exact: نزح #سكان الرقة', 'mistake.hash', 'نزح #سكان الرقة'],
    ['exact:foo', 'mistake.missing-space', 'foo'],
    ['exact:قال: «لا»', 'mistake.missing-space', 'قال: «لا»'],
    ['exact foo', 'mistake.missing-colon', 'foo'],
    ['\texact: foo', 'mistake.tab', 'foo'],
    ['  exact: foo', 'mistake.indentation', 'foo'],
    ['exact: "foo', 'mistake.unclosed-quote', 'foo'],
    ['exact: [sic] he said', 'mistake.after-bracket', '[sic] he said'],
    ['exact: > 5 people', 'mistake.special-start', '> 5 people'],
    ['exact: @who', 'mistake.special-start', '@who'],
    ['exact: *مهم* جدا', 'mistake.special-start', '*مهم* جدا'],
    ['exact: !مهم', 'mistake.special-start', '!مهم'],
    ['exact: - قال', 'mistake.special-start', '- قال'],
  ])('%s', (line, id, value) => {
    const text = `${before}    ${line}${after}`;
    const { root, problems } = readTree(text);
    expect(problems.map((problem) => problem.message.id)).toEqual([id]);
    const annotations = valueAt(root, 'annotations');
    const [first, second] = annotations?.kind === 'seq' ? annotations.items : [];
    const key = line.includes('target') ? 'target' : 'exact';
    expect(valueAt(first, key)).toMatchObject({ kind: 'scalar', text: value });
    expect(valueAt(first, 'kind')).toMatchObject({ text: 'claim' });
    expect(valueAt(second, 'id')).toMatchObject({ text: 'c2', start: text.length - 3, end: text.length - 1 });

    const fix = problems[0]?.fix ?? { span: { start: 0, end: 0 }, text: '' };
    const mended = readTree(text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end));
    expect(mended.problems).toEqual([]);
    const entries = valueAt(mended.root, 'annotations');
    expect(valueAt(entries?.kind === 'seq' ? entries.items[0] : undefined, key)).toMatchObject({ text: value });
  });

  it.each([
    ['via: [a, b: c', 'mistake.unclosed-bracket', '[a, b: c'],
    ['tags: [#a, #b]', 'mistake.hash', '#a'],
    ['relations: [{ type: contradicts, target: #c3 }]', 'mistake.hash', '#c3'],
    ['relations: [{ type: contradicts, target: other.txt #c3 }]', 'mistake.hash', 'other.txt #c3'],
  ])('%s', (line, id, place) => {
    const text = `${before}    ${line}${after}`;
    const { problems } = readTree(text);
    expect(problems.map((problem) => problem.message.id)).toEqual([id]);
    expect(text.slice(problems[0]?.span.start, problems[0]?.span.end)).toBe(place);
    const fix = problems[0]?.fix ?? { span: { start: 0, end: 0 }, text: '' };
    expect(readTree(text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end)).problems).toEqual([]);
  });

  it.each([
    'exact: قال «نعم»، ثم سكت',
    'exact: الساعة 10:30، «لا»',
    'speaker: &s silo',
    'said: &when { place: x }',
    'exact: "قال: نعم" # note',
    'tags: [a#b, c]',
    'note: |\n      قال: نعم: لا\n      "X" said',
    'note: "one\n      two: three"',
    'evidence: [https://example.org/#top]',
    'via: [a,\n      b]',
    'speaker: silo # claims: all of them',
    'relations:\n      - target: "\\u0041#c1"\n        type: repeats',
    'x-list:\n      - x-a: &a b\n        c: d\n      - e: "\\u0041"\n        f: g',
    'tags: ["\\u0041]b", c]',
  ])('leaves %j in peace', (line) => {
    expect(readTree(`${before}    ${line}${after}`).problems).toEqual([]);
  });

  it('is found below anchors and aliases too', () => {
    const text = 'a: &x 1\nb: *x\nannotations:\n  - id: c1\n    target: #c3\n    exact: قال: نعم\n    note: "X" y\n';
    expect(readTree(text).problems.map((problem) => problem.message.id)).toEqual([
      'mistake.hash',
      'mistake.colon',
      'mistake.after-quote',
    ]);
  });

  it('keeps every place inside the text, whatever was damaged', () => {
    fc.assert(
      fc.property(mutated(sidecarText()), (text) => {
        const { root, problems } = readTree(text);
        if (root) expect(root.start >= 0 && root.end <= text.length).toBe(true);
        for (const { span, fix } of problems) {
          for (const at of fix ? [span, fix.span] : [span]) {
            expect(0 <= at.start && at.start <= at.end && at.end <= text.length).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
