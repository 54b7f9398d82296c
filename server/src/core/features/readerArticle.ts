import { render } from '../messages/render.ts';
import type { Uri } from '../model/uri.ts';
import { shorten, wording } from '../text/shorten.ts';
import { chainIn } from '../workspace/chainIn.ts';
import { kindLabel } from '../workspace/kindLabel.ts';
import { displayName, outletOf, speakerOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { speakerLookup } from './speakerLookup.ts';
import { readingsOf } from './statements.ts';
import type { Location } from './types.ts';

/** What the Reader says of an article as a whole. Strings are raw text of files. */
export interface ReaderArticle {
  readonly title?: string;
  readonly language: string;
  readonly outlet?: string;
  readonly published?: string;
  /** In the order of the files, at most {@link maxUnplaced} of them. */
  readonly unplaced: readonly ReaderUnplaced[];
  readonly unplacedCount: number;
}

export interface ReaderUnplaced {
  readonly sidecar: Uri;
  readonly annotation: string;
  readonly kindLabel: string;
  readonly anchor: 'ambiguous' | 'lost';
  /** Rendered. */
  readonly state: string;
  readonly quotation: string;
  readonly speakers: readonly string[];
  readonly entry: Location;
}

export const maxUnplaced = 200;

/** Undefined where the snapshot knows no such article. */
export function readerArticle(snapshot: Snapshot, article: Uri, locale: string): ReaderArticle | undefined {
  const file = snapshot.articles.get(article);
  if (!file) return undefined;
  const infos = file.sidecars.flatMap((uri) => snapshot.sidecars.get(uri)?.sidecar.article ?? []);
  const title = infos.find((info) => info.title)?.title;
  const published = infos.find((info) => info.published)?.published;
  const [base] = file.sidecars;
  const outlet = base && outletOf(snapshot, base);
  const speakers = speakerLookup(snapshot);
  const unplaced: ReaderUnplaced[] = [];
  let unplacedCount = 0;
  for (const [sidecar, { annotation, anchor }] of readingsOf(snapshot, article)) {
    if (annotation.base === 'ignore' || (anchor.state !== 'ambiguous' && anchor.state !== 'lost')) continue;
    unplacedCount += 1;
    if (unplaced.length >= maxUnplaced) continue;
    const state =
      anchor.state === 'lost'
        ? render({ id: 'anchor.lost' }, locale)
        : render({ id: 'anchor.ambiguous', args: { total: anchor.total } }, locale);
    unplaced.push({
      sidecar: sidecar.uri,
      annotation: annotation.id,
      kindLabel: kindLabel(snapshot, sidecar, annotation, locale),
      anchor: anchor.state,
      state,
      quotation: wording(annotation.selector.pieces, 160),
      speakers: chainIn(sidecar.sidecar, annotation).speakers.map(({ id }) => speakers.name(sidecar.uri, id)),
      entry: { uri: sidecar.uri, span: annotation.span },
    });
  }
  return {
    ...(title ? { title: shorten(title, 300) } : {}),
    language: file.language,
    ...(outlet && base ? { outlet: displayName(speakerOf(snapshot, base, outlet.id), outlet.id) } : {}),
    ...(published ? { published } : {}),
    unplaced,
    unplacedCount,
  };
}
