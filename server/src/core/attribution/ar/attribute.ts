import type { Span } from '../../model/span.ts';
import { chunkEnd, type Found, type Frame, isComma, isOpener, isQuote } from '../frame.ts';
import type { Token } from '../tokens.ts';
import { accordingAt, fromAccording } from './according.ts';
import { cueAt, type Place } from './cueAt.ts';
import { folded, words } from './lexicon.ts';
import {
  isAdjunct,
  isComplementizer,
  isOffice,
  maxWords,
  phraseAt,
  relative,
  spanOf,
  subjectStart,
  wordCount,
} from './phrases.ts';
import { negations, subjectBefore } from './subject.ts';

/** Who says it, as Arabic puts it: the cue before the content as a rule, or behind it. */
export function attributeArabic(frame: Frame): Found | undefined {
  for (const { from, to } of frame.between) {
    const found = behind(frame, from, to);
    if (found) return found;
  }
  return before(frame) ?? behind(frame, frame.content.to, frame.tokens.length);
}

function before(frame: Frame): Found | undefined {
  const { tokens } = frame;
  const end = gapEnd(frame);
  for (let at = frame.content.from - 1; at >= 0 && frame.content.from - at <= maxGap; at--) {
    const token = tokens[at];
    if (token && /^[.!?؟…;؛]$/.test(token.text) && (tokens[at - 1]?.text.length ?? 0) > 1) return undefined;
    const according = accordingAt(frame, at, at);
    if (according) return isAside(frame, at) ? undefined : fromAccording(frame, according, end, true);
    const written = writtenIn(frame, at, end);
    if (written) return written;
    const place = cueAt(frame, at);
    if (place && !isPassing(frame, place)) return fromVerb(frame, place, end);
  }
  return undefined;
}

/** Whether a verb before it introduces the content: `أوصت الشركة، بحسب الدليل، باستبدالها`. */
const isAside = (frame: Frame, at: number): boolean =>
  isComma(frame.tokens[at - 1]) && frame.tokens.slice(0, at).some((_, i) => cueAt(frame, i)?.cue.kind === 'verb');

/** What stands farther away is not looked at. */
const maxGap = 60;

/** Where the gap between cue and content ends: before colons, quotation marks, complementizers and their prepositions. */
function gapEnd(frame: Frame): number {
  const { tokens, content } = frame;
  let end = content.from;
  if (isOpener(tokens, end - 1)) end--;
  while (end > 0 && opens(tokens[end - 1])) end--;
  const clause = isComplementizer(tokens[end]) || isComplementizer(tokens[content.from]);
  if (clause && end > 0 && prepositions.has(tokens[end - 1]?.text ?? '') && isAdjunctOrFrom(frame, end - 1)) end--;
  return end;
}

/** Whether `علي` at a token is a preposition, not a name. */
const isAdjunctOrFrom = (frame: Frame, at: number): boolean =>
  frame.tokens[at]?.text !== 'علي' || isAdjunct(frame, frame.tokens[at]);

const prepositions = words('إلى على عن من');

const opens = (token: Token | undefined): boolean =>
  isComma(token) || token?.text === ':' || token?.text === '-' || isComplementizer(token);

/** Whether the word is none of the clause's own verb: a noun behind a preposition, or in a relative clause that ended. */
function isPassing(frame: Frame, { at, cue, joined }: Place): boolean {
  const { tokens, content } = frame;
  if (
    cue.through !== undefined &&
    !tokens.slice(at + 1, content.from).some(({ text }) => text === folded(cue.through ?? ''))
  )
    return true;
  if (joined) return false;
  // Behind a verb stands its subject: `قال طالب إن`.
  if (cue.kind === 'verb' && cueAt(frame, at - 1)?.cue.kind === 'verb') return true;
  const before = tokens[at - 1]?.text ?? '';
  if (cue.kind === 'verb' && nounMakers.has(before)) return true;
  const ended = tokens.slice(at + 1, content.from).some(isComma);
  if (relative.has(before) && ended) return true;
  return cue.kind === 'noun' && (ended || !startsClause(tokens, content.from));
}

/** Behind these stands a noun: `عدم كشف هويته`, `في رد`. */
const nounMakers = words('عدم في من على عن إلى بعد قبل مع دون أي كل بعدم لعدم هذا بين رغم حول بلا أو');

/** `أن …`, `بأن …`, `إلى أن …`. */
const startsClause = (tokens: readonly Token[], content: number): boolean =>
  isComplementizer(tokens[content]) ||
  isComplementizer(tokens[content - 1]) ||
  (prepositions.has(tokens[content]?.text ?? '') && isComplementizer(tokens[content + 1]));

function fromVerb(frame: Frame, place: Place, end: number): Found | undefined {
  const { tokens, content } = frame;
  const { at, cue, span } = place;
  if (negations.has(tokens[at - 1]?.text ?? '')) return silent(frame, place, end);
  const gap = tokens.slice(at + 1, end);
  if (gap.some((token) => isComplementizer(token) || token.text === ':' || token.text === 'ذلك')) return undefined;
  if (!introduces(frame, place, end)) return undefined;
  if (cue.stance === 'declined' && !speaking.has(firstWord(tokens, content.from))) return undefined;
  const found: Found = { cue: span, ...(cue.stance && { stance: cue.stance }) };
  if (cue.through !== undefined) {
    const giver = sourceBehind(frame, at + 1, end, folded(cue.through));
    return giver ? { ...found, mention: giver } : found;
  }
  const start = subjectStart(frame, at + 1, end);
  const phrase = start === undefined ? undefined : phraseAt(frame, start, end);
  if (cue.kind === 'participle') {
    if (
      /ه$/.test(tokens[at]?.text ?? '') &&
      !sayings.has(tokens[at]?.text ?? '') &&
      !startsClause(tokens, content.from)
    )
      return undefined;
    const giver = sayings.has(tokens[at]?.text ?? '') ? sourceBehind(frame, 0, at, 'عن') : undefined;
    if (phrase) return undefined;
    return giver && giver.end === tokens[at - 1]?.end ? { ...found, mention: giver } : { ...found, goesOn: true };
  }
  if (start === undefined) return found;
  if (phrase) {
    const sure = phrase.certain && wordCount(tokens, phrase) <= maxWords;
    return sure && !(cue.object && !isNamed(frame, phrase.from, phrase.to, end))
      ? { ...found, mention: spanOf(frame, phrase) }
      : found;
  }
  const subject = cue.kind === 'verb' ? subjectBefore(frame, place) : undefined;
  if (subject) return { ...found, mention: subject };
  const leads = place.joined || at === 0 || isStop(tokens[at - 1]);
  return leads ? { ...found, goesOn: true } : found;
}

