import { kindsOf } from '../../editing/kindsOf.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import { en } from '../../messages/en/index.ts';
import { isolate, render } from '../../messages/render.ts';
import { ruleCodes } from '../../model/ruleCodes.ts';
import type { Sidecar } from '../../model/sidecar.ts';
import { keyDescription } from '../keyDescription.ts';
import { type Completion, type Completions, complete, nothing, type Place } from './offer.ts';
import { wordsAt } from './schemaAt.ts';
import { valueItem } from './write.ts';

/** One of the words that the format has for a key: kinds, modes, severities. */
export function enumItems(place: Place, path: readonly string[]): Completions {
  const { cursor, file, locale } = place;
  if (cursor.behind) return nothing;
  const key = path.findLast((step) => step !== '*') ?? '';
  const documentation = keyDescription(file, path, locale);
  const about = documentation === undefined ? {} : { documentation };
  const items = wordsAt(file, path).map((word) => {
    const label = labelOf(key, word, locale);
    return valueItem(place, word, { kind: 'word', label: word, ...(label ? { description: label } : {}), ...about });
  });
  return complete(items.flatMap((item) => item ?? []));
}

/** The kinds of the format and of the project. */
export function kindItems(place: Place): Completions {
  const { cursor, file, locale, snapshot, uri } = place;
  if (cursor.behind) return nothing;
  const documentation = keyDescription(file, ['annotations', '*', 'kind'], locale);
  const items = kindsOf(snapshot, uri).map(({ kind, label, own }) => {
    const words = typeof label === 'string' ? isolate(label) : render(label, locale);
    const filter = `${kind} ${typeof label === 'string' ? label : words}`;
    return valueItem(place, kind, {
      kind: 'word',
      label: kind,
      description: words,
      filter,
      ...(documentation === undefined || own ? {} : { documentation }),
    });
  });
  return complete(items.flatMap((item) => item ?? []));
}

const known: ReadonlySet<string> = new Set(ruleCodes);

/** What a word of the format is called in the client's language; the catalogue has no entry for those that say it themselves. */
function labelOf(key: string, word: string, locale: string): string | undefined {
  // Keys of that name stand in speakers and relations, severities under the code of a rule.
  const topics = key === 'type' ? ['speaker.type', 'relation'] : known.has(key) ? ['severity'] : [key];
  const id = topics.map((topic) => `${topic}.${word}`).find((each) => Object.hasOwn(en, each));
  const label = id && render({ id: id as MessageId }, locale);
  return label?.toLowerCase() === word ? undefined : label;
}

const tagsOf = remembered(({ annotations }) => annotations.flatMap(({ tags }) => tags));
const annotatorsOf = remembered(({ annotator, annotations }) => [
  ...(annotator === undefined ? [] : [annotator]),
  ...annotations.flatMap(({ review }) => review.flatMap(({ by }) => by ?? [])),
]);

/** The tags that the project uses, the commonest first. */
export const tagItems = (place: Place): Completions => texts(place, usedIn(place, tagsOf));

/** Whoever annotates or reviews in the project. */
export const annotatorItems = (place: Place): Completions => texts(place, usedIn(place, annotatorsOf));

/** The day the article was published, for dates of what it tells. */
export const dateItems = (place: Place): Completions =>
  texts(
    place,
    [place.sidecar?.article.published].flatMap((date) => date ?? []),
  );

export function languageItems(place: Place): Completions {
  const file = place.snapshot.sidecars.get(place.uri);
  const own = file && snapshotLanguage(place, file.article);
  return texts(place, [...new Set([...(own ? [own] : []), 'ar', 'en', 'fr', 'tr', 'fa', 'he', 'ku', 'ru'])]);
}

const snapshotLanguage = ({ snapshot }: Place, article: Parameters<typeof snapshot.articles.get>[0]) =>
  snapshot.articles.get(article)?.language;

/** What other statements answer to the question. */
export function answerItems(place: Place, question: string): Completions {
  const { snapshot, uri } = place;
  const given = snapshot.corpus
    .answers(snapshot.sidecars.get(uri)?.project, question)
    .flatMap(({ annotation }) => annotation.answers.filter((each) => each.question.id === question))
    .map(({ answer }) => answer);
  return texts(place, byCount(given));
}

function texts(place: Place, values: readonly string[]): Completions {
  if (place.cursor.behind && place.cursor.typed.trim() !== '') return nothing;
  const items = values.map((value) => valueItem(place, value, { kind: 'word', label: value }));
  return complete(items.flatMap((item): readonly Completion[] => (item ? [item] : [])));
}

/** What the sidecars of the project use, the commonest first. */
function usedIn({ snapshot, uri }: Place, of: (sidecar: Sidecar) => readonly string[]): readonly string[] {
  const project = snapshot.sidecars.get(uri)?.project;
  const all = [...snapshot.sidecars.values()].filter((file) => file.project === project);
  return byCount(all.flatMap(({ sidecar }) => of(sidecar))).slice(0, 100);
}

function byCount(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

/** Asked of every sidecar at every letter. */
function remembered(of: (sidecar: Sidecar) => readonly string[]): (sidecar: Sidecar) => readonly string[] {
  const known = new WeakMap<Sidecar, readonly string[]>();
  return (sidecar) => {
    const before = known.get(sidecar) ?? of(sidecar);
    known.set(sidecar, before);
    return before;
  };
}
