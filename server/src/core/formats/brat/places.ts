import type { MessageId } from '../../messages/catalogue.ts';
import type { Message } from '../../messages/message.ts';
import type { Selector } from '../../model/selector.ts';
import type { Span } from '../../model/span.ts';
import { firstIndex } from '../../text/firstIndex.ts';
import { shorten } from '../../text/shorten.ts';
import { UnitIndex } from '../../text/units.ts';
import { joinedFragments, wordsOf } from './fragments.ts';
import type { TextBound } from './parseAnn.ts';

/** Where a text-bound annotation stands: its spans, or its words where there is no text. */
export interface Place {
  readonly at: { readonly spans: readonly Span[] } | { readonly selector: Selector };
  /** As the file parts it, at line breaks as well; none where there is no text. */
  readonly fragments: readonly Span[];
  /** On one line. */
  readonly words: string;
}

export interface Places {
  readonly places: ReadonlyMap<string, Place>;
  /** What is wrong with those that have none, by id. */
  readonly damaged: ReadonlyMap<string, Message>;
  /** Set where the file counts other than brat does. */
  readonly unit?: Message;
}

type Offset = (at: number) => number;

/**
 * The places of text-bound annotations, each compared with its words. brat counts characters (code points); tools that
 * write its format count other things as well, so what most lines agree with is taken, and told.
 */
export function placesOf(textBounds: ReadonlyMap<string, TextBound>, text: string | undefined): Places {
  if (text === undefined) return withoutText(textBounds);
  const index = UnitIndex.of(text);
  const points: Offset = (at) => (at > index.codePoints ? text.length + 1 : index.offsetOfCodePoint(at));
  let chosen = locate(textBounds, text, points);
  if (chosen.damaged.size === 0) return chosen;
  for (const [id, offset] of others(text, index)) {
    const found = locate(textBounds, text, offset);
    if (found.damaged.size < chosen.damaged.size) chosen = { ...found, unit: { id } };
  }
  return chosen;
}

function* others(text: string, index: UnitIndex): Iterable<readonly [MessageId, Offset]> {
  yield ['formats.brat.unit.utf16', (at) => at];
  yield ['formats.brat.unit.bytes', (at) => (at > index.bytes ? text.length + 1 : index.offsetOfByte(at))];
  if (!text.includes('\r\n')) return;
  const single = UnitIndex.of(text.replaceAll('\r\n', '\n'));
  // For each line break, where it stands when it counts once.
  const breaks: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) breaks.push(at - breaks.length);
  yield [
    'formats.brat.unit.line-feeds',
    (at) => {
      if (at > single.codePoints) return text.length + 1;
      const offset = single.offsetOfCodePoint(at);
      return offset + firstIndex(breaks.length, (i) => (breaks[i] ?? 0) >= offset);
    },
  ];
}

function locate(textBounds: ReadonlyMap<string, TextBound>, text: string, offset: Offset): Places {
  const places = new Map<string, Place>();
  const damaged = new Map<string, Message>();
  for (const { id, offsets, words } of textBounds.values()) {
    const fragments = offsets
      .map(([start, end]): Span => ({ start: offset(start), end: offset(end) }))
      .toSorted((a, b) => a.start - b.start);
    const fine = fragments.every(
      ({ start, end }, i) => start < end && end <= text.length && start >= (fragments[i - 1]?.end ?? 0),
    );
    if (!fine) {
      damaged.set(id, { id: 'formats.brat.outside', args: { id } });
      continue;
    }
    const found = wordsOf(text, fragments);
    if (words !== undefined && !isSame(found, words)) {
      const args = { id, found: shorten(found, 60), words: shorten(words, 60) };
      damaged.set(id, { id: 'formats.brat.other-words', args });
      continue;
    }
    places.set(id, { at: { spans: joinedFragments(text, fragments) }, fragments, words: oneLine(found) });
  }
  return { places, damaged };
}

/** White space aside, since one line cannot hold all of it; a comment may follow the words. */
function isSame(found: string, words: string): boolean {
  if (found === words) return true;
  const plain = oneLine(found);
  const given = oneLine(words);
  return given === plain || given.startsWith(`${plain} `) || given.replaceAll(' ', '') === plain.replaceAll(' ', '');
}

/** Without the text, the words have to lead to the place; the offsets tell where they are parted. */
function withoutText(textBounds: ReadonlyMap<string, TextBound>): Places {
  const places = new Map<string, Place>();
  const damaged = new Map<string, Message>();
  for (const { id, offsets, words = '' } of textBounds.values()) {
    if (words.trim() === '') damaged.set(id, { id: 'formats.brat.outside', args: { id } });
    else
      places.set(id, {
        at: { selector: { pieces: parted([...words], offsets) } },
        fragments: [],
        words: oneLine(words),
      });
  }
  return { places, damaged };
}

function parted(words: readonly string[], offsets: TextBound['offsets']): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const [start, end] of offsets) {
    pieces.push(words.slice(at, at + end - start).join(''));
    at += end - start + 1;
  }
  const whole = at - 1 === words.length && pieces.every((piece) => piece.trim() !== '');
  return whole ? pieces : [words.join('').trim()];
}

export const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();
