import { render } from '../messages/render.ts';
import { hull, type Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import { shorten } from '../text/shorten.ts';
import type { CancellationToken } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type OutlineStatement, outline } from './outline.ts';
import { speakerLookup } from './speakerLookup.ts';
import { statementWords } from './statementWords.ts';
import type { DocumentSymbol } from './types.ts';

/**
 * Speakers with their statements. Clients follow the cursor into the first symbol whose range holds it and sort by
 * position: a speaker's range is that of the first statement, and what has no speaker starts at 0 to come first.
 * Lost and ambiguous statements have no place, so they are left out here (`outline` has them).
 */
export function articleSymbols(
  snapshot: Snapshot,
  article: Uri,
  locale: string,
  token: CancellationToken,
): readonly DocumentSymbol[] {
  const data = outline(snapshot, article, token);
  const words = statementWords(snapshot, speakerLookup(snapshot), locale);
  const symbol = (entry: PlacedStatement): DocumentSymbol => {
    const { name, detail } = words(entry);
    return {
      name,
      detail,
      kind: entry.statement.reading.annotation.base,
      span: hull(entry.spans),
      selection: entry.spans[0],
      children: [],
    };
  };
  const count = (statements: readonly unknown[]): string =>
    render({ id: 'outline.statements', args: { count: statements.length } }, locale);

  const symbols: DocumentSymbol[] = [];
  const loose = data.unattributed.filter(isPlaced);
  const [firstLoose] = loose;
  if (firstLoose) {
    // Where a speaker comes before it, the group's range must not swallow that speaker's statement.
    const leads = data.speakers.every((speaker) => firstLoose.spans[0].start < startOfFirst(speaker.statements));
    const span = { start: 0, end: leads ? firstLoose.spans[0].end : 0 };
    symbols.push({
      name: render({ id: 'outline.unattributed' }, locale),
      detail: count(loose),
      kind: 'unattributed',
      span,
      selection: leads ? firstLoose.spans[0] : span,
      children: loose.map(symbol),
    });
  }
  for (const speaker of data.speakers) {
    const placed = speaker.statements.filter(isPlaced);
    const [first] = placed;
    if (!first) continue;
    const type = speaker.known?.speaker.type;
    symbols.push({
      name: name(speaker.name),
      detail: count(placed),
      kind: 'speaker',
      ...(type ? { speakerType: type } : {}),
      span: hull(first.spans),
      selection: first.spans[0],
      children: placed.map(symbol),
    });
  }
  return symbols;
}

type PlacedStatement = OutlineStatement & { readonly spans: readonly [Span, ...Span[]] };

const isPlaced = (entry: OutlineStatement): entry is PlacedStatement => entry.spans !== null;

const startOfFirst = (statements: readonly OutlineStatement[]): number =>
  statements[0]?.spans?.[0].start ?? Number.POSITIVE_INFINITY;

/** Clients refuse an empty name. */
const name = (text: string): string => shorten(text, 80) || '—';
