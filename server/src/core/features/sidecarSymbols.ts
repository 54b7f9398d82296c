import { inDirection, render } from '../messages/render.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { Speaker } from '../model/speaker.ts';
import { type MapNode, pairOf } from '../model/tree.ts';
import { shorten, wording } from '../text/shorten.ts';
import { chainIn } from '../workspace/chainIn.ts';
import { chainText } from '../workspace/chainText.ts';
import type { SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import { chainLinks } from './chainLine.ts';
import { section } from './section.ts';
import { type SpeakerLookup, speakerLookup } from './speakerLookup.ts';
import type { DocumentSymbol } from './types.ts';

/** Speakers and annotations of a sidecar, in the order of the file. */
export function sidecarSymbols(snapshot: Snapshot, file: SidecarFile, locale: string): readonly DocumentSymbol[] {
  const { sidecar } = file;
  const speakers = speakerLookup(snapshot);
  const annotation = (entry: Annotation): DocumentSymbol => ({
    name: entry.id || render({ id: 'outline.noId' }, locale),
    detail: detailOf(speakers, file, entry, locale),
    kind: entry.base,
    span: covering(entry.span, entry.idSpan),
    selection: entry.idSpan,
    children: [],
  });
  return [
    ...section(sidecar.root, 'article', render({ id: 'outline.article' }, locale), []),
    ...section(
      sidecar.root,
      'speakers',
      render({ id: 'outline.speakers' }, locale),
      speakerSymbols(sidecar.root?.kind === 'map' ? sidecar.root : undefined, sidecar.speakers),
    ),
    ...section(
      sidecar.root,
      'annotations',
      render({ id: 'outline.annotations' }, locale),
      sidecar.annotations.map(annotation),
    ),
  ];
}

/** The entries under `speakers` of a sidecar or project file. */
export function speakerSymbols(
  root: MapNode | undefined,
  speakers: ReadonlyMap<string, Speaker>,
): readonly DocumentSymbol[] {
  const entries = pairOf(root, 'speakers')?.value;
  if (entries?.kind !== 'map') return [];
  return entries.pairs.flatMap(({ key, value }): DocumentSymbol[] => {
    const speaker = speakers.get(key.text);
    if (!speaker || !key.text) return [];
    return [
      {
        name: shorten(key.text, 80) || '—',
        detail: shorten(speaker.name ?? '', 80),
        kind: 'speaker',
        ...(speaker.type ? { speakerType: speaker.type } : {}),
        span: { start: key.start, end: Math.max(key.end, value.end) },
        selection: { start: key.start, end: key.end },
        children: [],
      },
    ];
  });
}

function detailOf(speakers: SpeakerLookup, file: SidecarFile, entry: Annotation, locale: string): string {
  const words = shorten(entry.gist ?? wording(entry.selector.pieces), 80);
  const chain = chainIn(file.sidecar, entry);
  if (chain.speakers.length === 0) return words;
  const speaker = chainText(chainLinks(speakers, file.uri, chain).slice(0, 1), locale, 'plain');
  return inDirection(`${speaker} · \u2068${words}\u2069`, locale);
}

const covering = (outer: Span, inner: Span): Span => ({
  start: Math.min(outer.start, inner.start),
  end: Math.max(outer.end, inner.end),
});
