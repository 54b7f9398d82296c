import type { Span } from '../../model/span.ts';
import { chunkEnd, type Found, type Frame, isComma, isQuote, type Range } from '../frame.ts';
import type { Token } from '../tokens.ts';
import { auxiliaries, type Cue, cues, pronouns, refusals, speaking } from './lexicon.ts';
import { isNounPhrase, nounPhraseBehind } from './phrases.ts';

/** Who says it, as English puts it: the cue before the content (`X said that`), or behind it (`"…," X said`). */
export function attributeEnglish(frame: Frame): Found | undefined {
  for (const { from, to } of frame.between) {
    const found = behind(frame, from, to);
    if (found) return found;
  }
  return before(frame) ?? behind(frame, frame.content.to, frame.tokens.length);
}

/** What stands farther away is not looked at. */
const maxGap = 24;

function before(frame: Frame): Found | undefined {
  const { tokens, content } = frame;
  for (let at = content.from - 1; at >= 0 && content.from - at <= maxGap; at--) {
    const token = tokens[at];
    if (!token) return undefined;
    if (/^[!?;…]$/.test(token.text) || (token.text === '.' && !isAbbreviated(tokens[at - 1]))) return undefined;
    if (isAccording(tokens, at)) return accordingBefore(frame, at);
    if (token.kind !== 'word') continue;
    if (refusals.has(token.text) || token.text === 'not') return refusal(frame, at);
    const cue = cues.get(token.text);
    if (cue && tokens[at - 1]?.text === 'not') return refusal(frame, at - 1);
    if (cue && !isPassing(tokens, at)) return fromVerb(frame, at, cue);
  }
  return undefined;
}

const isAccording = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'according' && tokens[at + 1]?.text === 'to';

/** Whether the word is no verb of saying here: `the reports`, `a thought`, `to say`. */
const isPassing = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|a|an|his|her|its|their|these|those|of|many|several|no|to|by)$/.test(tokens[at - 1]?.text ?? '');

function fromVerb(frame: Frame, at: number, cue: Cue): Found | undefined {
  const { tokens, content } = frame;
  if (/^(?:never|hardly|nobody|none|neither|nothing)$/.test(tokens[at - 1]?.text ?? '')) return undefined;
  if (!introduces(frame, at, cue)) return undefined;
  const found: Found = { cue: spanOf(tokens, { from: at, to: at + 1 }), ...(cue.stance && { stance: cue.stance }) };
  return { ...found, ...subjectBefore(frame, at, content.from) };
}

/** Whether what stands between cue and content leads to it: nothing, `that`, a colon, whom, when and where it was said. */
function introduces({ tokens, content }: Frame, at: number, cue: Cue): boolean {
  let to = content.from;
  const quoted = isQuote(tokens[content.from]) || isQuote(tokens[to - 1]);
  while (to > at + 1 && isQuote(tokens[to - 1])) to--;
  const lead = tokens[to - 1]?.text ?? '';
  const marked = lead === 'that' || lead === ':' || tokens[content.from]?.text === 'that';
  if (lead === 'that' || lead === ':' || lead === ',') to--;
  const gap = tokens.slice(at + 1, to);
  if (gap.some(({ text }) => text === 'that' || text === ':' || isQuote({ kind: 'mark', text, start: 0, end: 0 })))
    return false;
  if (gap.length === 0) return marked || quoted || cue.nominal || lead !== ',';
  if (asides.has(gap[0]?.text ?? '')) return marked || quoted || lead === ',' || gap.length <= 3;
  if (cue.addressee) return gap.length <= 10;
  return quoted && gap.length <= 6;
}

const asides = new Set('on in at to during after before late earlier yesterday today through by via from'.split(' '));

function refusal(frame: Frame, at: number): Found | undefined {
  const { tokens, content } = frame;
  const negated = tokens[at]?.text === 'not';
  const verb = negated ? at + 1 : at + 2;
  if (!speaking.has(tokens[verb]?.text ?? '') || (!negated && tokens[at + 1]?.text !== 'to')) return undefined;
  if (verb + 1 !== content.from && (negated || at + 1 !== content.from)) return undefined;
  const from = negated ? at - 1 : at;
  if (negated && !/^(?:did|does|would|will|could)$/.test(tokens[from]?.text ?? '')) return undefined;
  const cue = spanOf(tokens, { from, to: content.from });
  return { cue, stance: 'declined', ...subjectBefore(frame, from, content.from) };
}

function accordingBefore(frame: Frame, at: number): Found | undefined {
  const { tokens, content } = frame;
  let to = content.from;
  while (to > at && (isQuote(tokens[to - 1]) || isComma(tokens[to - 1]))) to--;
  const phrase = nounPhraseBehind(frame, at + 2, to);
  if (!phrase || phrase.to !== to) return undefined;
  return { cue: spanOf(tokens, { from: at, to: at + 2 }), ...mentionOf(frame, phrase) };
}

/** What is certain about it: who it is, or that it is a pronoun. */
type Subject = Pick<Found, 'mention' | 'goesOn'>;

/** The subject of the verb at `at`, where the clause begins with it and nothing else can be in it. */
function subjectBefore(frame: Frame, at: number, limit: number): Subject {
  const { tokens } = frame;
  if (at >= limit) return {};
  let to = at;
  while (to > 0 && auxiliaries.has(tokens[to - 1]?.text ?? '')) to--;
  let from = to;
  while (from > 0 && !startsBehind(tokens, from - 1)) from--;
  return subjectIn(frame, from, to);
}

