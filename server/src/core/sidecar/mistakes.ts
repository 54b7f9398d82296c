import type { MessageId } from '../messages/catalogue.ts';
import type { Span } from '../model/span.ts';
import { brief } from './brief.ts';
import { knownKeys, proseKeys } from './knownKeys.ts';
import { quoteScalar } from './quoteScalar.ts';

/** One of people's commonest mistakes with YAML, and the replacement that mends it. */
export interface Mistake {
  readonly id: MessageId;
  readonly value: string;
  readonly key: string;
  /** What to point at. */
  readonly span: Span;
  readonly fix: { readonly span: Span; readonly text: string };
}

/** The same for a line that is indented deeper than the value before it allows. */
export function mistakenIndent(text: string, offset: number): Mistake | undefined {
  const line = lineAt(text, offset);
  return line && !line.dashed ? indentation(text, line) : undefined;
}

/** A line in its parts: indentation and dashes, `key: `, and what follows. Offsets into the text. */
interface Line {
  readonly start: number;
  readonly dashed: boolean;
  readonly indent: string;
  readonly key: string;
  readonly value: string;
  readonly valueStart: number;
}

const parts = /^([ \t]*)((?:-[ \t]+)*)(?:([\p{L}\p{N}_][\p{L}\p{N}._-]*)[ \t]*:(?:[ \t]+|$))?(.*)$/su;

/**
 * Looks for a mistake in the line that holds `offset`, which a reader stopped at. With `doubtful`, also for what is
 * good YAML in some surroundings; to be used where YAML has rejected the file.
 */
export function mistakeAt(text: string, offset: number, doubtful: boolean): Mistake | undefined {
  const line = lineAt(text, offset);
  if (!line) return undefined;
  return (
    tab(text, line) ??
    missingSpace(line) ??
    quoted(line, doubtful) ??
    hash(line) ??
    special(line, doubtful) ??
    colon(line, doubtful) ??
    (doubtful ? (bracket(line) ?? missingColon(line) ?? indentation(text, line)) : undefined)
  );
}

function lineAt(text: string, offset: number): Line | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  let end = text.indexOf('\n', start);
  if (end < 0) end = text.length;
  // No line of a sidecar is this long; the expressions below need not see it.
  if (end - start > 20_000) return undefined;
  const source = text.slice(start, end).trimEnd();
  const match = parts.exec(source);
  if (!match) return undefined;
  const [, indent = '', dashes = '', key = '', rest = ''] = match;
  // `- قال: نعم`: what stands before the colon is no key of ours, so the whole of it is meant.
  const whole =
    dashes !== '' && key !== '' && !isKey(text.slice(end + 1, end + 400), key, indent.length + dashes.length);
  const valueStart = whole ? start + indent.length + dashes.length : start + source.length - rest.length;
  return {
    start,
    indent,
    dashed: dashes !== '',
    key: whole ? '' : key,
    value: text.slice(valueStart, start + source.length),
    valueStart,
  };
}

/** Whether `key` begins a map: it is one of ours, or another key stands below it. */
function isKey(below: string, key: string, column: number): boolean {
  if (knownKeys.has(key) || key.startsWith('x-')) return true;
  const [, indent = ''] = /^( *)[\p{L}\p{N}_][\p{L}\p{N}._-]*[ \t]*:(?:\s|$)/u.exec(below) ?? [];
  return indent.length === column;
}

const inQuotes = (id: MessageId, line: Line, value = line.value, content = value): Mistake => {
  const span = { start: line.valueStart, end: line.valueStart + value.length };
  return { id, key: line.key, value: brief(content), span, fix: { span, text: quoteScalar(content) } };
};

function tab(text: string, line: Line): Mistake | undefined {
  if (!line.indent.includes('\t')) return undefined;
  const span = { start: line.start, end: line.start + line.indent.length };
  const width = text.charAt(span.end) === '#' ? 0 : columnFor(text, line);
  return { id: 'mistake.tab', key: '', value: '', span, fix: { span, text: ' '.repeat(width) } };
}

