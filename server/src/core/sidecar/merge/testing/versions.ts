import fc from 'fast-check';
import { applyEdits } from '../../../text/applyEdits.ts';
import { editYaml } from '../../edit/editYaml.ts';
import type { Operation, YamlMap, YamlValue } from '../../edit/operation.ts';
import { plainValue } from '../../plainValue.ts';
import { readTree } from '../../readTree.ts';
import { asList, isMap, ownValue } from '../../values.ts';

/** Sidecars in several layouts, every comment in them a different one, with ids that are found again. */
const words = fc.constantFrom(
  'قال نعم',
  'the words',
  '"X," he said',
  'a: b',
  'no',
  '#c3',
  "it's",
  'سطر\nوسطر\n',
  'x  y',
);

const annotation = fc.record({
  tags: fc.constantFrom('flow', 'block', 'none'),
  said: fc.constantFrom('flow', 'block', 'none'),
  shape: fc.constantFrom('block', 'block', 'block', 'flow'),
  comments: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  blank: fc.boolean(),
  note: fc.boolean(),
});

export const baseSidecar: fc.Arbitrary<string> = fc
  .record({
    annotations: fc.array(annotation, { maxLength: 5 }),
    speakers: fc.array(fc.tuple(fc.constantFrom('flow', 'block'), fc.boolean()), { maxLength: 3 }),
    article: fc.boolean(),
    indent: fc.constantFrom(0, 2, 4),
    behind: fc.constantFrom(1, 1, 3),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    isEnded: fc.constantFrom(true, true, false),
    tail: fc.boolean(),
  })
  .map(({ annotations, speakers, article, indent, behind, eol, isEnded, tail }) => {
    let comments = 0;
    const comment = (is: boolean | undefined, before = '', after = ''): string =>
      is ? `${before}# comment ${++comments};${after}` : '';
    const lines = [`${comment(article, '', '\n')}isnad: 1\n`];
    if (article) lines.push(`article:${comment(true, '  ')}\n  title: عنوان\n  url: https://a.example/x\n`);
    if (speakers.length > 0) lines.push('speakers:\n');
    speakers.forEach(([shape, is], at) => {
      lines.push(comment(is, '  ', '\n'));
      if (shape === 'flow') lines.push(`  s${at}: { name: Name ${at}, type: person }${comment(is, ' ')}\n`);
      else lines.push(`  s${at}:\n    name: Name ${at}\n    aliases: [a, b]\n`);
    });
    if (annotations.length > 0) lines.push('annotations:\n');
    const pad = ' '.repeat(indent);
    const inner = ' '.repeat(indent + 1 + behind);
    annotations.forEach((one, at) => {
      if (one.blank) lines.push('\n');
      lines.push(comment(one.comments[0], pad, '\n'));
      if (one.shape === 'flow') {
        lines.push(
          `${pad}- { id: c${at}, kind: note, exact: words ${at}, tags: [a, b] }${comment(one.comments[1], ' ')}\n`,
        );
        return;
      }
      lines.push(`${pad}-${' '.repeat(behind)}id: c${at}\n${inner}kind: claim${comment(one.comments[1], ' ')}\n`);
      lines.push(`${inner}exact: words ${at}\n${comment(one.comments[2], inner, '\n')}`);
      if (one.tags === 'flow') lines.push(`${inner}tags: [a, b]${comment(one.comments[3], ' ')}\n`);
      if (one.tags === 'block')
        lines.push(`${inner}tags:\n${inner}  - a${comment(one.comments[3], ' ')}\n${inner}  - b\n`);
      if (one.said === 'flow') lines.push(`${inner}said: { date: 2017, place: here }\n`);
      if (one.said === 'block') lines.push(`${inner}said:\n${inner}  date: 2017\n${inner}  place: here\n`);
      if (one.note) lines.push(`${inner}note: |\n${inner}  one\n${inner}  two # no comment\n`);
    });
    lines.push(comment(tail, '', '\n'));
    const text = lines.join('');
    return (isEnded ? text : text.trimEnd()).replaceAll('\n', eol);
  });

/** A change by name: of a key of an entry, of a whole entry, or a new one. */
export interface Change {
  readonly section: 'annotations' | 'speakers' | 'article';
  /** Of the entries there are, counted round; a new one where `isNew`. */
  readonly entry: number;
  readonly isNew: boolean;
  /** Undefined: the entry as a whole. */
  readonly key: string | undefined;
  /** Undefined: to be taken out. */
  readonly value: YamlValue | undefined;
}

