import { locateParts } from '../anchor/locate.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Mode, SpeakerType, Stance } from '../model/schema/vocabulary.ts';
import { hull, type Span } from '../model/span.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';
import { attributeArabic } from './ar/attribute.ts';
import { attributeEnglish } from './en/attribute.ts';
import { type Found, type Frame, frameOf } from './frame.ts';
import { nameIn, speakerIn } from './identify.ts';
import { modeOf } from './modeOf.ts';
import { NameIndex } from './names.ts';

export interface DetailOptions {
  /** Primary subtag of the article's language. */
  readonly language: string;
  readonly markdown?: boolean;
  /** Those that the article knows; none where only the wording is asked about. */
  readonly speakers?: ReadonlyMap<string, KnownSpeaker> | undefined;
}

/** What the text says for certain about a statement. Spans are UTF-16 code units of the article. */
export interface Details {
  /** The words that attribute it. */
  readonly cue?: Span;
  /** The words that name the speaker there. */
  readonly mention?: Span;
  readonly mode?: Mode;
  /** Where it is not `said`. */
  readonly stance?: Stance;
  /** The known speaker whom the mention names. */
  readonly speaker?: string;
  /** The name that the mention gives, where no known speaker has it. */
  readonly newName?: string;
  readonly nameSpan?: Span;
}

/**
 * Works out what is certain about a statement whose wording stands at `spans`; what is not certain is left out. A cue or
 * mention is given only where a reader of the sidecar finds its words at that very place without more context.
 */
export function detailsOf(text: string, spans: readonly Span[], options: DetailOptions): Details {
  const markdown = options.markdown === true;
  const speakers = options.speakers ?? new Map<string, KnownSpeaker>();
  const mode = modeOf(text, spans, speakers);
  const grammar = grammars[options.language];
  const isOutlet = (id: string): boolean => outletTypes.has(speakers.get(id)?.speaker.type ?? 'unknown');
  const frame = grammar && frameOf(text, spans, markdown, new NameIndex(speakers.values()), isOutlet);
  const found = frame && grammar?.(frame);
  if (!frame || !found || !isFound(text, spans, found.cue, markdown)) return { ...(mode && { mode }) };
  const stance = found.stance && found.stance !== 'said' ? found.stance : undefined;
  const mention = found.mention && withMarkup(text, found.mention, markdown);
  const certain = mention && isFound(text, spans, mention, markdown) ? mention : undefined;
  return {
    cue: found.cue,
    ...(certain && { mention: certain }),
    ...(mode && stance !== 'declined' && { mode }),
    ...(stance && { stance }),
    ...(found.mention && whoIs(text, frame, found.mention, speakers)),
  };
}

const grammars: Readonly<Record<string, (frame: Frame) => Found | undefined>> = {
  ar: attributeArabic,
  en: attributeEnglish,
};

const outletTypes: ReadonlySet<SpeakerType> = new Set<SpeakerType>(['agency', 'outlet']);

function whoIs(
  text: string,
  frame: Frame,
  mention: Span,
  speakers: ReadonlyMap<string, KnownSpeaker>,
): Pick<Details, 'speaker' | 'newName' | 'nameSpan'> {
  const speaker = speakerIn(frame, mention, speakers);
  if (speaker !== undefined) return { speaker };
  const nameSpan = nameIn(frame, mention);
  const newName = text
    .slice(nameSpan.start, nameSpan.end)
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return newName === '' ? {} : { newName, nameSpan };
}

/** As far around the content as its parts can stand. */
const reach = 6000;

/** Whether somebody who reads `part` as bare words finds it at that place. */
function isFound(text: string, spans: readonly Span[], part: Span, markdown: boolean): boolean {
  const [first, ...rest] = spans;
  if (!first) return false;
  const content = hull(spans);
  const from = Math.max(0, content.start - reach);
  const shift = ({ start, end }: Span): Span => ({ start: start - from, end: end - from });
  const slice = text.slice(from, content.end + reach);
  const anchor: Anchor = { state: 'exact', spans: [shift(first), ...rest.map(shift)] };
  const cue = { pieces: [text.slice(part.start, part.end)] };
  const at = locateParts(slice, { anchor, cue, via: [] }, { markdown }).cue;
  return at !== undefined && at.start + from === part.start && at.end + from === part.end;
}

/** Takes the closing marks of emphasis in where its opening ones are: `the chief **Iyas Tahhan**`. */
function withMarkup(text: string, { start, end }: Span, markdown: boolean): Span {
  if (!markdown) return { start, end };
  const wording = text.slice(start, end);
  const marks = ['**', '__', '*', '_', '~~'].find((mark) => wording.split(mark).length % 2 === 0);
  return { start, end: marks !== undefined && text.startsWith(marks, end) ? end + marks.length : end };
}
