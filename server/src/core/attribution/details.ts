import type { Mode, SpeakerType, Stance } from '../model/schema/vocabulary.ts';
import { hull, type Span } from '../model/span.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';
import { attributeArabic } from './ar/attribute.ts';
import { attributeEnglish } from './en/attribute.ts';
import { type Found, type Frame, frameOf } from './frame.ts';
import { speakerIn } from './identify.ts';
import { modeOf } from './modeOf.ts';
import { nameIn } from './nameIn.ts';
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
  /** Set where the cue has no subject, or a pronoun: whoever spoke before goes on. */
  readonly goesOn?: true;
}

/**
 * Works out what is certain about a statement whose wording stands at `spans`; what is not certain is left out. The cue
 * and the mention may stand elsewhere in the same words too: whoever writes them down sees to it that they are found.
 */
export function detailsOf(text: string, spans: readonly Span[], options: DetailOptions): Details {
  const [first] = spans;
  if (!first) return {};
  const content = hull(spans);
  if (content.end - content.start > reach) return {};
  const from = Math.max(0, content.start - reach);
  const near = text.slice(from, content.end + reach);
  const by = (span: Span, offset: number): Span => ({ start: span.start + offset, end: span.end + offset });
  const { cue, mention, nameSpan, ...rest } = detailsNear(
    near,
    spans.map((span) => by(span, -from)),
    options,
  );
  return {
    ...(cue && { cue: by(cue, from) }),
    ...(mention && { mention: by(mention, from) }),
    ...rest,
    ...(nameSpan && { nameSpan: by(nameSpan, from) }),
  };
}

/** A paragraph may be as long as a book; nobody has to look farther around a statement, and none is longer. */
const reach = 20_000;

function detailsNear(text: string, spans: readonly Span[], options: DetailOptions): Details {
  const markdown = options.markdown === true;
  const speakers = options.speakers ?? nobody;
  const names = NameIndex.of(speakers);
  const mode = modeOf(text, spans, names);
  const grammar = grammars[options.language];
  const isOutlet = (id: string): boolean => outletTypes.has(speakers.get(id)?.speaker.type ?? 'unknown');
  const frame = grammar && frameOf(text, spans, markdown, names, isOutlet);
  const found = frame && grammar?.(frame);
  if (!frame || !found) return { ...(mode && { mode }) };
  const { cue, stance, goesOn } = found;
  const mention = found.mention && withMarkup(text, found.mention, markdown);
  return {
    cue,
    ...(mention && { mention }),
    ...(mode && stance !== 'declined' && { mode }),
    ...(stance && { stance }),
    ...(goesOn && { goesOn }),
    ...(mention && whoIs(text, frame, mention, speakers)),
  };
}

const nobody: ReadonlyMap<string, KnownSpeaker> = new Map();

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
  if (!nameSpan) return {};
  const newName = text
    .slice(nameSpan.start, nameSpan.end)
    .replace(/[*_`«»“”„‟"‹›]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return newName === '' ? {} : { newName, nameSpan };
}

/** Takes the closing marks of emphasis in where its opening ones are: `the chief **Iyas Tahhan**`. */
function withMarkup(text: string, { start, end }: Span, markdown: boolean): Span {
  if (!markdown) return { start, end };
  const wording = text.slice(start, end);
  const marks = ['**', '__', '*', '_', '~~'].find((mark) => wording.split(mark).length % 2 === 0);
  return { start, end: marks !== undefined && text.startsWith(marks, end) ? end + marks.length : end };
}
