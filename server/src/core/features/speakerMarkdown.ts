import type { MessageId } from '../messages/catalogue.ts';
import { inDirection, render } from '../messages/render.ts';
import { safe, webLink } from '../text/safeMarkdown.ts';
import { maxOnCard } from './limits.ts';
import type { SpeakerCard, SpeakerFacts } from './speakerCard.ts';

/** Name, role, affiliation and what else keeps one from knowing who it is, on one line. */
export function speakerLine(speaker: SpeakerFacts, locale: string): string {
  const word = (id: MessageId): string => render({ id }, locale, 'markdown');
  const known =
    speaker.identification === 'described'
      ? word('speaker.described')
      : speaker.identification === 'anonymous'
        ? word('speaker.anonymous')
        : speaker.defined
          ? undefined
          : word('speaker.undefined');
  const parts = [
    safe(speaker.name, 200),
    speaker.role ? safe(speaker.role, 200) : undefined,
    speaker.affiliation ? safe(speaker.affiliation.name, 200) : undefined,
    known,
  ].filter((part) => part !== undefined);
  return inDirection(parts.join(' · '), locale);
}

/** Renders a speaker's card. Every run of text from a file is isolated and escaped; links are web addresses alone. */
export function speakerMarkdown(card: SpeakerCard, locale: string): string {
  const word = (id: MessageId): string => render({ id }, locale, 'markdown');
  const lines: string[] = [];
  const add = (label: MessageId, value: string | undefined): void => {
    if (value) lines.push(`- ${inDirection(`**${word(label)}:** ${value}`, locale)}`);
  };
  const names = Object.entries(card.names).slice(0, maxOnCard);
  add('card.names', names.map(([language, name]) => `${safe(name, 200)} (${safe(language, 35)})`).join(' · '));
  add(
    'card.aliases',
    card.aliases
      .slice(0, maxOnCard)
      .map((alias) => safe(alias, 200))
      .join(' · '),
  );
  add('card.reason', card.reason && safe(card.reason));
  add('card.maybe', card.maybe && safe(card.maybe.name, 200));
  add(
    'card.sameAs',
    card.sameAs
      .slice(0, maxOnCard)
      .map((url) => webLink(url))
      .join(' · '),
  );
  add('card.note', card.note && safe(card.note));
  const usage = render(
    { id: 'speaker.usage', args: { statements: card.usage.statements, articles: card.usage.articles } },
    locale,
    'markdown',
  );
  const type = card.type ? ` · ${word(`speaker.type.${card.type}`)}` : '';
  return [inDirection(`**${safe(card.name, 200)}**${type}`, locale), speakerLine(card, locale), lines.join('\n'), usage]
    .filter((part) => part !== '')
    .join('\n\n');
}
