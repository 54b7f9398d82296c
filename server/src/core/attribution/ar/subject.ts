import type { Span } from '../../model/span.ts';
import { type Frame, isComma, isQuote } from '../frame.ts';
import type { Token } from '../tokens.ts';
import { cueAt, type Place } from './cueAt.ts';
import { words } from './lexicon.ts';
import { isComplementizer, isOffice, phraseAt, relative, spanOf } from './phrases.ts';

/**
 * The subject in front of its verb: `لكن عضو المجلس، عمر علوش، قال`. Only where the clause begins with it, so that
 * nothing else can be in it.
 */
export function subjectBefore(frame: Frame, { at, joined }: Place): Span | undefined {
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

/** Words that deny what stands behind them. */
export const negations = words('لم لا لن ما ليس دون ولم ولا ولن وما غير');
