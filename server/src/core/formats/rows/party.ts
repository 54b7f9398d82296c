import type { Ref } from '../../model/annotation.ts';
import type { Identification, SpeakerType } from '../../model/schema.ts';
import { displayName } from '../../workspace/scope.ts';
import type { ExportLayer } from '../format.ts';

/** Somebody in a row: a speaker, whom they speak for, a relay, the outlet. Null where nothing is known. */
export interface Party {
  readonly id: string;
  /** The id where no name is given. */
  readonly name: string;
  readonly type: SpeakerType | null;
  readonly role: string | null;
  /** A speaker id. */
  readonly affiliation: string | null;
  readonly identification: Identification;
  readonly reason: string | null;
  /** A guess at who it is: a speaker id. Never counted as identity. */
  readonly maybe: string | null;
  readonly sameAs: readonly string[];
}

/** Keys of an entry under `speakers` that a {@link Party} holds. */
export const partyKeys: ReadonlySet<string> = new Set([
  'name',
  'type',
  'role',
  'affiliation',
  'identification',
  'reason',
  'maybe',
  'sameAs',
]);

/** Whoever nobody defined is known by the id alone. */
export function partyOf(layer: ExportLayer, { id }: Ref): Party {
  const known = layer.speakers.get(id);
  const speaker = known?.speaker;
  return {
    id,
    name: displayName(known, id),
    type: speaker?.type ?? null,
    role: speaker?.role ?? null,
    affiliation: speaker?.affiliation?.id ?? null,
    identification: speaker?.identification ?? 'named',
    reason: speaker?.reason ?? null,
    maybe: speaker?.maybe?.id ?? null,
    sameAs: speaker?.sameAs.map(({ url }) => url) ?? [],
  };
}
