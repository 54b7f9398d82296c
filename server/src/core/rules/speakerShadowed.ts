import { valueAt } from '../model/tree.ts';
import type { Rule } from './rule.ts';

/** A local entry that gives a speaker of the project file another name. */
export const speakerShadowed: Rule = {
  code: 'speaker.shadowed',
  severity: 'information',
  checks: [
    {
      of: 'sidecar',
      run({ snapshot, file }, report) {
        const project = file.project && snapshot.projects.get(file.project);
        if (!project) return;
        for (const [id, { name, node, idSpan }] of file.sidecar.speakers) {
          const far = project.project.speakers.get(id);
          if (!far?.name || !name || name === far.name) continue;
          const at = valueAt(node, 'name');
          report({
            message: { id: 'finding.speaker.shadowed', args: { id, name, known: far.name } },
            speaker: id,
            entry: at ? { start: at.start, end: at.end } : idSpan,
            related: [
              {
                place: { uri: project.uri, spans: [far.idSpan] },
                message: { id: 'related.speaker.project', args: { id, name: far.name } },
              },
            ],
          });
        }
      },
    },
  ],
};
