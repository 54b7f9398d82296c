import { highlights } from '../../core/features/highlights.ts';
import { statistics } from '../../core/features/statistics.ts';
import type { Span } from '../../core/model/span.ts';
import { toUri, type Uri } from '../../core/model/uri.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import {
  type ArticleParams,
  type CountsResult,
  type HighlightsResult,
  type PairResult,
  requests,
} from '../../protocol/requests.ts';
import { locationIn, rangeIn } from '../convert.ts';
import type { Session } from '../session.ts';

/** What our client shows of an article beyond what the protocol has a request for. */
export function registerArticles(session: Session): void {
  const { connection, documents } = session;

  type Result = HighlightsResult | CountsResult | PairResult;
  const on = (method: string, work: (snapshot: Snapshot, article: Uri) => Result): void => {
    connection.onRequest(method, async ({ uri: clientUri }: ArticleParams): Promise<Result> => {
      const uri = toUri(clientUri);
      await session.ready(uri);
      const snapshot = session.workspace.snapshot();
      const article = snapshot.sidecars.get(uri)?.article ?? uri;
      const known = snapshot.articles.has(article) || snapshot.sidecars.has(uri);
      return known ? work(snapshot, article) : null;
    });
  };

  on(requests.highlights, (snapshot, article): HighlightsResult => {
    const range = (span: Span) => rangeIn(snapshot, article, span);
    const version = documents.get(article)?.version;
    return {
      uri: documents.spelling(article),
      ...(version === undefined ? {} : { version }),
      highlights: highlights(snapshot, article).map(({ spans, cue, mention, entry, ...rest }) => ({
        ...rest,
        ranges: spans.map(range),
        ...(cue ? { cue: range(cue) } : {}),
        ...(mention ? { mention: range(mention) } : {}),
        entry: locationIn(snapshot, documents, entry),
      })),
    };
  });
  on(
    requests.counts,
    (snapshot, article): CountsResult => ({
      uri: documents.spelling(article),
      ...statistics(snapshot, article),
    }),
  );
  on(requests.pair, (snapshot, article): PairResult => {
    const file = snapshot.articles.get(article);
    const alone = [...snapshot.sidecars.values()].filter((sidecar) => !file && sidecar.article === article);
    const sidecars = file ? file.sidecars.flatMap((uri) => snapshot.sidecars.get(uri) ?? []) : alone;
    return {
      article: documents.spelling(article),
      exists: file !== undefined,
      sidecars: sidecars.map(({ uri, layer }) => ({
        uri: documents.spelling(uri),
        ...(layer === undefined ? {} : { layer }),
      })),
    };
  });
}
