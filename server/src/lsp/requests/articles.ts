import type { Range } from 'vscode-languageserver';
import { highlights } from '../../core/features/highlights.ts';
import { statistics } from '../../core/features/statistics.ts';
import type { Location } from '../../core/features/types.ts';
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
import { rangesIn } from '../convert.ts';
import type { Session } from '../session.ts';

/** What our client shows of an article beyond what the protocol has a request for. */
export function registerArticles(session: Session): void {
  const { connection, documents } = session;

  /** The article that a file is or belongs to, once it can be answered for. */
  const find = async ({ uri: clientUri }: ArticleParams): Promise<{ snapshot: Snapshot; article: Uri } | undefined> => {
    const uri = toUri(clientUri);
    await session.ready(uri);
    const snapshot = session.workspace.snapshot();
    const article = snapshot.sidecars.get(uri)?.article ?? uri;
    return snapshot.articles.has(article) || snapshot.sidecars.has(uri) ? { snapshot, article } : undefined;
  };

  connection.onRequest(requests.highlights, async (params: ArticleParams): Promise<HighlightsResult> => {
    const found = await find(params);
    if (!found) return null;
    const { snapshot, article } = found;
    const range = rangesIn(snapshot, article);
    const entries = new Map<Uri, (span: Span) => Range>();
    const inEntry = ({ uri, span }: Location): Range => {
      const convert = entries.get(uri) ?? rangesIn(snapshot, uri);
      entries.set(uri, convert);
      return convert(span);
    };
    const version = documents.get(article)?.version;
    return {
      uri: documents.spelling(article),
      ...(version === undefined ? {} : { version }),
      highlights: highlights(snapshot, article).map((found) => {
        const { spans, cue, mention, kind, base, sourced, anchor, annotation } = found;
        const entry = { uri: documents.spelling(found.entry.uri), range: inEntry(found.entry) };
        const own = { ranges: spans.map(range), kind, base, sourced, anchor, annotation, entry };
        if (cue && mention) return { ...own, cue: range(cue), mention: range(mention) };
        if (cue) return { ...own, cue: range(cue) };
        return mention ? { ...own, mention: range(mention) } : own;
      }),
    };
  });
  connection.onRequest(requests.counts, async (params: ArticleParams): Promise<CountsResult> => {
    const found = await find(params);
    return found ? { uri: documents.spelling(found.article), ...statistics(found.snapshot, found.article) } : null;
  });
  connection.onRequest(requests.pair, async (params: ArticleParams): Promise<PairResult> => {
    const found = await find(params);
    if (!found) return null;
    const { snapshot, article } = found;
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
