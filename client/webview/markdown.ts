/** How a line of Markdown is set. The line itself stays as written. */
export interface LineStyle {
  readonly heading?: number;
  readonly quote?: boolean;
  readonly item?: boolean;
  readonly rule?: boolean;
  /** Who wrote it and when. */
  readonly byline?: boolean;
  readonly code?: boolean;
  /** Stretches that are set in another way: UTF-16 code units of the line, half-open, in order, none over another. */
  readonly spans: readonly StyledSpan[];
}

export interface StyledSpan {
  readonly start: number;
  readonly end: number;
  readonly style: 'syntax' | 'strong' | 'emphasis' | 'code' | 'target';
}

const plain: LineStyle = { spans: [] };

/** Looks at lines one after the other, since a fenced block goes on over lines. */
export class MarkdownStyles {
  #fence: string | undefined;

  next(line: string): LineStyle {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (this.#fence !== undefined) {
      if (fence?.startsWith(this.#fence)) this.#fence = undefined;
      return { code: true, spans: [] };
    }
    if (fence) {
      this.#fence = fence;
      return { code: true, spans: [] };
    }
    return lineStyle(line);
  }
}

function lineStyle(line: string): LineStyle {
  if (line.trim() === '') return plain;
  if (/^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(line)) {
    return { rule: true, spans: [{ start: 0, end: line.length, style: 'syntax' }] };
  }
  const [head = '', hashes] = /^ {0,3}(#{1,6})[ \t]+/.exec(line) ?? [];
  if (hashes) return { heading: hashes.length, spans: [syntax(0, head.length), ...inlineSpans(line, head.length)] };
  const [mark] = /^ {0,3}(?:>[ \t]?)+/.exec(line) ?? [];
  if (mark) return { quote: true, spans: [syntax(0, mark.length), ...inlineSpans(line, mark.length)] };
  const [bullet] = /^[ \t]*(?:[-*+]|\p{Nd}{1,9}[.)])[ \t]+/u.exec(line) ?? [];
  if (bullet) return { item: true, spans: [syntax(0, bullet.length), ...inlineSpans(line, bullet.length)] };
  return { spans: inlineSpans(line, 0) };
}

const syntax = (start: number, end: number): StyledSpan => ({ start, end, style: 'syntax' });

/** Bounded on every side, so that a line of nothing but marks takes no longer than others. */
const inline =
  /(`{1,3})([^`]{1,400})\1|(\*\*|__)(?=\S)([^*_]{1,400}?)(?<=\S)\3|([*_])(?=\S)([^*_]{1,400}?)(?<=\S)\5|(!?\[)([^[\]]{0,400})(\]\([^()\s]{0,400}\))/gu;

function inlineSpans(line: string, from: number): StyledSpan[] {
  const spans: StyledSpan[] = [];
  // Where a line is that long, nobody reads its emphasis.
  if (line.length > 20_000) return spans;
  inline.lastIndex = from;
  for (let match = inline.exec(line); match; match = inline.exec(line)) {
    const [whole, tick, , double, , single, , open, label = '', close] = match;
    const start = match.index;
    const end = start + whole.length;
    if (open !== undefined && close !== undefined) {
      const closing = start + open.length + label.length;
      spans.push(syntax(start, start + open.length), { start: closing, end, style: 'target' });
      continue;
    }
    const marks = (tick ?? double ?? single ?? '').length;
    const style = tick ? 'code' : double ? 'strong' : 'emphasis';
    spans.push(
      syntax(start, start + marks),
      { start: start + marks, end: end - marks, style },
      syntax(end - marks, end),
    );
  }
  return spans;
}
