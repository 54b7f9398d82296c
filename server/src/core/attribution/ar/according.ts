import type { Span } from '../../model/span.ts';
import type { Found, Frame } from '../frame.ts';
import { accordingTo, cues, words } from './lexicon.ts';
import { maxWords, phraseAt, spanOf, wordCount } from './phrases.ts';
import { withoutProclitics } from './proclitics.ts';

export interface According extends Span {
  /** The token behind it. */
  readonly next: number;
  /** Whether ل is written on to that token. */
  readonly attached: boolean;
}

/** "According to" that begins at a token. */
export function accordingAt({ tokens }: Frame, at: number, least: number): According | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || at < least) return undefined;
  for (const { words: form, joined } of accordingTo) {
    const [first = ''] = form;
    const own = token.text === first;
    if (!own && token.text !== `و${first}`) continue;
    if (form.some((word, i) => i > 0 && tokens[at + i]?.text !== word)) continue;
    const last = tokens[at + form.length - 1] ?? token;
    const next = at + form.length;
    if (joined && !/^ل/.test(tokens[next]?.text ?? '')) continue;
    // `بحسب ما نقلت`: whose words these are says the verb behind.
    const behind = tokens[next]?.text ?? '';
    if (behind === 'ما' || (behind.startsWith('ما') && cues.has(behind.slice(2)))) return undefined;
    const apart = joined && behind === 'ل';
    const start = own ? token.start : token.start + 1;
    return { start, end: last.end, next: apart ? next + 1 : next, attached: joined && !apart };
  }
  return undefined;
}

/** Who it goes by, where that is certain; the cue alone where only that is. */
export function fromAccording(frame: Frame, according: According, to: number, inFront: boolean): Found | undefined {
  const { tokens } = frame;
  const { start, end, next, attached } = according;
  const cue = { start, end };
  const text = tokens[next]?.text ?? '';
  if (text === '' || withoutProclitics(text).some((word) => plans.has(word))) return undefined;
  const behind = phraseAt(frame, attached ? next + 1 : next, to);
  const phrase = attached ? { from: next, to: behind?.to ?? next + 1, certain: behind?.certain ?? true } : behind;
  if (!phrase || (inFront && phrase.to !== to)) return undefined;
  // Of `للجنة` nobody can tell the word apart from what is written on to it.
  if (!phrase.certain || (attached && text.startsWith('لل')) || wordCount(tokens, phrase) > maxWords) return { cue };
  const mention = spanOf(frame, phrase);
  return { cue, mention: { start: mention.start + (attached ? 1 : 0), end: mention.end } };
}

/** What things go by and nobody says. */
const plans = words(
  'اتفاق الاتفاق خطة الخطة قانون القانون ترتيب ترتيبات نظام شروط معايير جدول برنامج قرار القرار مبدأ قواعد',
);
