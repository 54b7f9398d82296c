import type { Speaker } from '../model/speaker.ts';
import type { Uri } from '../model/uri.ts';
import { scopeOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { byName, namesOf } from './namesOf.ts';
import type { Reported, Rule } from './rule.ts';

/** Two named entries of one scope with a name or alias in common: one speaker entered twice, or two to tell apart. */
export const speakerDuplicate: Rule = {
  code: 'speaker.duplicate',
  severity: 'information',
  checks: [
    {
      of: 'sidecar',
      run({ snapshot, file }, report) {
        const { speakers } = file.sidecar;
        if (speakers.size > 0) duplicates(snapshot, speakers, scopeOf(snapshot, file.uri), report);
      },
    },
    {
      of: 'project',
      run({ snapshot, file }, report) {
        duplicates(snapshot, file.project.speakers, [file.uri], report);
      },
    },
  ],
};

/** An entry is compared with so many others of its name; of thousands with one name every pair would be millions. */
const maxTold = 10;

/** Each pair once: at the later entry of a file, and at the nearer file's. */
function duplicates(
  snapshot: Snapshot,
  speakers: ReadonlyMap<string, Speaker>,
  scope: readonly Uri[],
  report: (finding: Reported) => void,
): void {
  const [own] = scope;
  const order = new Map([...speakers.keys()].map((id, i) => [id, i]));
  for (const speaker of speakers.values()) {
    const told = new Set<string>();
    for (const [key, name] of namesOf(speaker)) {
      for (const uri of scope) {
        for (const other of byName(entriesOf(snapshot, uri)).get(key) ?? []) {
          if (told.size >= maxTold) break;
          // They come in the order of the file.
          if (uri === own && (order.get(other.id) ?? 0) >= (order.get(speaker.id) ?? 0)) break;
          if (told.has(other.id)) continue;
          // What the scope's nearer file says of an id is what counts there.
          if (uri !== own && speakers.has(other.id)) continue;
          told.add(other.id);
          report({
            message: { id: 'finding.speaker.duplicate', args: { id: speaker.id, other: other.id, name } },
            speaker: speaker.id,
            entry: speaker.idSpan,
            related: [
              { place: { uri, spans: [other.idSpan] }, message: { id: 'related.speaker', args: { id: other.id } } },
            ],
          });
        }
      }
    }
  }
}

const entriesOf = (snapshot: Snapshot, uri: Uri): ReadonlyMap<string, Speaker> =>
  (snapshot.sidecars.get(uri)?.sidecar ?? snapshot.projects.get(uri)?.project)?.speakers ?? new Map();
