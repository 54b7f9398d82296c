import type { Annotation } from '../model/annotation.ts';
import { brief } from '../sidecar/brief.ts';
import type { Reading } from '../workspace/snapshot.ts';
import { otherSide, readingAt } from './otherSide.ts';
import type { Rule, SidecarContext } from './rule.ts';
import { type Difference, differences, quotedWords, type Word } from './wordDiff.ts';

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
          const found = compare(reading, other);
          const [first, ...more] = found;
          if (!first || (languages === 'unsure' && !isAlike(found, quotedWords(whole(reading))))) continue;
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

/**
 * A whole quotation has to be that which it repeats; scraps of one inside indirect speech have to occur in it. Of
 * two that are scraps both, those are compared that have most of their words in common: others are of other parts.
 */
function compare(here: Reading, there: Reading): readonly Difference[] {
  if (here.verbatim && there.verbatim) return differences(quotedWords(whole(here)), quotedWords(whole(there)), 'whole');
  if (there.verbatim)
    return here.quoted.flatMap((scrap) => differences(quotedWords(scrap), quotedWords(whole(there)), 'part'));
  if (here.verbatim) {
    return there.quoted.flatMap((scrap) =>
      differences(quotedWords(scrap), quotedWords(whole(here)), 'part').map(turned),
    );
  }
  return here.quoted.flatMap((scrap) => {
    const words = quotedWords(scrap);
    const best = there.quoted.map((other) => scraps(words, quotedWords(other))).sort((a, b) => a.length - b.length)[0];
    return best ?? [];
  });
}

function scraps(a: readonly Word[], b: readonly Word[]): readonly Difference[] {
  const found = a.length <= b.length ? differences(a, b, 'part') : differences(b, a, 'part').map(turned);
  return isAlike(found, a.length <= b.length ? a : b) ? found : [];
}

/** Whether at least half of the words are the same. */
const isAlike = (found: readonly Difference[], words: readonly Word[]): boolean =>
  2 * found.reduce((sum, { here, there }) => sum + Math.max(count(here), count(there)), 0) <= words.length;

const count = (text: string): number => (text === '' ? 0 : text.split(' ').length);

const whole = ({ quoted }: Reading): string => quoted.join(' ');

const turned = ({ here, there }: Difference): Difference => ({ here: there, there: here });
