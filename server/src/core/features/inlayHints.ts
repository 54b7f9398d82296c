import { spansOf } from '../model/anchor.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import { chainText } from '../workspace/chainText.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { chainLinks } from './chainLine.ts';
import { speakerLookup } from './speakerLookup.ts';
import { statementsOf } from './statements.ts';
import type { InlayHint } from './types.ts';

/** Who says it, after each statement that ends in `within`: the speaker and the relays, without the outlet. */
export function inlayHints(
  snapshot: Snapshot,
  article: Uri,
  within: Span,
  locale: string,
  token: CancellationToken = neverCancelled,
): readonly InlayHint[] {
  const speakers = speakerLookup(snapshot);
  const hints: InlayHint[] = [];
  for (const { reading, file, chain } of statementsOf(snapshot, article, token)) {
    const offset = spansOf(reading.anchor)?.at(-1)?.end;
    if (offset === undefined || offset < within.start || offset > within.end) continue;
    if (chain.speakers.length === 0 && chain.hops.length === 0) continue;
    const links = chainLinks(speakers, file.uri, chain).filter((link) => link.role !== 'outlet');
    hints.push({ offset, label: chainText(links, locale, 'plain') });
  }
  return hints.sort((a, b) => a.offset - b.offset);
}
