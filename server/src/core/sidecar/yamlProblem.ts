import type { YAMLError } from 'yaml';
import type { Message } from '../messages/message.ts';
import type { Problem } from '../model/problem.ts';
import { brief } from './brief.ts';

/** An error of the `yaml` package in our words, at its place in the text. */
export function yamlProblem(text: string, error: YAMLError): Problem {
  const start = Math.min(Math.max(error.pos[0], 0), text.length);
  const end = Math.min(Math.max(error.pos[1], start), text.length);
  const lineEnd = /[\r\n]/u.exec(text.slice(start, end));
  const span = { start, end: lineEnd && lineEnd.index > 0 ? start + lineEnd.index : end };
  return { code: 'sidecar.syntax', message: messageOf(error, text.slice(span.start, span.end)), span };
}

function messageOf(error: YAMLError, source: string): Message {
  const args = { source: brief(source) };
  switch (error.code) {
    case 'BAD_ALIAS':
      return { id: 'syntax.unknown-alias', args: { value: brief(source) } };
    case 'BAD_INDENT':
    case 'BLOCK_IN_FLOW':
      return { id: 'syntax.indentation', args };
    case 'TAB_AS_INDENT':
      return { id: 'syntax.tab' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { id: 'syntax.nested-key', args };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return { id: 'syntax.missing-colon', args };
    case 'MISSING_CHAR':
      return missing(error.message, args);
    case 'BAD_DQ_ESCAPE':
      return { id: 'syntax.bad-escape', args };
    case 'BAD_SCALAR_START':
      return { id: 'syntax.special-start', args };
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_TAGS':
    case 'MULTIPLE_ANCHORS':
    case 'BAD_COLLECTION_TYPE':
      return { id: 'syntax.tag', args };
    default:
      return { id: source.trim() === '' ? 'syntax.unreadable' : 'syntax.unexpected', args };
  }
}

function missing(message: string, args: { source: string }): Message {
  if (message.includes('quote')) return { id: 'syntax.unclosed-quote', args };
  if (message.includes(' ]')) return { id: 'syntax.unclosed-bracket', args: { mark: ']' } };
  if (message.includes(' }')) return { id: 'syntax.unclosed-bracket', args: { mark: '}' } };
  if (message.includes('map values')) return { id: 'syntax.missing-colon', args };
  return { id: 'syntax.unexpected', args };
}
