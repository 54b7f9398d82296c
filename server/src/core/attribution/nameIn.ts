import type { Span } from '../model/span.ts';
import { isOffice } from './ar/phrases.ts';
import { type Frame, isComma, isQuote } from './frame.ts';
import { rangeOf, wordIndices } from './identify.ts';
import { isArticle, titles } from './titles.ts';

/**
 * The name that a mention gives, for a speaker to be made: what stands in commas behind an office, behind a title, behind
 * the body that somebody speaks for, or before an office; else all of it. Undefined where the mention only takes up
 * somebody named before (البيان, the agency, his lawyer).
 */
export function nameIn(frame: Frame, mention: Span): Span | undefined {
  const { tokens } = frame;
  const range = rangeOf(frame, mention);
  const bracket = tokens.findIndex(({ text }, at) => at > range.from && at < range.to && text === '(');
  const all = wordIndices(frame, bracket < 0 ? range : { from: range.from, to: bracket });
  if (isTakenUp(frame, all)) return undefined;
  const words = isArticle(tokens[all[0] ?? -1]) ? all.slice(1) : all;
  const found =
    inCommas(frame, words) ?? behindTitle(frame, words) ?? behindBody(frame, words) ?? beforeOffice(frame, words);
  const name = found ?? words;
  const first = tokens[name[0] ?? -1];
  const last = tokens[name.at(-1) ?? -1];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** Tokens by their indices. */
type Words = readonly number[];

/** `البيان`, `مراسلنا`, `the corporation`, `his lawyer`. */
function isTakenUp({ tokens, text }: Frame, words: Words): boolean {
  const [first, ...rest] = words.map((at) => tokens[at]);
  if (!first) return true;
  if (/^(?:the|his|her|its|their|our|my)$/.test(first.text))
    return rest.every((token) => token !== undefined && !isCapital(text.slice(token.start, token.end)));
  return rest.length === 0 && (/^ال\p{L}{3,}$/u.test(first.text) || /^(?:مراسل|مراسلت|مندوب|موفد)نا$/.test(first.text));
}

const isCapital = (word: string): boolean => /^(?:al-|el-)?\p{Lu}/u.test(word);

/** `the chief, Iyas Tahhan`; `المتحدث باسم القوات، طلال سلو`. */
function inCommas(frame: Frame, words: Words): Words | undefined {
  const { tokens, text } = frame;
  const parts: number[][] = [[]];
  for (const at of words) {
    if (isComma(tokens[at - 1]) || (isQuote(tokens[at - 1]) && isComma(tokens[at - 2]))) parts.push([]);
    parts.at(-1)?.push(at);
  }
  const [first = [], second = []] = parts;
  if (parts.length !== 2) return undefined;
  if (isOffice(tokens[first[0] ?? -1])) return isShort(second) ? untitled(frame, second) : undefined;
  const named = [first, second].filter((part) => {
    return isShort(part) && part.every((at) => isCapital(text.slice(tokens[at]?.start, tokens[at]?.end)));
  });
  return named.length === 1 && named[0] ? untitled(frame, named[0]) : undefined;
}

const isShort = (words: Words): boolean => words.length >= 2 && words.length <= 5;

function untitled({ tokens }: Frame, words: Words): Words {
  const first = words.findIndex((at) => !titles.has(tokens[at]?.text ?? ''));
  return words.length - first >= 2 ? words.slice(first) : words;
}

/** `العميد إياس الطحان`, `مدير الدفاع المدني العميد إياس الطحان`. */
function behindTitle({ tokens }: Frame, words: Words): Words | undefined {
  const last = words.findLastIndex((at) => titles.has(tokens[at]?.text ?? ''));
  const name = words.slice(last + 1);
  const next = tokens[name[0] ?? -1]?.text ?? '';
  if (last < 0 || name.length < 2 || name.length > 4 || /^(?:ال|عن$|في$|of$)/.test(next)) return undefined;
  return name;
}

/** `مدير المكتب الإعلامي لـ«قسد» مصطفى بالي`: the body ends where its marks or its known name do. */
function behindBody(frame: Frame, words: Words): Words | undefined {
  const { tokens, names } = frame;
  if (!isOffice(tokens[words[0] ?? -1])) return undefined;
  const last = words.at(-1) ?? 0;
  let body = 0;
  for (const at of words) {
    if (isQuote(tokens[at + 1]) && tokens[at + 1]?.text !== '«' && at < last) body = at + 1;
  }
  for (const hit of names) if (hit.from > (words[0] ?? 0) && hit.to <= last) body = Math.max(body, hit.to - 1);
  let name = body === 0 ? [] : words.filter((at) => at > body);
  while (/^ال/.test(tokens[name[0] ?? -1]?.text ?? '')) name = name.slice(1);
  return name.length === 2 || name.length === 3 ? name : undefined;
}

/** `عمر علوش عضو مجلس الرقة المدني`. */
function beforeOffice({ tokens }: Frame, words: Words): Words | undefined {
  const office = words.findIndex((at) => isOffice(tokens[at]));
  return office === 2 || office === 3 ? words.slice(0, office) : undefined;
}
