import type { Sidecar } from '../model/sidecar.ts';
import type { Speaker } from '../model/speaker.ts';
import { valueAt } from '../model/tree.ts';
import type { YamlMap } from './edit/operation.ts';
import { sidecarKeys } from './knownKeys.ts';
import { plainMap, plainValue } from './plainValue.ts';

/** What a sidecar says under `article`. */
export function aboutIn(sidecar: Sidecar | undefined): YamlMap {
  const about = valueAt(sidecar?.root, 'article');
  return about?.kind === 'map' ? plainMap(about) : {};
}

/** Keys at the top of a sidecar that its format does not know, such as `x-team`. */
export function otherKeysIn(sidecar: Sidecar | undefined): YamlMap {
  const pairs = sidecar?.root?.kind === 'map' ? sidecar.root.pairs : [];
  return Object.fromEntries(
    pairs
      .filter(({ key }) => !sidecarKeys.has(key.text))
      .map(({ key, value }) => [key.text, plainValue(value)] as const),
  );
}

/** What an entry under `speakers` says, in its short form (`afp: AFP`) too. */
export const speakerKeysOf = ({ node, name }: Speaker): YamlMap =>
  node ? plainMap(node) : name === undefined ? {} : { name };
