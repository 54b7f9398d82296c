import { spansOf } from '../model/anchor.ts';
import { hull } from '../model/span.ts';
import { baseName, isWithin, type Uri } from '../model/uri.ts';
import { shorten, wording } from '../text/shorten.ts';
import { chainText } from '../workspace/chainText.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { chainLinks } from './chainLine.ts';
import { groupKey, identityOf, type SpeakerKey } from './identity.ts';
import { type SpeakerLookup, speakerLookup } from './speakerLookup.ts';
import { statementCounts } from './speakerUsage.ts';
import { type Statement, statementsOf } from './statements.ts';
import type { Location } from './types.ts';

export interface SpeakerArticle {
  readonly article: Uri;
  /** The title, else the file's name. */
  readonly label: string;
  /** In text order; those without a place last. */
  readonly statements: readonly SpeakerStatement[];
}

export interface SpeakerStatement {
  readonly id: string;
  readonly kind: string;
  /** The gist, else the wording, on one line. */
  readonly label: string;
  /** The chain behind the speaker; empty where there is none. */
  readonly chain: string;
  /** In the article; in the sidecar where it has no place there. */
  readonly location: Location;
}

/** What one node of `speakersTree` says, article by article in the order of their names. */
export function speakerArticles(
  snapshot: Snapshot,
  key: SpeakerKey | '',
  locale: string,
  folder?: Uri,
  token: CancellationToken = neverCancelled,
): readonly SpeakerArticle[] {
  const is = (file: Uri, id: string): boolean => groupKey(snapshot, identityOf(snapshot, file, id)) === key;
  const speakers = speakerLookup(snapshot);
  const articles = new Set<Uri>();
  for (const [uri, file] of snapshot.sidecars) {
    if (token.isCancellationRequested) return [];
    if (articles.has(file.article) || (folder && !isWithin(folder, file.article))) continue;
    const counts = statementCounts(file.sidecar);
    if (key === '' ? counts.has('') : [...counts.keys()].some((id) => id !== '' && is(uri, id))) {
      articles.add(file.article);
    }
  }
  return [...articles].sort().flatMap((article): SpeakerArticle[] => {
    const statements = statementsOf(snapshot, article, token).filter(({ chain, file }) =>
      key === '' ? chain.speakers.length === 0 : chain.speakers.some((ref) => is(file.uri, ref.id)),
    );
    if (statements.length === 0) return [];
    return [
      {
        article,
        label: labelOf(snapshot, article),
        statements: statements.map((statement) => statementOf(speakers, statement, locale)),
      },
    ];
  });
}

function statementOf(speakers: SpeakerLookup, { reading, file, chain }: Statement, locale: string): SpeakerStatement {
  const { annotation } = reading;
  const links = chainLinks(speakers, file.uri, chain);
  const spans = spansOf(reading.anchor);
  return {
    id: annotation.id,
    kind: annotation.kind,
    label: shorten(annotation.gist ?? wording(annotation.selector.pieces, 120), 120) || '—',
    chain: links.length > 1 || chain.for.length > 0 ? chainText(links, locale, 'plain') : '',
    location: spans ? { uri: file.article, span: hull(spans) } : { uri: file.uri, span: annotation.idSpan },
  };
}

function labelOf(snapshot: Snapshot, article: Uri): string {
  for (const uri of snapshot.articles.get(article)?.sidecars ?? []) {
    const title = snapshot.sidecars.get(uri)?.sidecar.article.title;
    if (title) return shorten(title, 120);
  }
  return baseName(article);
}
