import type { Sidecar } from '../model/sidecar.ts';
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
