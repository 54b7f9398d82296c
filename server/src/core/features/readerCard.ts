import type { MessageId } from '../messages/catalogue.ts';
import { inDirection, isolate, render } from '../messages/render.ts';
import { shorten } from '../text/shorten.ts';
import { webTarget } from '../text/webTarget.ts';
import { chainText } from '../workspace/chainText.ts';
import type { Card, CardRelation, OtherSide } from './card.ts';
import type { ChainLink } from './chainLine.ts';
import { maxOnCard } from './limits.ts';
import type { SpeakerFacts } from './speakerCard.ts';

/** A card as plain words, for a page that sets them itself. Every text is rendered; runs from files are isolated. */
export interface ReaderCard {
  readonly remarks: readonly string[];
  readonly rows: readonly ReaderRow[];
}

export interface ReaderRow {
  readonly label: string;
  readonly values: readonly ReaderValue[];
  /** Instead of values: from the speaker to the outlet. */
  readonly chain?: readonly ChainLink[];
}

export interface ReaderValue {
  readonly text: string;
  /** Of web addresses alone. */
  readonly href?: string;
}

/** What a card says beyond kind and findings, row by row. */
export function readerCard(card: Card, locale: string): ReaderCard {
  const word = (id: MessageId): string => render({ id }, locale);
  const rows: ReaderRow[] = [];
  const add = (label: MessageId, ...values: readonly (ReaderValue | string | undefined)[]): void => {
    const given = values.flatMap((value) => (value ? [typeof value === 'string' ? { text: value } : value] : []));
    if (given.length > 0) rows.push({ label: word(label), values: given.slice(0, maxOnCard) });
  };
  const text = (value: string | undefined, limit = 1_000): string | undefined =>
    value ? isolate(shorten(value, limit)) : undefined;

  add('card.speaker', ...card.speakers.map((speaker) => speakerWords(speaker, locale)));
  add('card.reason', ...card.speakers.map(({ reason }) => text(reason)));
  if (card.chain && card.chain.length > 1) rows.push({ label: word('card.chain'), values: [], chain: card.chain });
  add('card.gist', text(card.gist));
  add('card.cue', text(card.cue));
  add('card.said', ...card.said.map((detail) => text(detail, 200)));
  add('card.asOf', text(card.asOf));
  add('card.translated', text(card.translated));
  for (const { question, answer } of card.answers.slice(0, maxOnCard)) {
    add('card.answers', inDirection(`${text(question, 300) ?? ''} ${text(answer, 300) ?? ''}`, locale));
  }
  add('card.continues', card.continues && otherWords(card.continues, locale, false));
  add('card.within', card.within && otherWords(card.within, locale, true));
  for (const relation of card.relations.slice(0, maxOnCard)) {
    add(
      relation.direction === 'out' ? `relation.${relation.type}` : `relation.by.${relation.type}`,
      relationWords(relation, locale),
    );
  }
  add('card.evidence', ...card.evidence.flatMap((entry) => evidenceValues(entry, locale)));
  for (const review of card.review.slice(0, maxOnCard)) add('card.review', reviewValue(review, locale));
  add('card.tags', ...card.tags.map((tag) => text(tag, 80)));
  add('card.note', text(card.note));
  return { remarks: remarksOf(card, locale), rows };
}

function remarksOf(card: Card, locale: string): readonly string[] {
  const say = (id: MessageId, args?: Record<string, string | number>): string =>
    render(args ? { id, args } : { id }, locale);
  return [
    ...(card.sourcing === 'sourced' ? [] : [say(`sourcing.${card.sourcing}`)]),
    ...(card.stance === 'said' ? [] : [say(`stance.${card.stance}`)]),
    ...(card.mode ? [say(`mode.${card.mode}`)] : []),
    ...(card.basis ? [say(`basis.${card.basis}`)] : []),
    ...(card.certainty ? [say(`certainty.${card.certainty}`)] : []),
    ...(card.anchor === 'moved' || card.anchor === 'lost' ? [say(`anchor.${card.anchor}`)] : []),
    ...(card.anchor === 'ambiguous' ? [say('anchor.ambiguous', { total: card.places })] : []),
    ...(card.layer === undefined ? [] : [say('card.layer', { layer: card.layer })]),
    ...(card.annotator === undefined ? [] : [say('card.annotator', { annotator: card.annotator })]),
  ];
}

function speakerWords(speaker: SpeakerFacts, locale: string): string {
  const known: MessageId | undefined =
    speaker.identification === 'described'
      ? 'speaker.described'
      : speaker.identification === 'anonymous'
        ? 'speaker.anonymous'
        : speaker.defined
          ? undefined
          : 'speaker.undefined';
  const parts = [
    isolate(shorten(speaker.name, 200)),
    ...(speaker.role ? [isolate(shorten(speaker.role, 200))] : []),
    ...(speaker.affiliation ? [isolate(shorten(speaker.affiliation.name, 200))] : []),
    ...(known ? [render({ id: known }, locale)] : []),
  ];
  return inDirection(parts.join(' · '), locale);
}

function relationWords({ other }: CardRelation, locale: string): string {
  if (typeof other !== 'string') return otherWords(other, locale, true);
  return inDirection(`${isolate(shorten(other, 200))} (${render({ id: 'card.noTarget' }, locale)})`, locale);
}

function otherWords(other: OtherSide, locale: string, withChain: boolean): string {
  const quoted = render({ id: 'card.quoted', args: { text: other.wording } }, locale);
  if (!withChain || other.chain.length === 0) return quoted;
  return inDirection(`${quoted} (${chainText(other.chain, locale, 'plain')})`, locale);
}

function evidenceValues(entry: Card['evidence'][number], locale: string): readonly ReaderValue[] {
  const date = entry.date ? ` ${isolate(shorten(entry.date, 40))}` : '';
  const main = isolate(shorten(entry.document?.name ?? entry.target, 300));
  return [
    linked(inDirection(`${main}${date}`, locale), entry.document ? undefined : entry.target),
    ...(entry.archived ? [linked(render({ id: 'card.archived' }, locale), entry.archived)] : []),
  ];
}

function reviewValue(review: Card['review'][number], locale: string): ReaderValue {
  const by = review.by ? render({ id: 'card.reviewedBy', args: { by: review.by } }, locale) : undefined;
  const words = [isolate(shorten(review.verdict, 200)), by, review.date && isolate(shorten(review.date, 40))];
  return linked(inDirection(words.filter((part) => part).join(' '), locale), review.url);
}

function linked(text: string, address: string | undefined): ReaderValue {
  const href = address === undefined ? undefined : webTarget(address);
  return href === undefined ? { text } : { text, href };
}