function startsBehind(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (text === '.') return !isAbbreviated(tokens[at - 1]);
  if (/^(?:[.!?;:…—–]|but|while|because|though|although)$/.test(text)) return true;
  // `said that the mayor …`, not `the body that runs the dam`
  if (text === 'that') return cues.has(tokens[at - 1]?.text ?? '');
  return text === 'and' && isComma(tokens[at - 1]) && !/^(?:who|which)$/.test(tokens[at + 1]?.text ?? '');
}

const isAbbreviated = (token: Token | undefined): boolean =>
  /^(?:\p{L}|mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|maj|rep|sen|gov|st|jr|sr)$/u.test(token?.text ?? '');

/** A noun phrase that fills the stretch, or its first part where the rest is an aside in commas. */
function subjectIn(frame: Frame, start: number, to: number): Subject {
  const { tokens } = frame;
  let parts = partsOf(tokens, start, to);
  // `In a statement, …`, `On Monday, …`, `However, …`
  while (parts.length > 1 && parts[0] && isLead(tokens, parts[0])) parts = parts.slice(1);
  const [first, second] = parts;
  if (!first) return {};
  const opener = tokens[first.from]?.text ?? '';
  if (pronouns.has(opener))
    return personal.has(opener) && first.to === to && first.to - first.from === 1 ? { goesOn: true } : {};
  if (!isNounPhrase(frame, first)) return {};
  if (!second || isAside(tokens[second.from]?.text ?? '')) return { mention: spanOf(tokens, first) };
  if (parts.length > 2 || !isNounPhrase(frame, second)) return {};
  return { mention: spanOf(tokens, { from: first.from, to: second.to }) };
}

const personal = new Set(['he', 'she', 'it', 'they']);

/** Whether a part in commas that begins so only adds something: `known as …`, `who was there`, `speaking to reporters`. */
const isAside = (word: string): boolean =>
  /^(?:who|which|whose|and|known|citing|also|himself|herself)$/.test(word) || /.{2}ing$/.test(word);

const isLead = (tokens: readonly Token[], { from, to }: Range): boolean => {
  const word = tokens[from]?.text ?? '';
  return leads.has(word) || (to - from === 1 && word.endsWith('ly'));
};

const leads = new Set(
  'in on at by after before during since when while if as asked speaking earlier later meanwhile however still yesterday today also and but yet instead for from with'.split(
    ' ',
  ),
);

/** Parted at commas. */
function partsOf(tokens: readonly Token[], from: number, to: number): readonly Range[] {
  const parts: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !isComma(tokens[at])) continue;
    if (at > start) parts.push({ from: start, to: at });
    start = at + 1;
  }
  return parts;
}

function behind(frame: Frame, from: number, to: number): Found | undefined {
  const { tokens } = frame;
  let at = from;
  while (at < to && (isQuote(tokens[at]) || /^[,.?!…)*'’]$/.test(tokens[at]?.text ?? ' '))) at++;
  const quoted = isQuote(tokens[from - 1]) || tokens.slice(from, at).some((token) => isQuote(token));
  const parted = quoted || isComma(tokens[from]) || isComma(tokens[from - 1]);
  if (isAccording(tokens, at)) {
    const phrase = nounPhraseBehind(frame, at + 2, to);
    return phrase && { cue: spanOf(tokens, { from: at, to: at + 2 }), ...mentionOf(frame, phrase) };
  }
  if (!parted) return undefined;
  const own = cues.get(tokens[at]?.text ?? '');
  if (own) {
    const phrase = nounPhraseBehind(frame, at + 1, to);
    return phrase && { cue: spanOf(tokens, { from: at, to: at + 1 }), ...mentionOf(frame, phrase) };
  }
  const quoting = quoted ? quotedAs(frame, at, to) : undefined;
  if (quoting) return quoting;
  for (let verb = at + 1; verb < Math.min(to, at + maxSubject); verb++) {
    const text = tokens[verb]?.text ?? '';
    if (/^[.!?;:…]$/.test(text) || isQuote(tokens[verb]) || chunkEnd(tokens, verb, to) !== undefined) return undefined;
    const cue = cues.get(text);
    if (!cue || isPassing(tokens, verb)) continue;
    let end = verb;
    while (end > at && auxiliaries.has(tokens[end - 1]?.text ?? '')) end--;
    const found = { cue: spanOf(tokens, { from: verb, to: verb + 1 }) };
    const { mention, goesOn } = subjectIn(frame, at, end);
    if (goesOn) return { ...found, goesOn };
    return mention?.start === tokens[at]?.start && mention ? { ...found, mention } : undefined;
  }
  return undefined;
}

const maxSubject = 20;

/** `"…," the paper quoted a witness as saying`. */
function quotedAs(frame: Frame, from: number, to: number): Found | undefined {
  const { tokens } = frame;
  const verb = tokens.findIndex(
    ({ text }, at) => at > from && at < Math.min(to, from + maxSubject) && text === 'quoted',
  );
  if (verb < 0) return undefined;
  const phrase = nounPhraseBehind(frame, verb + 1, to);
  if (!phrase || tokens[phrase.to]?.text !== 'as') return undefined;
  return { cue: spanOf(tokens, { from: verb, to: verb + 1 }), ...mentionOf(frame, phrase) };
}

const mentionOf = ({ tokens }: Frame, phrase: Range & { readonly certain: boolean }): { readonly mention?: Span } =>
  phrase.certain ? { mention: spanOf(tokens, phrase) } : {};

const spanOf = (tokens: readonly Token[], { from, to }: Range): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
