import { Lexer } from 'yaml';
import { Harm } from './harm.ts';

/** What is taken away must hold no anchor: something elsewhere may name it. */
export function checkRemoved(text: string, start: number, end: number): void {
  const source = text.slice(start, end);
  if (!/(?:^|[\s,[{:-])&[^\s,[\]{}]/u.test(source)) return;
  // Most of these are part of a text; the mark before a scalar tells which.
  let inScalar = false;
  for (const lexeme of new Lexer().lex(source)) {
    if (!inScalar && lexeme.startsWith('&')) throw new Harm();
    inScalar = lexeme === '\u001f';
  }
}
