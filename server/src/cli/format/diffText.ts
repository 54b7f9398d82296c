import { inDirection, isolate, isRightToLeft, render } from '../../core/messages/render.ts';
import type { Change, DiffSection } from '../../core/sidecar/diff/change.ts';
import type { FileDiff } from '../../core/sidecar/diff/diffFiles.ts';
import type { YamlMap, YamlValue } from '../../core/sidecar/edit/operation.ts';
import { asList, isMap, ownValue } from '../../core/sidecar/merge/values.ts';
import { refineChange } from '../../core/text/refineChange.ts';
import { excerpt } from '../excerpt.ts';
import { printable } from '../screenText.ts';
import type { Output } from '../terminal.ts';
import { changeWords, longTexts, speakerWords, valueWords, type Wording } from './diffWords.ts';

export interface DiffRun {
  readonly diff: FileDiff;
  readonly locale: string;
  readonly out: Output;
  /** What the file is called, or was and is. */
  readonly title: string;
  readonly was: Wording;
  readonly is: Wording;
}

const signs = { added: '+', removed: '−', changed: '~', moved: '↕', renamed: '~', reordered: '↕' } as const;
const colours = {
  added: 'green',
  removed: 'red',
  changed: 'yellow',
  moved: 'cyan',
  renamed: 'yellow',
  reordered: 'cyan',
} as const;

/** For people: what changed, entry by entry under the words that it is about. */
export function diffText(run: DiffRun): string {
  const { diff, out, title } = run;
  if (diff.changes.length === 0) return '';
  const lines = [out.style(['bold', 'underline'], title)];
  let section: DiffSection | undefined;
  let entry: string | undefined;
  diff.changes.forEach((change, at) => {
    if (change.section !== section) lines.push(...sectionHeading(run, change.section));
    if (change.entry !== undefined && (change.section !== section || change.entry !== entry || at === 0)) {
      lines.push(...entryHeading(run, change, diff.changes));
    }
    section = change.section;
    entry = change.entry;
    lines.push(...changeLines(run, change));
  });
  return `${lines.join('\n')}\n`;
}

function sectionHeading({ out, locale }: DiffRun, section: DiffSection): readonly string[] {
  if (section === 'file' || section === 'suggest') return [''];
  return ['', out.style('bold', render({ id: `cli.diff.section.${section}` }, locale))];
}

/** Which annotation it is, with its words; other entries are told by their sentences alone. */
function entryHeading(run: DiffRun, change: Change, all: readonly Change[]): readonly string[] {
  const { out, locale, is, was } = run;
  if (change.section !== 'annotations') return [];
  const isGone = change.kind === 'removed' && change.key === undefined;
  const found = entryIn(isGone ? run.diff.old : run.diff.new, change.entry ?? '');
  if (!isMap(found)) return [];
  const wording = isGone ? was : is;
  const speaker = asList(ownValue(found, 'speaker'));
  const parts = [
    out.style('bold', isolate(printable(change.entry || '?'))),
    ...[ownValue(found, 'kind')].flatMap((kind) => (typeof kind === 'string' ? [isolate(printable(kind))] : [])),
    ...(speaker.length === 0 || all.some((other) => other.entry === change.entry && other.key === 'speaker')
      ? []
      : [speaker.map((id) => isolate(typeof id === 'string' ? speakerWords(id, wording) : '')).join(', ')]),
  ];
  const heading = `  ${inDirection(parts.join(out.style('dim', ' · ')), locale)}`;
  const words = valueWords(ownValue(found, 'exact'), 'exact', wording);
  if (words === '' || all.some((other) => other.entry === change.entry && other.key === 'exact')) return [heading];
  return [heading, ...wrapped(run, words).map((line) => `    ${out.style('dim', line)}`)];
}

const entryIn = (file: YamlMap, id: string): YamlValue | undefined =>
  asList(ownValue(file, 'annotations')).find((entry) => isMap(entry) && (ownValue(entry, 'id') ?? '') === id);

function changeLines(run: DiffRun, change: Change): readonly string[] {
  const { out, locale, was, is } = run;
  const texts = longTexts(change);
  const indent = change.section === 'annotations' ? '    ' : '  ';
  const lines = changeWords(change, was, is).map((message) => {
    const kind = message.id.endsWith('.came') ? 'added' : message.id.endsWith('.went') ? 'removed' : change.kind;
    return `${indent}${out.style(colours[kind], signs[kind])} ${render(message, locale)}`;
  });
  if (!texts) return lines;
  const marked = compared(run, texts.old, texts.new);
  return [
    ...lines,
    `${indent}    ${out.style('red', '−')} ${isolate(marked.old)}`,
    `${indent}    ${out.style('green', '+')} ${isolate(marked.new)}`,
  ];
}

/** Both texts with the words that differ set off, where there are colours to do so. */
function compared({ out }: DiffRun, old: string, now: string): { readonly old: string; readonly new: string } {
  if (!out.hasColour) return { old, new: now };
  let [fromOld, fromNew] = [0, 0];
  const parts = { old: '', new: '' };
  for (const { start, end, text } of refineChange(old, { start: 0, end: old.length, text: now })) {
    // Places are those of the text as the changes before left it.
    const oldStart = fromOld + start - fromNew;
    parts.old +=
      old.slice(fromOld, oldStart) + out.style(['red', 'underline'], old.slice(oldStart, oldStart + end - start));
    parts.new += now.slice(fromNew, start) + out.style(['green', 'underline'], text);
    fromOld = oldStart + end - start;
    fromNew = start + text.length;
  }
  return { old: parts.old + old.slice(fromOld), new: parts.new + now.slice(fromNew) };
}

function wrapped({ out }: DiffRun, words: string): readonly string[] {
  const columns = Math.max(Math.min(out.columns ?? 100, 110) - 6, 24);
  return excerpt(words, [{ start: 0, end: words.length }], { columns, lines: 1, context: false }).map((line) =>
    isolate(line.map(({ text }) => text).join('')),
  );
}

/** Between the hops of a chain. */
export const arrowOf = (locale: string): string => (isRightToLeft(locale) ? ' ← ' : ' → ');
