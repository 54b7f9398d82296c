import { render } from '../messages/render.ts';
import type { Uri } from '../model/uri.ts';
import { isRuleCode } from '../rules/codes.ts';
import type { Finding } from '../rules/rule.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { cardOf } from './card.ts';
import { cardMarkdown } from './cardMarkdown.ts';
import { kindMarkdown, questionMarkdown } from './definitionMarkdown.ts';
import { entityAt } from './entityAt.ts';
import { keyDescription } from './keyDescription.ts';
import { maxCards } from './limits.ts';
import { projectOf } from './lookups.ts';
import { readingsAt } from './readingsAt.ts';
import { references } from './references.ts';
import { speakerCard } from './speakerCard.ts';
import { speakerMarkdown } from './speakerMarkdown.ts';
import type { Hover } from './types.ts';

/**
 * What a reader wants to know of the place at `offset`: cards of the annotations there, innermost first; the speaker
 * on words that are annotated as a mention; in sidecars and project files the thing an id names or what a key means.
 * `findings` are the file's (for a sidecar its article's), so that they need not be worked out again.
 */
export function hover(
  snapshot: Snapshot,
  uri: Uri,
  offset: number,
  locale: string,
  findings: readonly Finding[] = [],
): Hover | undefined {
  if (snapshot.articles.has(uri)) return onArticle(snapshot, uri, offset, locale, findings);
  const entity = entityAt(snapshot, uri, offset);
  if (!entity) return undefined;
  const { span } = entity;
  const show = (markdown: string | undefined): Hover | undefined => (markdown ? { span, markdown } : undefined);
  switch (entity.type) {
    case 'annotation': {
      const file = snapshot.sidecars.get(uri);
      return file && show(cardMarkdown(cardOf(snapshot, file, entity.annotation, findings), locale, { quoted: true }));
    }
    case 'relation': {
      const to = snapshot.corpus.resolve(uri, entity.target);
      const file = to && snapshot.sidecars.get(to.sidecar);
      return file && show(cardMarkdown(cardOf(snapshot, file, to.annotation, findings), locale, { quoted: true }));
    }
    case 'speaker':
      return show(speakerMarkdown(speakerCard(snapshot, uri, entity.id), locale));
    case 'question':
    case 'kind': {
      const project = projectOf(snapshot, uri);
      const found = project && snapshot.projects.get(project)?.project;
      const uses = references(snapshot, uri, offset, false).length;
      if (entity.type === 'kind') {
        const kind = found?.kinds.get(entity.id);
        return kind && show(kindMarkdown(kind, uses, locale));
      }
      const question = found?.questions.get(entity.id);
      return question && show(questionMarkdown(question, uses, locale));
    }
    case 'rule':
      return isRuleCode(entity.code) ? show(render({ id: `rule.${entity.code}` }, locale, 'markdown')) : undefined;
    case 'key':
      return show(keyDescription(snapshot.projects.has(uri) ? 'project' : 'sidecar', entity.path, locale));
  }
}

function onArticle(
  snapshot: Snapshot,
  article: Uri,
  offset: number,
  locale: string,
  findings: readonly Finding[],
): Hover | undefined {
  const hits = readingsAt(snapshot, article, offset);
  const [innermost] = hits;
  if (!innermost) return undefined;
  const cards = hits.slice(0, maxCards).map(({ file, reading: { annotation } }) => {
    const [speaker, ...others] = annotation.speakers;
    return annotation.base === 'mention' && speaker && others.length === 0
      ? speakerMarkdown(speakerCard(snapshot, file.uri, speaker.id), locale)
      : cardMarkdown(cardOf(snapshot, file, annotation, findings), locale, { quoted: false });
  });
  const rest = hits.length - cards.length;
  if (rest > 0) cards.push(render({ id: 'card.more', args: { count: rest } }, locale, 'markdown'));
  return { span: innermost.span, markdown: cards.join('\n\n---\n\n') };
}
