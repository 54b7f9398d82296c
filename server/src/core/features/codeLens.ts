import { render } from '../messages/render.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Uri } from '../model/uri.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { identityOf } from './identity.ts';
import { speakerUsages } from './speakerUsage.ts';
import { statistics } from './statistics.ts';
import type { CodeLens } from './types.ts';

/** Counts on the first line of an article that has a sidecar, and over each speaker of a sidecar or project file. */
export function codeLens(
  snapshot: Snapshot,
  uri: Uri,
  locale: string,
  token: CancellationToken = neverCancelled,
): readonly CodeLens[] {
  const article = snapshot.articles.get(uri);
  if (article) return article.sidecars.length > 0 ? onArticle(snapshot, uri, locale, token) : [];
  const speakers = snapshot.sidecars.get(uri)?.sidecar.speakers ?? snapshot.projects.get(uri)?.project.speakers;
  return speakers && speakers.size > 0 ? overSpeakers(snapshot, uri, speakers, locale, token) : [];
}

function onArticle(snapshot: Snapshot, article: Uri, locale: string, token: CancellationToken): readonly CodeLens[] {
  const counts = statistics(snapshot, article, token);
  return (['claims', 'unsourced', 'speakers'] as const).map((which) => ({
    span: { start: 0, end: 0 },
    title: render({ id: `lens.${which}`, args: { count: counts[which] } }, locale),
    action: { type: 'statements', article, which },
  }));
}

function overSpeakers(
  snapshot: Snapshot,
  uri: Uri,
  speakers: ReadonlyMap<string, Speaker>,
  locale: string,
  token: CancellationToken,
): readonly CodeLens[] {
  const identities = [...speakers.keys()].map((id) => identityOf(snapshot, uri, id));
  const usages = speakerUsages(snapshot, identities, token);
  return [...speakers.values()].map(({ id, idSpan }, i) => ({
    span: idSpan,
    title: render(
      { id: 'speaker.usage', args: { statements: usages[i]?.statements ?? 0, articles: usages[i]?.articles ?? 0 } },
      locale,
    ),
    action: { type: 'speaker', uri, id },
  }));
}
