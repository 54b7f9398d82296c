import { brief } from '../../sidecar/brief.ts';
import type { Fix } from '../fix.ts';
import { otherRelation } from './otherRelation.ts';
import { removalOf } from './removalOf.ts';
import { replacement } from './replacement.ts';
import { type Fixer, isSame, operate, pathTo, type Subject } from './subject.ts';

/** What was probably meant, or the reference goes; an unknown question can be asked in the project file. */
export const fixRelationUnknownTarget: Fixer = (subject) => [
  ...replacement(subject),
  ...question(subject),
  ...otherRelation(subject, []),
  ...removed(subject),
];

function question(subject: Subject): readonly Fix[] {
  const { annotation, finding, sidecar } = subject;
  const answer = annotation?.answers.find(({ question: { span } }) => isSame(span, finding.entry));
  if (!answer || !sidecar?.project) return [];
  const { id } = answer.question;
  const operation = { op: 'set', path: ['questions', id], value: `${id.replace(/[-_.]+/g, ' ')}?` } as const;
  return [
    {
      title: { id: 'fix.add-question', args: { id } },
      change: { type: 'operations', files: [{ uri: sidecar.project, operations: [operation] }] },
    },
  ];
}

/** `continues`, `within`, an answer or evidence; a relation is dealt with by its own name. */
function removed(subject: Subject): readonly Fix[] {
  const { annotation, finding, root } = subject;
  if (!annotation || !finding.entry) return [];
  const { continues, within, answers, evidence } = annotation;
  const found = [
    ...(continues ? [{ key: 'continues', span: continues.span, text: continues.id }] : []),
    ...(within ? [{ key: 'within', span: within.span, text: within.id }] : []),
    ...answers.map(({ question: { id, span } }) => ({ key: 'answers', span, text: id })),
    ...evidence.map(({ target, span }) => ({ key: 'evidence', span, text: target })),
  ].find(({ span }) => isSame(span, finding.entry));
  if (!found) return [];
  const path = pathTo(root, finding.entry.start);
  const item = path.at(-1) === 'url' ? path.slice(0, -1) : path;
  return [
    operate(subject, { id: 'fix.remove-reference', args: { key: { literal: found.key }, text: brief(found.text) } }, [
      removalOf(root, item),
    ]),
  ];
}
