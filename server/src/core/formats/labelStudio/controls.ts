import { bases, certainties, modes, stances } from '../../model/schema.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { isMap, type JsonMap, yamlMapOf } from '../json.ts';
import { parsed } from '../spanGraph/json.ts';

/** Keys of an annotation with one of several values: `<Choices>`, for each region. */
export const choiceControls = {
  mode: modes,
  stance: stances,
  basis: bases,
  certainty: certainties,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChoiceControl = keyof typeof choiceControls;

export const isChoice = (name: string): name is ChoiceControl => Object.hasOwn(choiceControls, name);

/** Keys that people write into: `<TextArea>`, for each region; several values where a sidecar takes a list. */
export const textControls = ['id', 'kind', 'asOf', 'translated', 'gist', 'note'] as const;
export const listControls = ['speaker', 'for', 'via', 'evidence', 'tags'] as const;

/** All else that a sidecar says of an annotation, as JSON. */
export const moreControl = 'more';

/** For the annotation as a whole: whose it is. */
export const layerControls = ['layer', 'annotator'] as const;

const isText = (name: string): boolean => textControls.some((each) => each === name);
const isList = (name: string): boolean => listControls.some((each) => each === name);

export interface ControlValue {
  readonly name: string;
  readonly type: 'choices' | 'textarea';
  readonly values: readonly string[];
}

/** What the controls of a region hold, in their order. */
export function controlsOf(id: string, keys: YamlMap): readonly ControlValue[] {
  const controls: ControlValue[] = id === '' ? [] : [{ name: 'id', type: 'textarea', values: [id] }];
  const more: Record<string, YamlValue> = {};
  for (const [key, value] of Object.entries(keys)) {
    const values = value === undefined ? [] : fitting(key, value);
    if (values) controls.push({ name: key, type: isChoice(key) ? 'choices' : 'textarea', values });
    else if (value !== undefined) more[key] = value;
  }
  if (Object.keys(more).length > 0) {
    controls.push({ name: moreControl, type: 'textarea', values: [JSON.stringify(more)] });
  }
  return controls;
}

/** The value as its control takes it; undefined where there is no such control, or it does not fit into it. */
function fitting(key: string, value: YamlValue): readonly string[] | undefined {
  if (isChoice(key)) {
    return choiceControls[key].some((choice) => choice === value) ? [String(value)] : undefined;
  }
  const items = Array.isArray(value) && isList(key) ? value : [value];
  const texts = items.filter((item) => typeof item === 'string' && item !== '');
  return (isText(key) || isList(key)) && texts.length === items.length && texts.length > 0 ? texts : undefined;
}

/** What a control of a region says, as keys of an annotation; undefined where it is none of ours. */
export function keysIn(name: string, values: readonly string[]): YamlMap | undefined {
  const [first, ...others] = values.filter((value) => value.trim() !== '');
  if (first === undefined) return {};
  if (isChoice(name)) return choiceControls[name].some((choice) => choice === first) ? { [name]: first } : undefined;
  if (isText(name)) return { [name]: [first, ...others].join('\n') };
  if (isList(name)) return { [name]: others.length === 0 ? first : [first, ...others] };
  if (name !== moreControl) return undefined;
  const value = parsed(first)?.value;
  return isMap(value) ? yamlMapOf(withoutPlace(value)) : undefined;
}

/** Regions say where an annotation stands, whatever else does. */
const withoutPlace = (record: JsonMap): JsonMap =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !place.includes(key)));

const place: readonly string[] = ['id', 'exact', 'prefix', 'suffix', 'occurrence', 'cue', 'mention'];
