import { speakerId } from '../../editing/speakerId.ts';
import { patterns } from '../../model/schema.ts';
import type { Sidecar } from '../../model/sidecar.ts';
import { canonical } from '../../sidecar/canonical.ts';
import type { Operation, YamlMap } from '../../sidecar/edit/operation.ts';
import { plainMap } from '../../sidecar/plainValue.ts';
import { ownValue } from '../../sidecar/values.ts';
import type { ImportProblem } from './imported.ts';

const valid = new RegExp(patterns.id, 'u');

export interface LandedSpeakers {
  readonly operations: readonly Operation[];
  /** What the ids of the source came to be. */
  readonly ids: ReadonlyMap<string, string>;
  readonly problems: readonly ImportProblem[];
}

/** The entries of speakers that a source brings along. Whoever is there under the same id stays as they are. */
export function landSpeakers(
  there: Sidecar | undefined,
  speakers: ReadonlyMap<string, YamlMap>,
  force: boolean,
): LandedSpeakers {
  const operations: Operation[] = [];
  const ids = new Map<string, string>();
  const problems: ImportProblem[] = [];
  const taken = new Set([...(there?.speakers.keys() ?? []), ...speakers.keys()]);
  for (const [id, value] of speakers) {
    const name = typeof value.name === 'string' ? value.name : id;
    const now = valid.test(id) ? id : speakerId(taken, name);
    taken.add(now);
    ids.set(id, now);
    const known = there?.speakers.get(now)?.node;
    if (known && says(plainMap(known), value)) continue;
    if (known && !force) {
      problems.push({ source: id, message: { id: 'formats.import.speaker-kept', args: { id: now } } });
      continue;
    }
    operations.push({ op: 'set', path: ['speakers', now], value });
  }
  return { operations, ids, problems };
}

/** Whether an entry says all that another one does; what it says beyond that is no difference: somebody went on. */
const says = (there: YamlMap, value: YamlMap): boolean =>
  Object.entries(value).every(([key, said]) => !said || canonical(ownValue(there, key) ?? '') === canonical(said));
