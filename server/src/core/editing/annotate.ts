import type { Message } from '../messages/message.ts';
import { spansOf } from '../model/anchor.ts';
import type { BaseKind } from '../model/schema.ts';
import { hull, type Span } from '../model/span.ts';
import { baseName, sibling } from '../model/uri.ts';
import type { YamlMap } from '../sidecar/edit/operation.ts';
import { isLayerName, sidecarNameOf } from '../sidecar/pairing.ts';
import { optionsFor } from '../workspace/articleFile.ts';
import type { Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { annotationId } from './annotationId.ts';
import { Cast } from './cast.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { readable } from './editFile.ts';
import { kindsOf } from './kindsOf.ts';
import { sameSpans, selectorFor, selectorKeys } from './passage.ts';
import { placeInOrder } from './readingOrder.ts';
import { isRefused, refuse } from './refused.ts';
import { trimSelection } from './trimSelection.ts';
import { viaValue, whoValue } from './values.ts';
import { wordsAround } from './wordsAround.ts';

type Annotate = Extract<Action, { type: 'annotate' }>;

/**
 * Annotates what is selected: in the sidecar of the context's layer, which is made where there is none, at its place
 * in the order of the text. The selection is trimmed; its selector resolves to just what is left of it. For statements
 * cue, mention, mode and stance are filled in where the text leaves no doubt, and for a mention who is named.
 */
export function annotate(snapshot: Snapshot, action: Annotate, context: EditContext): Edited {
  const article = snapshot.articles.get(action.article);
  if (!article) return refuse('editing.refused.no-article', { file: baseName(action.article) });
  const { text } = article;
  if (text === undefined) return refuse('editing.refused.not-open', { file: baseName(action.article) });
  const { layer } = context;
  if (layer !== undefined && !isLayerName(layer)) return refuse('editing.refused.layer', { layer });
  const kind = kindsOf(snapshot, action.article).find((each) => each.kind === action.kind);
  if (!kind) return refuse('editing.refused.no-kind', { kind: action.kind });

  const uri = sibling(action.article, sidecarNameOf(baseName(action.article), layer));
  const refusal = readable(snapshot, uri);
  if (refusal) return refusal;
  const options = optionsFor(action.article);
  const spans = trimSelection(text, action.spans, options);
  if (spans.length === 0) return refuse('editing.refused.nothing-selected');
  const selector = selectorFor(text, spans, options);
  if (!selector) return refuse('editing.refused.no-selector');

  const cast = new Cast(snapshot, uri, action.article);
  const speakers = cast.choose(action.speakers ?? named(cast, kind.base, text, spans));
  if (isRefused(speakers)) return speakers;
  const via: (readonly string[])[] = [];
  for (const hop of action.via ?? []) {
    const relays = cast.choose(hop);
    if (isRefused(relays)) return relays;
    if (relays.length > 0) via.push(relays);
  }
  const readings = article.readings.get(uri) ?? [];
  const twin = readings.find((reading) => isTwin(reading, action.kind, spans, speakers));
  if (twin) return refuse('editing.refused.duplicate', { id: twin.annotation.id });

  const statement = kind.base === 'claim' || kind.base === 'quote';
  const { cue, mention, mode, stance } = statement
    ? wordsAround(article, spans, kind.base, cast, speakers.length > 0 ? speakers : (via[0] ?? []))
    : {};
  const id = annotationId(takenIds(snapshot.sidecars.get(uri)), (statement ? speakers[0] : undefined) ?? action.kind);
  const note = action.note?.trim();
  const value: YamlMap = {
    id,
    kind: action.kind,
    ...selectorKeys(selector),
    ...(speakers.length > 0 ? { speaker: whoValue(speakers) } : {}),
    cue,
    mention,
    mode,
    stance,
    ...(via.length > 0 ? { via: viaValue(via) } : {}),
    ...(note ? { note } : {}),
  };
  const index = placeInOrder(readings, spans);
  return new Draft(snapshot, context)
    .add(uri, ...cast.entries(), {
      op: 'insert',
      path: ['annotations'],
      ...(index === undefined ? {} : { index }),
      value,
    })
    .finish(added(kind, cast.names(speakers), via.length > 0), { sidecar: uri, annotation: id });
}

/** For a mention the one speaker who goes by the words; nobody otherwise. */
function named(cast: Cast, base: BaseKind, text: string, spans: readonly Span[]): readonly { readonly id: string }[] {
  if (base !== 'mention') return [];
  const { start, end } = hull(spans);
  const found = [...cast.called(text.slice(start, end))];
  return found.length === 1 ? found.map((id) => ({ id })) : [];
}

function isTwin(
  { annotation, anchor }: Reading,
  kind: string,
  spans: readonly Span[],
  speakers: readonly string[],
): boolean {
  const found = spansOf(anchor);
  return (
    annotation.kind === kind &&
    found !== undefined &&
    sameSpans(found, spans) &&
    annotation.speakers.length === speakers.length &&
    annotation.speakers.every(({ id }) => speakers.includes(id))
  );
}

/** Ids that the file has or refers to: what pointed at nothing must not point at the new annotation all at once. */
function takenIds(file: SidecarFile | undefined): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { id, continues, within, relations } of file?.sidecar.annotations ?? []) {
    taken.add(id);
    if (continues) taken.add(continues.id);
    if (within) taken.add(within.id);
    for (const { target } of relations) if (target.path === undefined) taken.add(target.id);
  }
  return taken;
}

function added(
  { base, label, own }: { readonly base: BaseKind; readonly label: Message | string; readonly own: boolean },
  names: readonly string[],
  relayed: boolean,
): Message {
  const statement = base === 'claim' || base === 'quote';
  if (own && typeof label === 'string') {
    if (names.length > 0) return { id: 'editing.added.own.by', args: { kind: label, names } };
    return { id: 'editing.added.own', args: { kind: label } };
  }
  if (names.length > 0 && base !== 'ignore' && base !== 'note')
    return { id: `editing.added.${base}.by`, args: { names } };
  return { id: statement && !relayed ? `editing.added.${base}.unsourced` : `editing.added.${base}` };
}