/** `لم يرد الناطق على الأسئلة`. */
function silent(frame: Frame, { at, span }: Place, end: number): Found | undefined {
  const { tokens, content } = frame;
  if (!answering.has(tokens[at]?.text ?? '') || firstWord(tokens, content.from) !== 'علي') return undefined;
  const phrase = phraseAt(frame, at + 1, end);
  return { cue: span, stance: 'declined', ...(phrase?.certain && { mention: spanOf(frame, phrase) }) };
}

const answering = words('يرد ترد يردوا يعلق تعلق يعلقوا يجب تجب يستجب');

const speaking = words('التعليق الحديث الرد الإجابة التصريح الإدلاء الكشف عن تعليق');

const firstWord = (tokens: readonly Token[], from: number): string =>
  tokens.slice(from, from + 3).find(({ kind }) => kind === 'word')?.text ?? '';

/** `عن شاهد قوله إن`. */
const sayings = words('قوله قولها قولهم');

/** Whether the content can be what the cue introduces: a clause, a quotation, or a noun where the verb takes one. */
function introduces({ tokens, content }: Frame, { at, cue }: Place, end: number): boolean {
  const lead = tokens.slice(end, content.from);
  if (startsClause(tokens, content.from) || lead.some(({ text }) => text === ':')) return true;
  if (isQuote(tokens[content.from]) || isQuote(tokens[content.from - 1])) return true;
  if (!cue.nominal) return cue.stance === 'asked';
  const first = firstWord(tokens, content.from);
  return !(lead.some(isComma) && /^[وف]|^لكن$/.test(first)) && end - at <= maxGap / 2;
}

/** Of "نقلت رويترز عن مصدر": the noun phrase behind the preposition. */
function sourceBehind(frame: Frame, from: number, end: number, preposition: string): Span | undefined {
  const { tokens } = frame;
  for (let at = from; at < end; at++) {
    const chunk = chunkEnd(tokens, at, end);
    if (chunk !== undefined) at = chunk - 1;
    else if (tokens[at]?.text === preposition) {
      const phrase = phraseAt(frame, at + 1, end);
      return phrase?.certain && wordCount(tokens, phrase) <= maxWords ? spanOf(frame, phrase) : undefined;
    }
  }
  return undefined;
}

/** Whether the noun phrase names somebody, or is followed by another (أبلغ المدير أمس موقع كذا). */
function isNamed(frame: Frame, from: number, to: number, end: number): boolean {
  if (frame.names.some((hit) => hit.from < to && from < hit.to)) return true;
  return isOffice(frame.tokens[from]) && to < end && !isComma(frame.tokens[to]);
}

/** `جاء في التقرير أن`. */
function writtenIn(frame: Frame, at: number, end: number): Found | undefined {
  const { tokens, content } = frame;
  const token = tokens[at];
  const own = comes.has(token?.text ?? '');
  if (!token || (!own && !comes.has(token.text.slice(1))) || tokens[at + 1]?.text !== 'في') return undefined;
  if (!startsClause(tokens, content.from) && !isQuote(tokens[content.from])) return undefined;
  const phrase = phraseAt(frame, at + 2, end);
  const cue = { start: own ? token.start : token.start + 1, end: token.end };
  return phrase?.certain && phrase.to === end ? { cue, mention: spanOf(frame, phrase) } : { cue };
}

const comes = words('جاء ورد');

/** `«…»، قال فلان`; `…، بحسب فلان`. */
function behind(frame: Frame, from: number, to: number): Found | undefined {
  const { tokens } = frame;
  let at = from;
  while (at < to && (isQuote(tokens[at]) || isComma(tokens[at]) || /^[.?؟!…)*-]$/.test(tokens[at]?.text ?? ' '))) at++;
  const according = accordingAt(frame, at, from);
  if (according) return tokens.slice(from, at).some(isStop) ? undefined : fromAccording(frame, according, to, false);
  const place = cueAt(frame, at);
  if (place?.cue.kind !== 'verb' || place.joined || place.cue.object || place.cue.through !== undefined)
    return undefined;
  // Behind a full stop or without a mark between, another sentence may begin.
  if (!tokens.slice(from, at).some((token) => isComma(token) || isQuote(token)) && !isQuote(tokens[from - 1]))
    return undefined;
  const end = tokens.slice(at, to).findIndex(isStop);
  const phrase = phraseAt(frame, at + 1, end < 0 ? to : at + end);
  const cue = place.span;
  return phrase?.certain && wordCount(tokens, phrase) <= maxWords ? { cue, mention: spanOf(frame, phrase) } : { cue };
}

const isStop = (token: Token | undefined): boolean => /^[.!?؟…]$/.test(token?.text ?? '');
