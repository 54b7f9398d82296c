import { inDirection, isolate, isRightToLeft, render } from '../../core/messages/render.ts';
import type { Change, DiffSection } from '../../core/sidecar/diff/change.ts';
import type { FileDiff } from '../../core/sidecar/diff/diffFiles.ts';
import type { YamlMap } from '../../core/sidecar/edit/operation.ts';
import { asList, isMap, ownValue } from '../../core/sidecar/values.ts';
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
  const annotations = { old: annotationsIn(diff.old), new: annotationsIn(diff.new) };
  const lines = [out.style(['bold', 'underline'], title)];
  let before: Change | undefined;
  for (const group of groupsOf(diff.changes)) {
    const [first] = group;
    if (first.section !== before?.section) lines.push(...sectionHeading(run, first.section));
    before = first;
    if (first.section === 'annotations') lines.push(...annotationHeading(run, group, annotations));
    for (const change of group) lines.push(...changeLines(run, change));
  }
  return `${lines.join('\n')}\n`;
}

/** The changes of one entry. */
type Group = readonly [Change, ...Change[]];

function groupsOf(changes: readonly Change[]): readonly Group[] {
  const groups: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const same = group?.[0].section === change.section && group[0].entry === change.entry;
    // Entries without an id, or with one id, came and went each for itself.
    if (group && same && (change.key !== undefined || change.kind === 'moved')) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function sectionHeading({ out, locale }: DiffRun, section: DiffSection): readonly string[] {
  if (section === 'file' || section === 'suggest') return [''];
  return ['', out.style('bold', render({ id: `cli.diff.section.${section}` }, locale))];
}

type Annotations = ReadonlyMap<string, YamlMap>;

function annotationsIn(file: YamlMap): Annotations {
  const found = new Map<string, YamlMap>();
  for (const entry of asList(ownValue(file, 'annotations'))) {
    const id = isMap(entry) ? (ownValue(entry, 'id') ?? '') : undefined;
    if (isMap(entry) && typeof id === 'string' && !found.has(id)) found.set(id, entry);
  }
  return found;
}

/** Which annotation it is, with its words where no change shows them. */
function annotationHeading(
  run: DiffRun,
  group: Group,
  annotations: { readonly old: Annotations; readonly new: Annotations },
): readonly string[] {
  const { out, locale } = run;
  const [first] = group;
  const isGone = first.kind === 'removed' && first.key === undefined;
  const found = annotations[isGone ? 'old' : 'new'].get(first.entry ?? '');
  if (!found) return [];
  const wording = isGone ? run.was : run.is;
  const tells = (key: string): boolean => group.some((change) => change.key === key);
  const kind = ownValue(found, 'kind');
  const speakers = tells('speaker') ? [] : asList(ownValue(found, 'speaker'));
  const parts = [
    out.style('bold', isolate(printable(first.entry || '?'))),
    ...(typeof kind === 'string' ? [isolate(printable(kind))] : []),
    ...(speakers.length > 0
      ? [speakers.map((id) => isolate(typeof id === 'string' ? speakerWords(id, wording) : '')).join(wording.comma)]
      : []),
  ];
  const heading = `  ${inDirection(parts.join(out.style('dim', ' · ')), locale)}`;
  const words = tells('exact') ? '' : valueWords(ownValue(found, 'exact'), 'exact', wording);
  return words === '' ? [heading] : [heading, ...wrapped(run, words).map((line) => `    ${out.style('dim', line)}`)];
}

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

/** What stands between names, in the reading direction of a locale. */
export const marksOf = (locale: string): Pick<Wording, 'arrow' | 'comma'> =>
  isRightToLeft(locale) ? { arrow: ' ← ', comma: '، ' } : { arrow: ' → ', comma: ', ' };
