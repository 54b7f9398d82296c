import type { Fix } from '../fix.ts';
import { quoteOf } from '../quoteOf.ts';
import { removalOf } from './removalOf.ts';
import { type Fixer, isSame, nameIn, operate, pathTo, type Subject } from './subject.ts';

/** One link of the circle goes. */
export const fixChainCycle: Fixer = (subject) => {
  const { finding, annotation, root } = subject;
  if (finding.message.id === 'finding.chain.cycle.affiliation') {
    const id = finding.speaker;
    if (id === undefined) return [];
    return [
      operate(subject, { id: 'fix.remove-affiliation', args: { name: nameIn(subject, id) } }, [
        { op: 'remove', path: ['speakers', id, 'affiliation'] },
      ]),
    ];
  }
  if (!annotation) return [];
  if (finding.message.id !== 'finding.chain.cycle.statements') return partiesAgain(subject);
  return (['continues', 'within'] as const)
    .filter((key) => isSame(annotation[key]?.span, finding.entry))
    .map((key) =>
      operate(subject, { id: 'fix.remove-link', args: { key: { literal: key }, quote: quoteOf(annotation) } }, [
        removalOf(root, ['annotations', annotation.index, key]),
      ]),
    );
};

/** Each relay whose removal leaves nobody who comes again. */
function partiesAgain(subject: Subject): readonly Fix[] {
  const { annotation, root, finding } = subject;
  const again = finding.message.args?.names;
  if (!annotation || !Array.isArray(again)) return [];
  return annotation.via.flatMap((hop) =>
    hop.flatMap(({ speaker }): readonly Fix[] => {
      const name = nameIn(subject, speaker.id);
      if (!again.includes(name)) return [];
      // The relay's scalar, or the map that holds it.
      const path = pathTo(root, speaker.span.start);
      const item = path.at(-1) === 'speaker' ? path.slice(0, -1) : path;
      return [operate(subject, { id: 'fix.remove-relay', args: { name } }, [removalOf(root, item)])];
    }),
  );
}
