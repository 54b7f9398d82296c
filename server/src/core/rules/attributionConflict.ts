import { isStatement } from '../model/annotation.ts';
import { chainOf } from '../workspace/chain.ts';
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
          const ours = partyKeys(snapshot, file.uri, [...here.speakers, ...here.for]);
          const theirs = partyKeys(snapshot, other.sidecar, [...there.speakers, ...there.for]);
          if (ours.size === 0 || theirs.size === 0 || [...ours].some((key) => theirs.has(key))) continue;
          report({
            message: { id: 'finding.attribution.conflict' },
            entry: span,
            related: [otherSide(snapshot, other)],
          });
        }
      },
    },
  ],
};
