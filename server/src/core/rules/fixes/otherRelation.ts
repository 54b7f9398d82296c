import type { RelationType } from '../../model/schema.ts';
import type { Fix } from '../fix.ts';
import { removalOf } from './removalOf.ts';
import { isSame, operate, pathTo, type Subject } from './subject.ts';

/** Another type for the relation that a finding is about, or none. */
export function otherRelation(subject: Subject, types: readonly RelationType[]): readonly Fix[] {
  const { annotation, finding, root } = subject;
  const relation = annotation?.relations.find(({ span }) => isSame(span, finding.entry));
  if (!relation) return [];
  const path = pathTo(root, relation.span.start).slice(0, -1);
  return [
    ...types.map((type) =>
      operate(subject, { id: 'fix.relation-type', args: { type: { literal: type } } }, [
        { op: 'set', path: [...path, 'type'], value: type },
      ]),
    ),
    operate(subject, { id: 'fix.remove-relation', args: { target: relation.target.text } }, [removalOf(root, path)]),
  ];
}
