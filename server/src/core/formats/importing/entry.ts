import type { SpeakerChoice } from '../../editing/action.ts';
import type { Cast } from '../../editing/cast.ts';
import { type PassageOptions, partFor, partValue, selectorKeys } from '../../editing/passage.ts';
import { isRefused, type Refused } from '../../editing/refused.ts';
import { viaValue, whoValue } from '../../editing/values.ts';
import type { Selector } from '../../model/selector.ts';
import type { Span } from '../../model/span.ts';
import { keyOrder } from '../../sidecar/edit/keyOrder.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import type { Ids } from './ids.ts';
import type { ImportedAnnotation } from './imported.ts';

export interface Surroundings {
  readonly text: string;
  readonly cast: Cast;
  /** Ids under `speakers` of the source, as they are called in the sidecar. */
  readonly speakers: ReadonlyMap<string, string>;
  readonly options: PassageOptions;
}

export interface Made {
  /** Without `id` and `kind`. */
  readonly value: YamlMap;
  readonly speakers: readonly string[];
  /** Cue and mention that no words lead to. */
  readonly missing: readonly Span[];
}

/** An entry under `annotations` for something imported, but for its id. */
export function entryFor(
  annotation: ImportedAnnotation,
  place: { readonly selector: Selector; readonly spans?: readonly Span[] },
  around: Surroundings,
): Made | Refused {
  const speakers = choose(annotation.speakers ?? [], around);
  if (isRefused(speakers)) return speakers;
  const via: (readonly string[])[] = [];
  for (const hop of annotation.via ?? []) {
    const relays = choose(hop, around);
    if (isRefused(relays)) return relays;
    if (relays.length > 0) via.push(relays);
  }
  const missing: Span[] = [];
  const part = (at: Span | Selector | undefined): YamlValue | undefined => {
    const found = at && partKeys(at, place.spans, around);
    if (at && !('pieces' in at) && found === undefined) missing.push(at);
    return found;
  };
  const value: YamlMap = {
    ...selectorKeys(place.selector),
    ...(speakers.length > 0 ? { speaker: whoValue(speakers) } : {}),
    cue: part(annotation.cue),
    mention: part(annotation.mention),
    ...(via.length > 0 ? { via: viaValue(via) } : {}),
    ...annotation.keys,
  };
  return { speakers: idsIn(value.speaker), value, missing };
}

const idsIn = (who: YamlValue | undefined): readonly string[] =>
  (Array.isArray(who) ? who : [who]).filter((id) => typeof id === 'string');

function choose(choices: readonly SpeakerChoice[], { cast, speakers }: Surroundings): readonly string[] | Refused {
  const ids: string[] = [];
  for (const choice of choices) {
    const landed = 'id' in choice ? speakers.get(choice.id) : undefined;
    const chosen = landed === undefined ? cast.choose([choice]) : [landed];
    if (isRefused(chosen)) return chosen;
    for (const id of chosen) if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}

/** A cue or mention, as the words alone wherever they lead to the place. */
function partKeys(
  at: Span | Selector,
  spans: readonly Span[] | undefined,
  { text, options }: Surroundings,
): YamlValue | undefined {
  if ('pieces' in at) return partValue(at);
  const selector = spans && partFor(text, spans, at, options);
  return selector && partValue(selector);
}

const order = (): readonly string[] => keyOrder(['annotations', 0], 'sidecar');

/** The keys in the order in which a person writes them; those that the schema does not know at the end. */
export function sortedKeys(value: YamlMap): YamlMap {
  const known = order();
  const rank = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => rank(a) - rank(b)),
  );
}

/** The entry with what it says of other annotations of the same source pointing to what those are called now. */
export function withReferences(value: YamlMap, ids: Ids): YamlMap {
  const renamed = (at: YamlValue | undefined): YamlValue | undefined => (typeof at === 'string' ? ids.now(at) : at);
  const { continues, within, relations } = value;
  return {
    ...value,
    ...(continues === undefined ? {} : { continues: renamed(continues) }),
    ...(within === undefined ? {} : { within: renamed(within) }),
    ...(Array.isArray(relations) ? { relations: relations.map((each) => withTarget(each, renamed)) } : {}),
  };
}

function withTarget(relation: YamlValue, renamed: (at: YamlValue) => YamlValue | undefined): YamlValue {
  if (typeof relation !== 'object' || !('target' in relation)) return relation;
  return { ...relation, target: renamed(relation.target ?? '') };
}