const scalarKeys = ['cue', 'gist', 'note', 'asOf', 'kind', 'x-team'] as const;

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    fc.record({
      section: fc.constant('annotations' as const),
      entry: fc.nat(9),
      isNew: fc.constant(false),
      key: fc.constantFrom(...scalarKeys),
      value: fc.option(words, { nil: undefined }),
    }),
    fc.record({
      section: fc.constant('annotations' as const),
      entry: fc.nat(9),
      isNew: fc.constant(false),
      key: fc.constantFrom('tags', 'via', 'said'),
      value: fc.oneof(
        fc.constant(['b', 'neu']),
        fc.constant({ date: '2018', place: 'here' }),
        fc.constant(['a', 'b', 'قول']),
      ),
    }),
    fc.record({
      section: fc.constantFrom('annotations' as const, 'speakers' as const),
      entry: fc.nat(9),
      isNew: fc.constantFrom(true, true, false),
      key: fc.constant(undefined),
      value: fc.constant(undefined),
    }),
    fc.record({
      section: fc.constant('speakers' as const),
      entry: fc.nat(9),
      isNew: fc.constant(false),
      key: fc.constantFrom('name', 'role', 'note'),
      value: fc.option(words, { nil: undefined }),
    }),
    fc.record({
      section: fc.constant('article' as const),
      entry: fc.constant(0),
      isNew: fc.constant(false),
      key: fc.constantFrom('title', 'url', 'outlet'),
      value: fc.option(words, { nil: undefined }),
    }),
  ),
  { minLength: 1, maxLength: 5 },
);

/** The entries of a section by name; the keys of `article` are its entries. */
export function entriesOf(value: YamlValue, section: string): ReadonlyMap<string, YamlValue> {
  const found = isMap(value) ? ownValue(value, section) : undefined;
  if (section !== 'annotations') return new Map(isMap(found) ? (Object.entries(found) as [string, YamlValue][]) : []);
  return new Map(
    asList(found).map((entry, at) => {
      const id = isMap(entry) ? ownValue(entry, 'id') : undefined;
      return [typeof id === 'string' ? id : `?${at}`, entry];
    }),
  );
}

export const valueOfText = (text: string): YamlValue => {
  const { root } = readTree(text);
  return root ? plainValue(root) : {};
};

/** What a change touches: an entry, or one of its keys. */
export interface Touched {
  readonly section: string;
  readonly entry: string;
  readonly key: string | undefined;
  readonly isNew: boolean;
  readonly value: YamlValue | undefined;
}

/** The changes that can be made one after another in a text; `side` names what is new. */
export function make(
  text: string,
  list: readonly Change[],
  side: string,
  allows: (touched: Touched) => boolean = () => true,
): { readonly text: string; readonly made: readonly Touched[] } {
  let now = text;
  const made: Touched[] = [];
  list.forEach((change, at) => {
    const names = [...entriesOf(valueOfText(now), change.section).keys()];
    const entry =
      change.section === 'article'
        ? ''
        : change.isNew
          ? `${side}${at}`
          : names[change.entry % Math.max(names.length, 1)];
    if (entry === undefined) return;
    const touched: Touched = { ...change, entry, value: newValue(change, entry) };
    if (!allows(touched)) return;
    const index = names.indexOf(entry);
    const operation = operationOf(touched, index, change.entry % (names.length + 1));
    const { root } = readTree(now);
    const edits = editYaml(now, root, [operation], 'sidecar');
    const next = edits && applyEdits(now, edits);
    if (next === undefined || readTree(next).problems.length > 0) return;
    now = next;
    made.push(touched);
  });
  return { text: now, made };
}

function newValue({ section, isNew, value }: Change, entry: string): YamlValue | undefined {
  if (!isNew) return value;
  const map: YamlMap = section === 'speakers' ? { name: entry } : { id: entry, kind: 'note', exact: `new ${entry}` };
  return map;
}

function operationOf({ section, entry, key, isNew, value }: Touched, index: number, place: number): Operation {
  if (isNew && section === 'annotations') return { op: 'insert', path: [section], index: place, value: value ?? {} };
  const path = section === 'article' ? [section] : [section, section === 'annotations' ? index : entry];
  const at = key === undefined ? path : [...path, key];
  return value === undefined ? { op: 'remove', path: at } : { op: 'set', path: at, value };
}
