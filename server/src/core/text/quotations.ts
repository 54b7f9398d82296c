import type { Span } from '../model/span.ts';
import { paragraphsOf } from './paragraphs.ts';
import { isSpace, isWordAt } from './unicode.ts';

/** A stretch between quotation marks. */
export interface Quotation {
  /** The opening mark. */
  readonly open: Span;
  /** The closing mark; empty, at the end of the paragraph (or of the quotation around), where none was written. */
  readonly close: Span;
  /** What stands between the marks. */
  readonly inner: Span;
  /** How many quotations are around it. */
  readonly depth: number;
}

/**
 * All quotations of a text (or of one stretch of it), in the order of their opening marks. Double marks, guillemets,
 * low and high ones, corner brackets, doubled apostrophes, and single marks where they are no apostrophes; nested
 * ones; marks turned the wrong way round as hurried copy has them. A quotation never outlasts its paragraph: one
 * nobody closed ends there.
 */
export function findQuotations(text: string, within?: Span): readonly Quotation[] {
  const found: Quotation[] = [];
  const offset = within?.start ?? 0;
  const part = within ? text.slice(within.start, within.end) : text;
  if (!anyMark.test(part)) return found;
  for (const paragraph of paragraphsOf(part)) {
    new ParagraphReader(text, { start: paragraph.start + offset, end: paragraph.end + offset }, found).read();
  }
  return found.sort((a, b) => a.open.start - b.open.start);
}

const anyMark = /["'«»‹›“”„‟‘’‚「」『』＂]/;

/** What closes each opening mark, the proper mark first. */
const closersOf: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '“': '”“',
  '”': '”“',
  '„': '“”„‟',
  '‟': '”‟',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '"': '"',
  "''": "''",
  "'": "'",
  '＂': '＂',
};

/** Marks that only open, whatever stands around them. */
const openers = '«‹“„‘‚「『‟';
const symmetric = ['"', "''", "'", '＂'];
const proclitics = 'وفبلك';
/** Marks that are apostrophes as well, and count only when they come in pairs. */
const doubtful = "'‘’‚";

interface Mark {
  readonly at: number;
  readonly text: string;
}

interface Opened extends Mark {
  readonly doubtful: boolean;
}

/** Marks that open deeper than this are passed over: nobody quotes so, and each costs time at every mark behind it. */
const maxDepth = 16;

/** Reads the marks of one paragraph with a stack of the quotations that are open. */
class ParagraphReader {
  readonly #text: string;
  readonly #within: Span;
  readonly #found: Quotation[];
  readonly #open: Opened[] = [];

  constructor(text: string, within: Span, found: Quotation[]) {
    this.#text = text;
    this.#within = within;
    this.#found = found;
  }

  read(): void {
    const marks = marksOf(this.#text, this.#within);
    // An even number of straight marks pairs off in order; an odd one means that one is missing: see what is around.
    const straight = new Map<string, number>();
    for (const mark of marks) straight.set(mark.text, (straight.get(mark.text) ?? 0) + 1);
    for (const mark of marks) this.#take(mark, (straight.get(mark.text) ?? 0) % 2 === 1);
    this.#closeFrom(0, { at: this.#within.end, text: '' });
  }

  #take(mark: Mark, odd: boolean): void {
    const isDoubtful = doubtful.includes(mark.text);
    const opening = this.#looksOpening(mark);
    const closing = this.#looksClosing(mark);
    const at = this.#open.findLastIndex((opened) => closersOf[opened.text]?.includes(mark.text) ?? false);
    if (isDoubtful) {
      if (at >= 0 && closing) this.#closeFrom(at, mark);
      else if (opening && mark.text !== '’') this.#push({ ...mark, doubtful: true });
      return;
    }
    if (at >= 0) {
      const reopened = symmetric.includes(mark.text) ? odd && opening && !closing : this.#opensAnew(mark, at);
      if (!reopened) {
        this.#closeFrom(at, mark);
        return;
      }
      if (symmetric.includes(mark.text)) this.#closeFrom(at, { at: this.#endBefore(mark.at), text: '' });
    }
    const stray =
      at < 0 && !openers.includes(mark.text) && (symmetric.includes(mark.text) ? odd && !opening : !opening);
    if (!stray) this.#push({ ...mark, doubtful: false });
  }

  #push(opened: Opened): void {
    if (this.#open.length < maxDepth) this.#open.push(opened);
  }

  /** `“` while `„` or `“` is open, `»` while `»` is: the one closes as a rule, but not in front of a word. */
  #opensAnew(mark: Mark, at: number): boolean {
    const proper = closersOf[this.#open[at]?.text ?? '']?.[0] === mark.text;
    return !proper && this.#looksOpening(mark) && !this.#looksClosing(mark);
  }

  #looksOpening(mark: Mark): boolean {
    const after = mark.at + mark.text.length;
    const bare =
      mark.at === this.#within.start || !isWordAt(this.#text, mark.at - 1) || this.#followsProclitic(mark.at);
    return bare && after < this.#within.end && !isSpace(this.#text.charCodeAt(after));
  }

  /** `و"نعم"`, `بـ"نعم"`: what Arabic writes on to a word it writes on to its quotation mark too. */
  #followsProclitic(at: number): boolean {
    const before = this.#text.charCodeAt(at - 1) === 0x640 ? at - 2 : at - 1;
    return proclitics.includes(this.#text.charAt(before)) && !isWordAt(this.#text, before - 1);
  }

  #looksClosing(mark: Mark): boolean {
    const after = mark.at + mark.text.length;
    const bare = after >= this.#within.end || !isWordAt(this.#text, after);
    return bare && mark.at > this.#within.start && !isSpace(this.#text.charCodeAt(mark.at - 1));
  }

  /** Where a quotation that nobody closed ended before another opened: without the white space between. */
  #endBefore(offset: number): number {
    let end = offset;
    while (end > this.#within.start && isSpace(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** Closes the quotation at `index` of the stack with `mark`, and with it what was left open inside. */
  #closeFrom(index: number, mark: Mark): void {
    const closed = this.#open.splice(index);
    let depth = index;
    closed.forEach((opened, i) => {
      const own = i === 0 && mark.text !== '';
      if (opened.doubtful && !own) return;
      const end = opened.at + opened.text.length;
      this.#found.push({
        open: { start: opened.at, end },
        close: { start: mark.at, end: mark.at + (own ? mark.text.length : 0) },
        inner: { start: end, end: Math.max(end, mark.at) },
        depth: depth++,
      });
    });
  }
}

const markPattern = /''|["'«»‹›“”„‟‘’‚「」『』＂]/g;

function marksOf(text: string, within: Span): readonly Mark[] {
  const marks: Mark[] = [];
  const pattern = new RegExp(markPattern);
  pattern.lastIndex = within.start;
  for (let match = pattern.exec(text); match && match.index < within.end; match = pattern.exec(text)) {
    marks.push({ at: match.index, text: match[0] });
  }
  return marks;
}
