import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlMap, YamlValue } from '../edit/operation.ts';
import { readTree } from '../readTree.ts';
import { mutated } from '../testing/generate.ts';
import { isList, isMap } from '../values.ts';
import { mergeFiles } from './mergeFiles.ts';
import { baseSidecar, type Change, changes, entriesOf, make, type Touched, valueOfText } from './testing/versions.ts';

const numRuns = 60;
const sidecar = { file: 'sidecar' } as const;

const shown = (base: string, ours: string, theirs: string, merged: string): string =>
  [base, ours, theirs, merged].join('\n=====\n');

/** Without the order of entries, keys, and lists that are sets. */
function unordered(value: YamlValue): unknown {
  if (isList(value)) return value.map(unordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => !isEmpty(item));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, item === undefined ? '' : unordered(item)]),
  );
}

const isEmpty = (value: YamlValue | undefined): boolean =>
  value === undefined ||
  value === '' ||
  (isList(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0);

/** The value after changes that were made apart, without a look at the merger. */
function applied(base: YamlValue, made: readonly Touched[]): YamlValue {
  const sections = new Map(
    ['article', 'speakers', 'annotations'].map((section) => [section, new Map(entriesOf(base, section))]),
  );
  for (const { section, entry, key, value } of made) {
    const entries = sections.get(section) ?? new Map<string, YamlValue>();
    const name = section === 'article' ? (key ?? '') : entry;
    if (section === 'article' || key === undefined) {
      if (value === undefined) entries.delete(name);
      else entries.set(name, value);
      continue;
    }
    const old = entries.get(name);
    const { [key]: _, ...rest } = isMap(old) ? old : ({} as YamlMap);
    entries.set(name, value === undefined ? rest : { ...rest, [key]: value });
  }
  return {
    ...(isMap(base) ? base : {}),
    article: Object.fromEntries(sections.get('article') ?? []),
    speakers: Object.fromEntries(sections.get('speakers') ?? []),
    annotations: [...(sections.get('annotations')?.values() ?? [])],
  };
}

/** Changes whose values nobody else has: `o3`, `t0`. */
const signed = (list: readonly Change[], side: string): readonly Change[] =>
  list.map((change, at) => {
    const sign = (value: YamlValue): YamlValue => {
      if (isList(value)) return [...value.slice(1), `${side}${at}`];
      return isMap(value) ? { ...value, place: `${side}${at}` } : `${side}${at}`;
    };
    return { ...change, value: change.value === undefined ? undefined : sign(change.value) };
  });

const textsIn = (value: YamlValue | undefined): readonly string[] => {
  if (isList(value)) return value.flatMap(textsIn);
  if (isMap(value)) return Object.values(value).flatMap(textsIn);
  return value === undefined ? [] : [String(value)];
};

const commentsOf = (text: string): readonly string[] => text.match(/# (?:comment \d+;|new in \w+)/gu) ?? [];

describe('a merge', () => {
  it('is the one side where the other changed nothing, to the byte', () => {
    fc.assert(
      fc.property(baseSidecar, changes, (base, list) => {
        const { text } = make(base, list, 'n');
        expect(mergeFiles({ base, ours: text, theirs: base }, sidecar).text).toBe(text);
        expect(mergeFiles({ base, ours: base, theirs: text }, sidecar).text).toBe(text);
        expect(mergeFiles({ base, ours: text, theirs: text }, sidecar).text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('has what both sides changed apart from each other, and no conflict', () => {
    let merges = 0;
    fc.assert(
      fc.property(baseSidecar, changes, changes, (base, first, second) => {
        const ours = make(base, first, 'o');
        const isApart = (touched: Touched): boolean =>
          !ours.made.some(
            (other) =>
              other.section === touched.section &&
              other.entry === touched.entry &&
              (other.key === touched.key || other.key === undefined || touched.key === undefined),
          );
        const theirs = make(base, second, 't', isApart);
        if (theirs.made.length === 0 || ours.made.length === 0) return;
        merges++;
        const merged = mergeFiles({ base, ours: ours.text, theirs: theirs.text }, sidecar);
        const message = shown(base, ours.text, theirs.text, merged.text);
        expect(merged.conflicts, message).toEqual([]);
        expect(merged.by, message).toBe('entries');
        expect(readTree(merged.text).problems, message).toEqual([]);
        const wanted = applied(valueOfText(base), [...ours.made, ...theirs.made]);
        expect(unordered(valueOfText(merged.text)), message).toEqual(unordered(wanted));
        const there = new Set(commentsOf(theirs.text));
        for (const comment of commentsOf(ours.text)) {
          if (there.has(comment)) expect(merged.text, message).toContain(comment);
        }
        expect(new Set(commentsOf(merged.text)).size, message).toBe(commentsOf(merged.text).length);
        if (!base.includes('\r\n')) expect(merged.text.includes('\r'), message).toBe(false);
        else expect(merged.text.replaceAll('\r\n', ''), message).not.toContain('\n');
      }),
      { numRuns },
    );
    expect(merges).toBeGreaterThan(numRuns / 3);
  }, 60_000);

  it('says the same whichever side is ours, and marks what each has where it is in conflict', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(baseSidecar, changes, changes, (base, first, second) => {
        const ours = make(base, first, 'o').text;
        const theirs = make(base, second, 't').text;
        const merged = mergeFiles({ base, ours, theirs }, sidecar);
        const message = shown(base, ours, theirs, merged.text);
        const swapped = mergeFiles({ base, ours: theirs, theirs: ours }, sidecar);
        expect(swapped.conflicts.length, message).toBe(merged.conflicts.length);
        expect(merged.by, message).toBe('entries');
        if (merged.conflicts.length === 0) {
          expect(unordered(valueOfText(swapped.text)), message).toEqual(unordered(valueOfText(merged.text)));
          return;
        }
        conflicts++;
        const markers = merged.text.match(/^(?:<{7} ours|\|{7} base|={7}|>{7} theirs)\r?$/gmu) ?? [];
        expect(markers.length, message).toBe(merged.conflicts.length * 4);
      }),
      { numRuns },
    );
    expect(conflicts).toBeGreaterThan(5);
  }, 60_000);

  it('has every value that either side put in, conflict or not', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(baseSidecar, changes, changes, (base, first, second) => {
        const ours = make(base, signed(first, 'o'), 'o').text;
        const theirs = make(base, signed(second, 't'), 't').text;
        const merged = mergeFiles({ base, ours, theirs }, sidecar);
        conflicts += merged.conflicts.length;
        for (const value of [...textsIn(valueOfText(ours)), ...textsIn(valueOfText(theirs))]) {
          if (/^[ot]\d+$/u.test(value)) expect(merged.text, shown(base, ours, theirs, merged.text)).toContain(value);
        }
      }),
      { numRuns },
    );
    expect(conflicts).toBeGreaterThan(5);
  }, 60_000);

  it('keeps comments that either side put in', () => {
    fc.assert(
      fc.property(
        baseSidecar,
        changes,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('ours', 'theirs')), { minLength: 2, maxLength: 4 }),
        (base, list, places) => {
          const comment = (text: string, side: string): string =>
            places.reduce((now, [at, whose], number) => {
              if (whose !== side) return now;
              const lines = now.split(/(?<=\n)/u);
              const eol = now.includes('\r\n') ? '\r\n' : '\n';
              const pad = ' '.repeat(at % 5);
              const next = lines.toSpliced(at % lines.length, 0, `${pad}# new in ${side}${number}${eol}`).join('');
              const said = JSON.stringify(valueOfText(next));
              return readTree(next).problems.length === 0 && said === JSON.stringify(valueOfText(now)) ? next : now;
            }, text);
          const ours = comment(make(base, list, 'o').text, 'ours');
          const theirs = comment(base, 'theirs');
          const merged = mergeFiles({ base, ours, theirs }, sidecar);
          for (const one of [...commentsOf(ours), ...commentsOf(theirs)]) {
            if (one.includes('new')) expect(merged.text, shown(base, ours, theirs, merged.text)).toContain(one);
          }
        },
      ),
      { numRuns },
    );
  }, 60_000);

  it('never fails, and loses no line that a side put in', () => {
    fc.assert(
      fc.property(mutated(baseSidecar), mutated(baseSidecar), mutated(baseSidecar), (base, ours, theirs) => {
        mergeFiles({ base, ours, theirs }, sidecar);
      }),
      { numRuns },
    );
    fc.assert(
      fc.property(baseSidecar, fc.nat(), fc.nat(), fc.constantFrom('[', '"', ': :', '\t- x'), (base, a, b, damage) => {
        const damaged = (at: number, name: string): string => {
          const lines = base.split(/(?<=\n)/u);
          return lines.toSpliced(at % lines.length, 0, `${damage}${name}\n`).join('');
        };
        const merged = mergeFiles({ base, ours: damaged(a, 'ours'), theirs: damaged(b, 'theirs') }, sidecar);
        expect(merged.text).toContain(`${damage}ours`);
        expect(merged.text).toContain(`${damage}theirs`);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
