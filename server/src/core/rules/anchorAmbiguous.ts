import type { Message } from '../messages/message.ts';
import type { Rule } from './rule.ts';

/** Several places fit and nothing in the selector decides between them. Shown at the first. */
export const anchorAmbiguous: Rule = {
  code: 'anchor.ambiguous',
  severity: 'warning',
  checks: [
    {
      of: 'reading',
      run({ article }, { annotation, anchor }, report) {
        if (anchor.state !== 'ambiguous') return;
        const { candidates, total } = anchor;
        const expected = annotation.selector.occurrence?.total;
        const message: Message =
          expected !== undefined && expected !== total
            ? { id: 'finding.anchor.ambiguous.total', args: { total, expected } }
            : { id: 'finding.anchor.ambiguous', args: { total } };
        const [first, ...others] = candidates;
        report({
          message,
          ...(article && first ? { place: { uri: article.uri, spans: [first[0]] } } : {}),
          related: article
            ? others.map(([span], i) => ({
                place: { uri: article.uri, spans: [span] },
                message: { id: 'related.candidate', args: { index: i + 2, total } },
              }))
            : [],
          data: { kind: 'candidates', spans: candidates },
        });
      },
    },
  ],
};
