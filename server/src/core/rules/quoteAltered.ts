import type { Annotation } from '../model/annotation.ts';
import { brief } from '../sidecar/brief.ts';
import type { Reading } from '../workspace/snapshot.ts';
import { compareQuoted, isAlike, wholeOf } from './compareQuoted.ts';
import { otherSide, readingAt } from './otherSide.ts';
import type { Rule, SidecarContext } from './rule.ts';
import { quotedWords } from './wordDiff.ts';

/** A quotation whose words are not those of the quotation it repeats. */
export const quoteAltered: Rule = {
  code: 'quote.altered',
  severity: 'warning',
  checks: [
    {
      of: 'reading',
      run(context, reading, report) {
        const { annotation } = reading;
        if (annotation.relations.length === 0 || !isQuotation(reading) || annotation.translated !== undefined) return;
        const { snapshot, file } = context;
        for (const { type, target, span } of annotation.relations) {
          const ref = type === 'repeats' ? snapshot.corpus.resolve(file.uri, target) : undefined;
          const other = ref && readingAt(snapshot, ref);
          if (!ref || !other || other.annotation === annotation || !isQuotation(other)) continue;
          const languages = languagesOf(context, other);
          if (other.annotation.translated !== undefined || languages === 'different') continue;
          const found = compareQuoted(reading, other);
          const [first, ...more] = found;
          if (!first || (languages === 'unsure' && !isAlike(found, quotedWords(wholeOf(reading))))) continue;
          const id =
            first.there === ''
              ? 'finding.quote.altered.added'
              : first.here === ''
                ? 'finding.quote.altered.dropped'
                : 'finding.quote.altered';
          report({
            message: { id, args: { here: brief(first.here), there: brief(first.there), more: more.length } },
            entry: span,
            related: [otherSide(snapshot, ref)],
          });
        }
      },
    },
  ],
};

/** Quotation marks around a name or a doubted word make no quotation of a claim. */
const isQuotation = ({ annotation, quoted, verbatim }: Reading): boolean =>
  quoted.length > 0 && (verbatim || annotation.base === 'quote' || hasOwnWords(annotation));

const hasOwnWords = ({ base, mode }: Annotation): boolean =>
  base === 'claim' && (mode === 'direct' || mode === 'mixed');

/** A text too short to tell its language is `und`. */
function languagesOf({ snapshot, article }: SidecarContext, other: Reading): 'same' | 'different' | 'unsure' {
  const file = snapshot.sidecars.get(other.sidecar)?.article;
  const there = file && snapshot.articles.get(file)?.language;
  if (!article || there === undefined) return 'different';
  if (article.language === there) return 'same';
  return article.language === 'und' || there === 'und' ? 'unsure' : 'different';
}
