import type { MessageId } from '../messages/catalogue.ts';
import { inDirection, render } from '../messages/render.ts';
import { safe, webLink } from '../text/safeMarkdown.ts';
import { chainText } from '../workspace/chainText.ts';
import type { Card, CardRelation, OtherSide } from './card.ts';
import { maxOnCard } from './limits.ts';
import type { SpeakerFacts } from './speakerCard.ts';
import { speakerLine } from './speakerMarkdown.ts';

/** `quoted`: also shows the wording, for places outside the article. */
export interface CardOptions {
  readonly quoted: boolean;
}

/** Renders a card. Every run of text from a file is isolated and escaped; links are web addresses alone. */
export function cardMarkdown(card: Card, locale: string, { quoted }: CardOptions): string {
  const word = (id: MessageId): string => render({ id }, locale, 'markdown');
  const lines: string[] = [];
  const add = (label: MessageId, value: string | undefined): void => {
    if (value) lines.push(`- ${inDirection(`**${word(label)}:** ${value}`, locale)}`);
  };
  const text = (value: string | undefined): string | undefined => (value ? safe(value) : undefined);

  for (const speaker of card.chain ? card.speakers.filter(tells) : card.speakers) {
    add('card.speaker', speakerLine(speaker, locale));
    add('card.reason', text(speaker.reason));
  }
  add('card.gist', text(card.gist));
  add('card.cue', text(card.cue));
  add('card.said', card.said.map((detail) => safe(detail, 200)).join(' · '));
  add('card.asOf', text(card.asOf));
  add('card.translated', text(card.translated));
  for (const { question, answer } of card.answers.slice(0, maxOnCard)) {
    add('card.answers', `${safe(question, 300)} ${safe(answer, 300)}`);
  }
  add('card.continues', card.continues && otherSideText(card.continues, locale, false));
  add('card.within', card.within && otherSideText(card.within, locale, true));
  for (const relation of card.relations.slice(0, maxOnCard)) {
    const id: MessageId = relation.direction === 'out' ? `relation.${relation.type}` : `relation.by.${relation.type}`;
    add(id, relationText(relation, locale));
  }
  add(
    'card.evidence',
    card.evidence
      .slice(0, maxOnCard)
      .map((entry) => evidenceText(entry, locale))
      .join(' · '),
  );
  for (const review of card.review.slice(0, maxOnCard)) add('card.review', reviewText(review, locale));
  if (card.tags.length > 0)
    add(
      'card.tags',
      card.tags
        .slice(0, maxOnCard)
        .map((tag) => safe(tag, 80))
        .join(' · '),
    );
  add('card.note', text(card.note));
  for (const finding of card.findings.slice(0, maxOnCard)) {
    const severity = word(`severity.${finding.severity}`);
    const words = `**${severity}:** ${render(finding.message, locale, 'markdown')} \`${finding.code}\``;
    lines.push(`- ${inDirection(words, locale)}`);
  }
  return [
    heading(card, locale),
    quoted && card.wording ? `> ${safe(card.wording)}` : '',
    card.chain ? chainText(card.chain, locale, 'markdown') : '',
    lines.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function heading(card: Card, locale: string): string {
  const say = (id: MessageId, args?: Record<string, string | number>): string =>
    render(args ? { id, args } : { id }, locale, 'markdown');
  const kind = card.label ? safe(card.label, 80) : say(`kind.${card.base}`);
  const notes = [
    card.id ? safe(card.id, 80) : '',
    card.sourcing === 'sourced' ? '' : say(`sourcing.${card.sourcing}`),
    card.stance === 'said' ? '' : say(`stance.${card.stance}`),
    card.mode ? say(`mode.${card.mode}`) : '',
    card.basis ? say(`basis.${card.basis}`) : '',
    card.certainty ? say(`certainty.${card.certainty}`) : '',
    card.anchor === 'moved' || card.anchor === 'lost' ? say(`anchor.${card.anchor}`) : '',
    card.anchor === 'ambiguous' ? say('anchor.ambiguous', { total: card.places }) : '',
    card.layer === undefined ? '' : say('card.layer', { layer: card.layer }),
    card.annotator === undefined ? '' : say('card.annotator', { annotator: card.annotator }),
  ];
  return inDirection([`**${kind}**`, ...notes.filter((note) => note !== '')].join(' · '), locale);
}

/** A speaker whose name is all there is stands in the chain already. */
const tells = (speaker: SpeakerFacts): boolean =>
  Boolean(speaker.role || speaker.affiliation || speaker.reason) ||
  speaker.identification !== 'named' ||
  !speaker.defined;

function relationText({ other }: CardRelation, locale: string): string {
  if (typeof other === 'string') return `${safe(other, 200)} (${render({ id: 'card.noTarget' }, locale, 'markdown')})`;
  return otherSideText(other, locale, true);
}

function otherSideText(other: OtherSide, locale: string, withChain: boolean): string {
  const quoted = render({ id: 'card.quoted', args: { text: other.wording } }, locale, 'markdown');
  return withChain && other.chain.length > 0 ? `${quoted} (${chainText(other.chain, locale, 'markdown')})` : quoted;
}

function evidenceText(entry: Card['evidence'][number], locale: string): string {
  const main = entry.document ? safe(entry.document.name, 300) : webLink(entry.target);
  const archived = entry.archived ? `(${webLink(entry.archived, render({ id: 'card.archived' }, locale))})` : undefined;
  return [main, entry.date ? safe(entry.date, 40) : undefined, archived].filter((part) => part).join(' ');
}

function reviewText(review: Card['review'][number], locale: string): string {
  const verdict = review.url ? webLink(review.url, review.verdict) : safe(review.verdict, 200);
  const by = review.by ? render({ id: 'card.reviewedBy', args: { by: review.by } }, locale, 'markdown') : undefined;
  return [verdict, by, review.date ? safe(review.date, 40) : undefined].filter((part) => part).join(' ');
}
