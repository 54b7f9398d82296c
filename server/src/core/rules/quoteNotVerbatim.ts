import type { Message } from '../messages/message.ts';
import { spansOf } from '../model/anchor.ts';
import type { Rule } from './rule.ts';

/** What is annotated as somebody's own words, yet stands outside quotation marks. */
export const quoteNotVerbatim: Rule = {
  code: 'quote.not-verbatim',
  severity: 'information',
  checks: [
    {
      of: 'reading',
      run(_context, { annotation, anchor, verbatim }, report) {
        if (verbatim || !spansOf(anchor)) return;
        const message: Message | undefined =
          annotation.base === 'quote'
            ? { id: 'finding.quote.not-verbatim' }
            : annotation.base === 'claim' && annotation.mode === 'direct'
              ? { id: 'finding.quote.not-verbatim.direct' }
              : undefined;
        if (message) report({ message });
      },
    },
  ],
};
