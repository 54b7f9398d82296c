import type { Span } from '../../model/span.ts';
import type { Frame } from '../frame.ts';
import { type Cue, cues } from './lexicon.ts';

/** A cue with the token it stands in. */
export interface Place {
  readonly at: number;
  readonly cue: Cue;
  /** Without what is written on to it. */
  readonly span: Span;
  /** Whether و or ف is written on to it. */
  readonly joined: boolean;
}

/** The cue that stands at a token. */
export function cueAt({ tokens, text }: Frame, at: number): Place | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const whole = cues.get(token.text);
  // `ورد في التقرير` is a verb of its own; `ورد المحامي` is و with رد.
  if (whole) return { at, cue: whole, span: { start: token.start, end: token.end }, joined: false };
  if (!/^[وف]/.test(token.text)) return undefined;
  const cue = cues.get(token.text.slice(1));
  if (!cue || (token.text === 'ورد' && tokens[at + 1]?.text === 'في')) return undefined;
  let start = token.start + 1;
  while (start < token.end && /[\u064b-\u0652\u0640]/.test(text.charAt(start))) start++;
  return { at, cue, span: { start, end: token.end }, joined: true };
}
