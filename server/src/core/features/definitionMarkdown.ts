import { inDirection, render } from '../messages/render.ts';
import type { Kind, Question } from '../model/project.ts';
import { safe } from '../text/safeMarkdown.ts';

/** A kind of the project file: its label, what it is like, and how often it is used. */
export function kindMarkdown(kind: Kind, uses: number, locale: string): string {
  const like = render({ id: `kind.${kind.like}` }, locale);
  return [
    `**${safe(kind.label ?? kind.id, 120)}**`,
    render({ id: 'card.likeKind', args: { like } }, locale, 'markdown'),
    render({ id: 'card.useCount', args: { count: uses } }, locale, 'markdown'),
  ].join('\n\n');
}

/** A question of the project file and how often it is answered. */
export function questionMarkdown(question: Question, answers: number, locale: string): string {
  const label = render({ id: 'card.question' }, locale, 'markdown');
  return [
    inDirection(`**${label}:** ${safe(question.text || question.id)}`, locale),
    render({ id: 'card.answerCount', args: { count: answers } }, locale, 'markdown'),
  ].join('\n\n');
}
