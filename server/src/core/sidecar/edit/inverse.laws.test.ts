import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../model/tree.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import { readTree } from '../readTree.ts';
import { editYaml } from './editYaml.ts';
import { newFile } from './newFile.ts';
import type { Operation, Path, YamlMap, YamlValue } from './operation.ts';
import { isPlain } from './scalarText.ts';
import { awkward } from './testing/moves.ts';
import { styledSidecar } from './testing/styled.ts';

function edited(text: string, operation: Operation): string {
  const edits = editYaml(text, readTree(text).root, [operation], 'sidecar');
  expect(edits, `${text}\n${JSON.stringify(operation)}`).toBeDefined();
  return applyEdits(text, edits ?? []);
}

function thereAndBack(text: string, there: Operation, back: Operation): void {
  const between = edited(text, there);
  expect(between).not.toBe(text);
  expect(edited(between, back), `${JSON.stringify([there, back])}\n${between}`).toBe(text);
}

interface Found {
  readonly path: Path;
  readonly node: Node;
}

function within(node: Node, path: Path, into: Found[]): readonly Found[] {
  into.push({ path, node });
  if (node.kind === 'seq') for (const [at, item] of node.items.entries()) within(item, [...path, at], into);
  if (node.kind === 'map') for (const { key, value } of node.pairs) within(value, [...path, key.text], into);
  return into;
}

/** What stands at some place of the file that fits; undefined where there is none. */
function pick(text: string, seed: number, fits: (found: Found) => boolean): Found | undefined {
  const { root } = readTree(text);
  const all = root ? within(root, [], []).filter(fits) : [];
  return all[seed % all.length];
}

const value: fc.Arbitrary<YamlValue> = fc.oneof(
  awkward,
  fc.constant<YamlValue>({
    id: 'c9',
    kind: 'claim',
    exact: 'a\n\nb',
    via: ['afp', { speaker: 'x', mention: 'قال: y' }],
  }),
  fc.array(awkward, { maxLength: 3 }),
);

const numRuns = 120;

describe('an edit and its opposite', () => {
  it('leave no trace of an item', () => {
    fc.assert(
      fc.property(styledSidecar, fc.nat(), fc.nat(), value, (text, seed, place, added) => {
        const found = pick(text, seed, ({ node }) => node.kind === 'seq' && node.items.length > 0);
        if (found?.node.kind !== 'seq') return;
        const index = place % (found.node.items.length + 1);
        const { path } = found;
        thereAndBack(text, { op: 'insert', path, index, value: added }, { op: 'remove', path: [...path, index] });
      }),
      { numRuns },
    );
  }, 60_000);

  it('leave no trace of a key', () => {
    const key = fc.constantFrom(
      'id',
      'kind',
      'exact',
      'via',
      'cue',
      'note',
      'name',
      'type',
      'x-new',
      'speakers',
      'annotations',
    );
    fc.assert(
      fc.property(styledSidecar, fc.nat(), key, value, (text, seed, name, added) => {
        const hasNot = ({ node }: Found): boolean =>
          node.kind === 'map' && node.pairs.length > 0 && node.pairs.every((pair) => pair.key.text !== name);
        const path = pick(text, seed, hasNot)?.path;
        if (path)
          thereAndBack(
            text,
            { op: 'set', path: [...path, name], value: added },
            { op: 'remove', path: [...path, name] },
          );
      }),
      { numRuns },
    );
  }, 60_000);

  it('leave no trace of a name', () => {
    fc.assert(
      fc.property(styledSidecar, fc.nat(), (text, seed) => {
        const path = pick(text, seed, ({ path }) => typeof path.at(-1) === 'string')?.path;
        const name = path?.at(-1);
        if (!path || typeof name !== 'string') return;
        const renamed = [...path.slice(0, -1), 'x-zz'];
        thereAndBack(text, { op: 'renameKey', path, key: 'x-zz' }, { op: 'renameKey', path: renamed, key: name });
      }),
      { numRuns },
    );
  }, 60_000);

  it('leave no trace of a wording', () => {
    const wordings = fc.constantFrom('قال', 'it is so', '«نعم» قال', 'x');
    fc.assert(
      fc.property(styledSidecar, fc.nat(), wordings, (text, seed, words) => {
        const found = pick(
          text,
          seed,
          ({ node }) => isOnOneLine(text, node) && node.kind === 'scalar' && node.text !== words,
        );
        if (found?.node.kind !== 'scalar') return;
        const { path, node } = found;
        thereAndBack(text, { op: 'set', path, value: words }, { op: 'set', path, value: node.text });
      }),
      { numRuns },
    );
  }, 60_000);

  it('put back what was taken out of a file of ours', () => {
    const annotation = fc.record(
      {
        id: fc.constantFrom('c1', 'c2'),
        kind: fc.constant('claim'),
        exact: fc.oneof(awkward, fc.array(awkward, { minLength: 1, maxLength: 2 })),
        speaker: fc.constantFrom('silo', 'afp'),
        via: fc.array(fc.constantFrom('afp', 'rasil'), { minLength: 1, maxLength: 2 }),
        note: awkward,
      },
      { requiredKeys: ['id', 'kind', 'exact'] },
    );
    const speakers = fc.dictionary(
      fc.constantFrom('silo', 'afp', 'x'),
      fc.record({ name: awkward, type: fc.constant('person') }),
      { minKeys: 1 },
    );
    const model = fc.record({ annotations: fc.array(annotation, { minLength: 2, maxLength: 4 }), speakers });
    fc.assert(
      fc.property(model, fc.nat(), fc.boolean(), ({ annotations, speakers: people }, seed, windows) => {
        const operations: Operation[] = [
          { op: 'set', path: ['annotations'], value: annotations as readonly YamlMap[] },
          { op: 'set', path: ['speakers'], value: people },
        ];
        const text = newFile(operations, 'sidecar', windows ? '\r\n' : '\n');
        const index = seed % annotations.length;
        const path = ['annotations'];
        const taken = annotations[index] as YamlMap;
        thereAndBack(text, { op: 'remove', path: [...path, index] }, { op: 'insert', path, index, value: taken });
        const keys = Object.keys(taken).filter((key) => key !== 'id');
        const key = keys[seed % keys.length] as string;
        const at = ['annotations', index, key];
        thereAndBack(text, { op: 'remove', path: at }, { op: 'set', path: at, value: taken[key] as YamlValue });
      }),
      { numRuns },
    );
  }, 60_000);
});

/** A scalar that is plain or quoted because somebody wished so, not because it has to be. */
const isOnOneLine = (text: string, node: Node): boolean =>
  node.kind === 'scalar' &&
  (node.style !== 'plain' || isPlain(node.text, { flow: true })) &&
  node.style !== 'block' &&
  node.style !== 'empty' &&
  !/[\r\n]/u.test(text.slice(node.start, node.end));
