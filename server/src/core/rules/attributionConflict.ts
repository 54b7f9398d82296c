import { isStatement } from '../model/annotation.ts';
import { chainOf } from '../workspace/chain.ts';
import { displayName, speakerOf } from '../workspace/scope.ts';
import { otherSide } from './otherSide.ts';
import { partyKeys } from './parties.ts';
import type { Rule } from './rule.ts';

/** One statement, put into two mouths. Statements that name nobody have a finding of their own. */
export const attributionConflict: Rule = {
  code: 'attribution.conflict',
  severity: 'warning',
  checks: [
    {
      of: 'reading',
      run(context, { annotation }, report) {
        if (annotation.relations.length === 0 || !isStatement(annotation)) return;
        const { snapshot, file } = context;
        for (const { type, target, span } of annotation.relations) {
          const other = type === 'repeats' ? snapshot.corpus.resolve(file.uri, target) : undefined;
          const otherFile = other && snapshot.sidecars.get(other.sidecar);
          if (!other || !otherFile || other.annotation === annotation || !isStatement(other.annotation)) continue;
          const here = context.chain(annotation);
          const there = chainOf(otherFile.sidecar, other.annotation);
          const ours = partyKeys([...here.speakers, ...here.for], file.article, context.speaker);
          const theirs = partyKeys([...there.speakers, ...there.for], otherFile.article, (id) =>
            otherFile === file ? context.speaker(id) : speakerOf(snapshot, other.sidecar, id),
          );
          if (ours.size === 0 || theirs.size === 0 || [...ours].some((key) => theirs.has(key))) continue;
          const ids = there.speakers.length > 0 ? there.speakers : there.for;
          const speakers = ids.map(({ id }) => displayName(speakerOf(snapshot, other.sidecar, id), id));
          report({
            message: { id: 'finding.attribution.conflict', args: { speakers } },
            entry: span,
            related: [otherSide(snapshot, other)],
          });
        }
      },
    },
  ],
};
