import { detailsOf } from '../attribution/details.ts';
import { spansOf } from '../model/anchor.ts';
import { isStatement } from '../model/annotation.ts';
import type { Selector } from '../model/selector.ts';
import { hull, type Span } from '../model/span.ts';
import { baseName } from '../model/uri.ts';
import type { Operation } from '../sidecar/edit/operation.ts';
import { sentencesOf } from '../text/sentences.ts';
import { optionsFor } from '../workspace/articleFile.ts';
import { speakersOf } from '../workspace/scope.ts';
import type { ArticleFile, Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { type Found, findAnnotation } from './findAnnotation.ts';
import { contextKeys, findPart, partFor, partValue, sameSpans, selectorFor, selectorKeys } from './passage.ts';
import { isRefused, type Refused, refuse } from './refused.ts';
import { trimSelection } from './trimSelection.ts';

/** Another place for an annotation: what is selected, trimmed. */
export function reanchor(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'anchor' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const article = articleOf(found);
  if (isRefused(article)) return article;
  const spans = trimSelection(article.text, action.spans, optionsFor(article.uri));
  if (spans.length === 0) return refuse('editing.refused.nothing-selected');
  const operations = moveTo(snapshot, found, article, spans);
  if (isRefused(operations)) return operations;
  return new Draft(snapshot, context)
    .add(found.file.uri, ...operations)
    .finish({ id: 'editing.anchored', args: { id: found.annotation.id } }, action.at);
}

/** Writes the wording that now stands where an annotation was found by likeness. */
export function confirmPlace(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'confirm' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const article = articleOf(found);
  if (isRefused(article)) return article;
  const { id } = found.annotation;
  const anchor = found.reading?.anchor;
  const spans = anchor && spansOf(anchor);
  if (!spans) return refuse('editing.refused.no-place', { id });
  if (anchor.state === 'exact') return refuse('editing.refused.nothing-moved');
  const operations = moveTo(snapshot, found, article, spans);
  if (isRefused(operations)) return operations;
  return new Draft(snapshot, context)
    .add(found.file.uri, ...operations)
    .finish({ id: 'editing.confirmed', args: { id } }, action.at);
}

type OpenArticle = ArticleFile & { readonly text: string };

function articleOf({ file, article }: Found): OpenArticle | Refused {
  const name = baseName(file.article);
  if (!article) return refuse('editing.refused.no-article', { file: name });
  const { text } = article;
  return text === undefined ? refuse('editing.refused.not-open', { file: name }) : { ...article, text };
}

function moveTo(
  snapshot: Snapshot,
  found: Found,
  article: OpenArticle,
  spans: readonly Span[],
): readonly Operation[] | Refused {
  const { annotation, path } = found;
  const selector = selectorFor(article.text, spans, optionsFor(article.uri));
  if (!selector) return refuse('editing.refused.no-selector');
  const operations: Operation[] = [];
  const { exact = '' } = selectorKeys(selector);
  if (!sameSelector(annotation.selector, selector)) {
    operations.push({ op: 'set', path: path('exact'), value: exact });
    for (const [key, value] of Object.entries(contextKeys(selector))) {
      operations.push(value === undefined ? { op: 'remove', path: path(key) } : { op: 'set', path: path(key), value });
    }
  }
  for (const [key, part] of partsAt(snapshot, found, article, spans)) {
    operations.push({ op: 'set', path: path(key), value: partValue(part) });
  }
  return operations;
}

/**
 * Cue and mention as they have to be written for the new place, where what is written now does not lead to the right
 * words: those that the text gives for certain, else those it had, as long as they stand in the same sentence.
 */
function partsAt(
  snapshot: Snapshot,
  { file, annotation, reading }: Found,
  article: OpenArticle,
  spans: readonly Span[],
): readonly (readonly ['cue' | 'mention', Selector])[] {
  if (!annotation.cue && !annotation.mention) return [];
  const { text, language, uri } = article;
  const options = optionsFor(uri);
  const speakers = speakersOf(snapshot, file.uri);
  const certain = isStatement(annotation) ? detailsOf(text, spans, { language, ...options, speakers }) : {};
  const sameSpeaker = annotation.speakers.some(({ id }) => id === certain.speaker);
  const wanted = { cue: certain.cue, mention: sameSpeaker ? certain.mention : undefined };
  const content = hull(spans);
  const sentences = sentencesOf(text, content).filter(({ start, end }) => start < content.end && content.start < end);
  const around = hull([content, ...sentences]);
  const stays = (at: Span | undefined): at is Span =>
    at !== undefined &&
    at.start >= around.start &&
    at.end <= around.end &&
    !spans.some((span) => at.start < span.end && span.start < at.end);
  return (['cue', 'mention'] as const).flatMap((key) => {
    const written = annotation[key];
    const before = reading?.[key];
    const at = wanted[key] ?? (stays(before) ? before : undefined);
    const now = written && findPart(text, spans, written, options);
    if (!written || !at || (now && sameSpans([now], [at]))) return [];
    const part = partFor(text, spans, at, options);
    return part ? [[key, part] as const] : [];
  });
}

const sameSelector = (a: Selector, b: Selector): boolean =>
  JSON.stringify(selectorKeys(a)) === JSON.stringify(selectorKeys(b));
