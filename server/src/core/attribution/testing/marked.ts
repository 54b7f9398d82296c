import type { Span } from '../../model/span.ts';
import { type Details, detailsOf } from '../details.ts';

/** A sentence with its attribution marked: `⟦content⟧`, `{cue}`, `<mention>`. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly cue?: string;
  readonly mention?: string;
}

export function marked(source: string): Marked {
  let text = '';
  const open: number[] = [];
  const found = { spans: [] as Span[], cue: undefined as string | undefined, mention: undefined as string | undefined };
  for (const part of source.split(/([⟦⟧{}<>])/)) {
    if (/^[⟦{<]$/.test(part)) open.push(text.length);
    else if (/^[⟧}>]$/.test(part)) {
      const span = { start: open.pop() ?? 0, end: text.length };
      if (part === '⟧') found.spans.push(span);
      else found[part === '}' ? 'cue' : 'mention'] = `${span.start}:${text.slice(span.start, span.end)}`;
    } else text += part;
  }
  return {
    text,
    spans: found.spans,
    ...(found.cue !== undefined && { cue: found.cue }),
    ...(found.mention !== undefined && { mention: found.mention }),
  };
}

/** The details of a marked sentence, cue and mention as `marked` gives them. */
export function detailsIn(
  source: string,
  language: string,
  options: Partial<Parameters<typeof detailsOf>[2]> = {},
): {
  readonly details: Details;
  readonly found: Pick<Marked, 'cue' | 'mention'>;
  readonly wanted: Pick<Marked, 'cue' | 'mention'>;
} {
  const { text, spans, ...wanted } = marked(source);
  const details = detailsOf(text, spans, { language, ...options });
  const show = (span: Span | undefined): string | undefined =>
    span && `${span.start}:${text.slice(span.start, span.end)}`;
  const cue = show(details.cue);
  const mention = show(details.mention);
  return {
    details,
    found: { ...(cue !== undefined && { cue }), ...(mention !== undefined && { mention }) },
    wanted,
  };
}
