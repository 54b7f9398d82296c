import type { Span } from '../../model/span.ts';
import { chunkEnd, type Found, type Frame, isComma, isOpener, isQuote } from '../frame.ts';
import type { Token } from '../tokens.ts';
import { accordingTo, type Cue, cues, folded, words } from './lexicon.ts';
import { isAdjunct, isComplementizer, isOffice, phraseAt, relative, subjectStart, wordCount } from './phrases.ts';
import { withoutProclitics } from './proclitics.ts';

/** Who says it, as Arabic puts it: the cue before the content as a rule, or behind it. */
export function attributeArabic(frame: Frame): Found | undefined {
  for (const { from, to } of frame.between) {
    const found = behind(frame, from, to);
    if (found) return found;
  }
  return before(frame) ?? behind(frame, frame.content.to, frame.tokens.length);
}

/** A cue with the token it stands in. */
interface Place {
  readonly at: number;
  readonly cue: Cue;
  /** Without what is written on to it. */
  readonly span: Span;
  /** Whether و or ف is written on to it. */
  readonly joined: boolean;
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

function cueAt({ tokens, text }: Frame, at: number): Place | undefined {
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

/** Longer noun phrases are not certain to be one. */
const maxWords = 14;
const negations = words('لم لا لن ما ليس دون ولم ولا ولن وما غير');
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

/**
 * The subject in front of its verb: `لكن عضو المجلس، عمر علوش، قال`. Only where the clause begins with it, so that
 * nothing else can be in it.
 */
function subjectBefore(frame: Frame, { at, joined }: Place): Span | undefined {
  const { tokens } = frame;
  if (joined) return undefined;
  let to = at;
  while (to > 0 && (auxiliaries.has(tokens[to - 1]?.text ?? '') || isComma(tokens[to - 1]))) {
    to--;
    if (stillDoing.has(tokens[to]?.text ?? '') && negations.has(tokens[to - 1]?.text ?? '')) to--;
  }
  let from = to;
  while (from > 0 && !startsBehind(tokens[from - 1])) {
    from--;
    if (turns.has(tokens[from]?.text ?? '')) break;
    if (to - from > maxSubject || cueAt(frame, from)) return undefined;
  }
  const led = from > 0 || connectives.has(tokens[from]?.text ?? '');
  while (from < to && connectives.has(tokens[from]?.text ?? '')) from++;
  const first = tokens[from];
  if (!first || from >= to) return undefined;
  if (!led && !/^ال/.test(first.text) && !isOffice(first) && !isQuote(first) && !sources.has(first.text))
    return undefined;
  const phrase = phraseAt(frame, from, to, true);
  if (!phrase) return undefined;
  const rest = tokens[phrase.to];
  if (phrase.to === to && phrase.certain) return spanOf(frame, phrase);
  // A relative clause that ends at the verb belongs to the noun; one in commas does not.
  if (led && rest && relative.has(rest.text) && !tokens.slice(phrase.to, to).some(isComma))
    return spanOf(frame, { from, to });
  return phrase.certain && isComma(rest) ? spanOf(frame, phrase) : undefined;
}

const maxSubject = 30;
const stillDoing = words('يزال تزال يزالون زال زالت زالوا');
const auxiliaries = words('قد يزال تزال يزالون زال زالت زالوا كان كانت كانوا أيضا سبق');
const connectives = words('لكن ولكن وكان وكانت كان كانت فيما بينما غير أن إن كما وقد قد بيد إلا أما');
/** Begin a clause wherever they stand. */
const turns = words('لكن ولكن فيما بينما وكان وكانت');
const sources = words(
  'مصدر مصادر شهود شاهد ناشطون ناشطين مسؤولون مسؤولين سكان أهالي مكتب بيان وكالة صحيفة زميل زميلا قوة هيئة لجنة',
);
const startsBehind = (token: Token | undefined): boolean =>
  token === undefined || /^[.!?؟…;؛:\-–—]$/.test(token.text) || isComplementizer(token);

interface According extends Span {
  /** The token behind it. */
  readonly next: number;
  /** Whether ل is written on to that token. */
  readonly attached: boolean;
}

/** "According to" that begins at a token. */
function accordingAt({ tokens }: Frame, at: number, least: number): According | undefined {
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

function fromAccording(frame: Frame, according: According, to: number, inFront: boolean): Found | undefined {
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

const spanOf = ({ tokens }: Frame, { from, to }: { readonly from: number; readonly to: number }): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
