import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../text/applyEdits.ts';
import { readTree } from '../readTree.ts';
import { editYaml } from './editYaml.ts';
import type { Operation } from './operation.ts';

function edited(text: string, ...operations: Operation[]): string | undefined {
  const edits = editYaml(text, readTree(text).root, operations, 'sidecar');
  return edits && applyEdits(text, edits);
}

const insert = (path: Operation['path'], value: (Operation & { op: 'set' })['value'], index?: number): Operation => ({
  op: 'insert',
  path,
  value,
  ...(index === undefined ? {} : { index }),
});

const sample = `# About this file
isnad: 1
annotator: rb   # me

speakers:
  # people
  silo:
    name: طلال سلو
    type: person
  afp: { name: AFP, type: agency }

annotations:
  # the first
  - id: c1
    kind: claim
    exact: إن المقاتلين # to be checked
    speaker: silo
    tags: [a, b]

  - id: c2
    kind: quote
    exact: >-
      folded
      text
    via:
      - afp   # the agency
`;

describe('editYaml', () => {
  it('adds an annotation at the end', () => {
    expect(
      edited(
        sample,
        insert(['annotations'], {
          id: 'c3',
          kind: 'claim',
          exact: 'قال: نعم',
          via: ['afp'],
          relations: [{ type: 'contradicts', target: 'c1' }],
        }),
      ),
    ).toBe(`${sample}
  - id: c3
    kind: claim
    exact: "قال: نعم"
    via: [afp]
    relations: [{ type: contradicts, target: c1 }]
`);
  });
});
