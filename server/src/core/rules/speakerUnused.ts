import { namesIn } from './namesIn.ts';
import type { Rule, SidecarContext } from './rule.ts';

/** Entries that nothing names: left over, or meant for a statement that names another. */
export const speakerUnused: Rule = {
  code: 'speaker.unused',
  severity: 'hint',
  checks: [
    {
      of: 'sidecar',
      run(context, report) {
        const { speakers } = context.file.sidecar;
        if (speakers.size === 0 || !context.article) return;
        const used = namedFor(context);
        for (const [id, { idSpan }] of speakers) {
          if (used.has(id)) continue;
          report({ message: { id: 'finding.speaker.unused', args: { id } }, speaker: id, entry: idSpan });
        }
      },
    },
    {
      of: 'project',
      run({ snapshot, file }, report) {
        const inFile = namesIn(file.project);
        for (const [id, { idSpan }] of file.project.speakers) {
          if (inFile.has(id) || snapshot.corpus.sidecarsNaming(file.uri, id).length > 0) continue;
          report({ message: { id: 'finding.speaker.unused.project', args: { id } }, speaker: id, entry: idSpan });
        }
      },
    },
  ],
};

/** What counts as named for the entries of a file: a layer's count in it alone, the base's in every layer too. */
function namedFor(context: SidecarContext): ReadonlySet<string> {
  const { snapshot, article, file } = context;
  const files = file.layer === undefined ? (article?.sidecars ?? []) : [file.uri];
  const named = new Set<string>();
  for (const uri of files) {
    const sidecar = snapshot.sidecars.get(uri)?.sidecar;
    if (sidecar) for (const id of namesIn(sidecar)) named.add(id);
  }
  // The project's entry of a speaker named here may name another that has an entry here. A set grows while walked.
  for (const id of named) {
    const speaker = context.speaker(id)?.speaker;
    for (const ref of [speaker?.affiliation, speaker?.maybe]) if (ref && ref.id !== id) named.add(ref.id);
  }
  return named;
}
