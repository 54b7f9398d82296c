import type { Speaker } from '../../model/speaker.ts';
import type { Uri } from '../../model/uri.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Fix } from '../fix.ts';
import { act, type Fixer, isSame } from './subject.ts';

/** One entry of the two, in either way; that of the project file, or the earlier one, is the first choice. */
export const fixSpeakerDuplicate: Fixer = ({ snapshot, finding, file }) => {
  const place = finding.related[0]?.place;
  const span = place?.spans?.[0];
  const other = place && [...speakersIn(snapshot, place.uri).values()].find(({ idSpan }) => isSame(idSpan, span));
  if (finding.speaker === undefined || !place || !other) return [];
  const [here, there] = [
    { file: file.uri, id: finding.speaker },
    { file: place.uri, id: other.id },
  ];
  const merge = (keep: typeof here, drop: typeof here): Fix =>
    act({ id: 'fix.merge-speakers', args: { keep: keep.id, drop: drop.id } }, { type: 'mergeSpeakers', keep, drop });
  // What the project holds other articles may name.
  return snapshot.projects.has(place.uri) && place.uri !== file.uri
    ? [merge(there, here)]
    : [merge(there, here), merge(here, there)];
};

const speakersIn = (snapshot: Snapshot, uri: Uri): ReadonlyMap<string, Speaker> =>
  (snapshot.sidecars.get(uri)?.sidecar ?? snapshot.projects.get(uri)?.project)?.speakers ?? new Map();
