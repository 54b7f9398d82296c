import type { ScalarNode } from '../model/tree.ts';
import type { PlainLines } from './plainLines.ts';

/** A double-quoted scalar on one line, with the commoner escapes; the cursor stands on the opening mark. */
export function readDouble(lines: PlainLines): ScalarNode {
  const { text, pos: start } = lines;
  let out = '';
  let from = start + 1;
  let at = from;
  for (let code = text.charCodeAt(at); code !== 34; code = text.charCodeAt(++at)) {
    if (!(code >= 32)) throw lines.unusual(start);
    if (code !== 92) continue;
    const replaced = escapes[text.charAt(at + 1)];
    out += text.slice(from, at);
    if (replaced !== undefined) {
      out += replaced;
      at++;
    } else {
      const unit = /^\\u([\da-fA-F]{4})/u.exec(text.slice(at, at + 6))?.[1];
      if (unit === undefined) throw lines.unusual(start);
      out += String.fromCharCode(Number.parseInt(unit, 16));
      at += 5;
    }
    from = at + 1;
  }
  lines.pos = at + 1;
  return { kind: 'scalar', start, end: at + 1, text: out + text.slice(from, at), style: 'double' };
}

const escapes: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  t: '\t',
});

/** A single-quoted scalar on one line; the cursor stands on the opening mark. */
export function readSingle(lines: PlainLines): ScalarNode {
  const { text, pos: start } = lines;
  let out = '';
  let from = start + 1;
  let at = from;
  for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
    if (!(code >= 32)) throw lines.unusual(start);
    if (code !== 39) continue;
    if (text.charCodeAt(at + 1) !== 39) break;
    out += text.slice(from, ++at);
    from = at + 1;
  }
  lines.pos = at + 1;
  return { kind: 'scalar', start, end: at + 1, text: out + text.slice(from, at), style: 'single' };
}

/**
 * A block scalar, `|` or `>` with or without `-`, whose lines are all indented alike (or, in `|`, deeper) and whose
 * empty lines are empty. `parent` is the column of the collection that it stands in.
 */
export function readBlockText(lines: PlainLines, parent: number): ScalarNode {
  const { text, pos: start } = lines;
  const folded = text.charCodeAt(start) === 62;
  lines.pos++;
  const strip = text.charCodeAt(lines.pos) === 45;
  if (strip) lines.pos++;
  lines.skipSpaces();
  lines.lineBreak();
  const column = indentAt(text, lines.pos);
  if (column <= parent) throw lines.unusual(start);
  let out = '';
  let end = lines.pos;
  let blank = 0;
  for (let first = true; lines.pos < text.length; ) {
    const indent = indentAt(text, lines.pos);
    const from = lines.pos + indent;
    const code = text.charCodeAt(from);
    if (code === 10 || code === 13) {
      if (indent > 0 || first) throw lines.unusual(start);
      lines.lineBreak();
      blank++;
      continue;
    }
    if (code === 9 || Number.isNaN(code)) throw lines.unusual(start);
    if (indent < column) {
      if (indent > parent) throw lines.unusual(start);
      break;
    }
    if (folded && indent > column) throw lines.unusual(start);
    const stop = lineEnd(lines, from, start);
    if (!first) out += folded ? '\n'.repeat(blank) || ' ' : '\n'.repeat(blank + 1);
    out += text.slice(lines.pos + column, stop);
    first = false;
    blank = 0;
    end = trimmed(text, stop);
    lines.pos = stop;
    // Without a last line break the chomping differs.
    if (stop === text.length) throw lines.unusual(start);
    lines.lineBreak();
  }
  lines.toContent();
  return { kind: 'scalar', start, end, text: strip ? out : `${out}\n`, style: 'block' };
}

function indentAt(text: string, at: number): number {
  let to = at;
  while (text.charCodeAt(to) === 32) to++;
  return to - at;
}

function lineEnd(lines: PlainLines, from: number, start: number): number {
  let at = from;
  for (let code = lines.text.charCodeAt(at); !Number.isNaN(code); code = lines.text.charCodeAt(++at)) {
    if (code === 10 || code === 13) return at;
    // What is unusual is the block: its lines are text, in which no mistake in YAML is to be looked for.
    if (code < 32) throw lines.unusual(start);
  }
  return at;
}

function trimmed(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at - 1) === 32) at--;
  return at;
}