function indentation(text: string, line: Line): Mistake | undefined {
  if (!knownKeys.has(line.key)) return undefined;
  const width = columnFor(text, line);
  if (width === line.indent.length) return undefined;
  const lineStart = line.start + line.indent.length;
  const fix = { span: { start: line.start, end: lineStart }, text: ' '.repeat(width) };
  const span = { start: lineStart, end: lineStart + (line.dashed ? 1 : line.key.length) };
  return { id: 'mistake.indentation', key: line.key, value: '', span, fix };
}

/** The column that the line most likely belongs in, by the lines before it. */
function columnFor(text: string, line: Line): number {
  let end = line.start - 1;
  for (let tries = 0; end > 0 && tries < 200; tries++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const before = text.slice(start, end).trimEnd();
    const lead = /^ *(- +)*/u.exec(before)?.[0] ?? '';
    const dash = before.indexOf('-');
    const isItem = lead.trim() !== '';
    end = start - 1;
    if (before.trim() === '' || before.startsWith('\t')) continue;
    if (!line.dashed) return before.endsWith(':') ? lead.length + 2 : lead.length;
    if (isItem) return dash;
    if (before.endsWith(':')) return lead.length + 2;
  }
  return 0;
}

function missingSpace(line: Line): Mistake | undefined {
  const match = /^([A-Za-z]+):(?=[^\s/])/u.exec(line.key === '' ? line.value : '');
  const key = match?.[1];
  if (!key || !knownKeys.has(key)) return undefined;
  const at = line.valueStart + key.length + 1;
  const rest = line.value.slice(key.length + 1);
  // Where a space alone would not do, the value is quoted at the same time.
  const fix = /^[^"'[{]*(:([ \t]|$)| #)/u.test(rest)
    ? { span: { start: at, end: at + rest.length }, text: ` ${quoteScalar(rest)}` }
    : { span: { start: at, end: at }, text: ' ' };
  return {
    id: 'mistake.missing-space',
    key,
    value: brief(line.value),
    span: { start: line.valueStart, end: at },
    fix,
  };
}

function quoted(line: Line, doubtful: boolean): Mistake | undefined {
  const { value } = line;
  const mark = value[0];
  if (mark !== '"' && mark !== "'") return undefined;
  const close = closing(value, mark);
  if (close < 0) return doubtful ? inQuotes('mistake.unclosed-quote', line, value, value.slice(1)) : undefined;
  const after = value.slice(close + 1);
  if (after === '' || /^[ \t]+#/u.test(after) || /^[ \t]*:([ \t]|$)/u.test(after)) return undefined;
  // `"he said "no" to it"` is meant as one quoted value, `"X," he said` as words with their own marks.
  const delimiters = value.endsWith(mark) && (/\s$/u.test(value.slice(0, close)) || /^[\p{L}\p{N}]/u.test(after));
  return inQuotes('mistake.after-quote', line, value, delimiters ? value.slice(1, -1) : value);
}

function closing(value: string, mark: string): number {
  for (let at = 1; at < value.length; at++) {
    if (mark === '"' && value[at] === '\\') at++;
    else if (value[at] === mark) {
      if (mark === '"' || value[at + 1] !== mark) return at;
      at++;
    }
  }
  return -1;
}

/** A scalar of a flow collection from its beginning, with a `#` in it that begins a comment to YAML and none to people. */
const flowWithHash = /(?<=[[{,]\s{0,4}|:\s{1,4})(?:[^,[\]{}:#\s][^,[\]{}:#]*\s)?#(?=[^\s#])[^,\]}]*[^,\]}\s]/gu;

function hash(line: Line): Mistake | undefined {
  const { value, key, dashed } = line;
  if ((key !== '' || dashed) && /^#[^\s#]/u.test(value)) return inQuotes('mistake.hash', line);
  if (proseKeys.has(key) && /^[^"'[{|>].* #[^\s#]/su.test(value)) return inQuotes('mistake.hash', line);
  // `tags: [#a, #b]`, `{ type: repeats, target: #c3 }`
  if (!/^[[{]/u.test(value) || /["']/u.test(value)) return undefined;
  const [first] = value.matchAll(flowWithHash);
  if (!first) return undefined;
  const start = line.valueStart + first.index;
  // All are mended at once; the first is pointed at.
  const fix = {
    span: { start: line.valueStart, end: line.valueStart + value.length },
    text: value.replace(flowWithHash, quoteScalar),
  };
  const span = { start, end: start + first[0].length };
  return { id: 'mistake.hash', key, value: brief(first[0]), span, fix };
}

function special(line: Line, doubtful: boolean): Mistake | undefined {
  const { value } = withoutComment(line);
  if (line.key === '' && !line.dashed) return undefined;
  const mark = value[0] ?? '';
  const bad =
    (mark !== '' && '@`%,]}'.includes(mark)) ||
    (doubtful && mark !== '' && '*&!'.includes(mark)) ||
    (/^[|>]/u.test(value) && !/^[|>][-+0-9]*$/u.test(value)) ||
    (line.key !== '' && /^[-?:][ \t]/u.test(value));
  if (bad) return inQuotes('mistake.special-start', line, value);
  // Brackets inside quotes close nothing.
  const bare = withoutQuoted(value);
  return /^\[[^\]]*\][^\s,\]}]|^\[[^\]]*\][ \t]+[^#\s,\]}]|^\{[^}]*\}[ \t]*[^#\s,\]}]/u.test(bare)
    ? inQuotes('mistake.after-bracket', line, value)
    : undefined;
}

function colon(line: Line, doubtful: boolean): Mistake | undefined {
  const value = withoutComment(line).value;
  if ((line.key === '' && !line.dashed) || !/^[^"'[{|>#].*:([ \t]|$)/su.test(value)) return undefined;
  // `&x { a: b }` may be as it should.
  if (!doubtful && /^[&*!]/u.test(value)) return undefined;
  if (line.key === '' && knownKeys.has(/^[^:\s]*/u.exec(value)?.[0] ?? '')) return undefined;
  return inQuotes('mistake.colon', line, value);
}

function bracket(line: Line): Mistake | undefined {
  const { value } = withoutComment(line);
  const open: string[] = [];
  for (const mark of withoutQuoted(value)) {
    if (mark === '[') open.push(']');
    else if (mark === '{') open.push('}');
    else if (mark === open.at(-1)) open.pop();
  }
  if (!/^[[{]/u.test(value) || open.length === 0) return undefined;
  const end = line.valueStart + value.length;
  const text = open.reverse().join('');
  const span = { start: line.valueStart, end };
  return { id: 'mistake.unclosed-bracket', key: line.key, value: text, span, fix: { span: { start: end, end }, text } };
}

function missingColon(line: Line): Mistake | undefined {
  const match = /^([A-Za-z]+)[ \t]+\S/u.exec(line.key === '' ? line.value : '');
  const key = match?.[1];
  if (!key || !knownKeys.has(key)) return undefined;
  const at = line.valueStart + key.length;
  return {
    id: 'mistake.missing-colon',
    key,
    value: brief(line.value),
    span: { start: line.valueStart, end: at },
    fix: { span: { start: at, end: at }, text: ':' },
  };
}

/** A comment that is plainly one stays outside the quotes. */
function withoutComment(line: Line): { readonly value: string } {
  return { value: line.value.replace(/(?<![ \t])[ \t]+#[ \t].*$/su, '') };
}

/** With nothing inside quotation marks; one in the middle of a word (`it's`) is none of these. */
const withoutQuoted = (value: string): string => value.replace(/(?<=^|[\s,:[{])(?:"(\\.|[^"\\])*"|'[^']*')/gu, '""');
