import type { ImportProblem } from './imported.ts';

export type ParsedJson = { readonly value: unknown } | { readonly problem: ImportProblem };

/** JSON of a file that may be anything; what is wrong is told with its line, from 1. `firstLine` is that of `text`. */
export function parseJson(text: string, firstLine = 1): ParsedJson {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Engines tell the place in different words, or not at all.
    const line = firstLine + text.slice(0, jsonErrorAt(text)).split(/\r\n?|\n/).length - 1;
    return { problem: { source: line, message: { id: 'formats.import.json' } } };
  }
}

/** Where a text stops being JSON: the offset of the first token that may not stand there, or the end. */
export function jsonErrorAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let state: 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'after' = 'value';
  for (;;) {
    at = skip(text, at, space);
    const char = text[at];
    if (char === undefined) return at;
    if (state === 'after') {
      const around = open.at(-1);
      if (char === ',' && around) state = around === '{' ? 'key' : 'value';
      else if ((char === '}' && around === '{') || (char === ']' && around === '[')) open.pop();
      else return at;
      at++;
    } else if (state === 'colon') {
      if (char !== ':') return at;
      state = 'value';
      at++;
    } else if ((state === 'first-item' && char === ']') || (state === 'first-key' && char === '}')) {
      open.pop();
      state = 'after';
      at++;
    } else if (state === 'key' || state === 'first-key') {
      const end = char === '"' ? stringEnd(text, at) : undefined;
      if (end === undefined) return at;
      at = end;
      state = 'colon';
    } else if (char === '{' || char === '[') {
      open.push(char);
      state = char === '{' ? 'first-key' : 'first-item';
      at++;
    } else {
      const end = char === '"' ? stringEnd(text, at) : skip(text, at, literal);
      if (end === undefined || end === at) return at;
      at = end;
      state = 'after';
    }
  }
}

const space = /[ \t\n\r]*/y;
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)?/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Behind the closing mark of the string that begins here; undefined where it is none. */
function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; ) {
    const char = text[at] ?? '';
    if (char === '"') return at + 1;
    if (char < ' ') return undefined;
    const next = char === '\\' ? skip(text, at, escaped) : at + 1;
    if (next <= at) return undefined;
    at = next;
  }
  return undefined;
}

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
