import { describe, expect, it } from 'vitest';
import { render } from '../messages/render.ts';
import type { Problem } from '../model/problem.ts';
import { capProblems, maxProblems } from './capProblems.ts';
import { readProject } from './readProject.ts';
import { readSidecar } from './readSidecar.ts';

const problem = (code: Problem['code'], start: number): Problem => ({
  code,
  message: { id: 'syntax.unreadable' },
  span: { start, end: start },
});

const many = (count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, at) => problem('sidecar.syntax', at));

describe('capProblems', () => {
  it.each([0, 1, maxProblems, maxProblems + 1])('leaves %d alone', (count) => {
    expect(capProblems(many(count))).toEqual(many(count));
  });

  it('tells how many more there are, where the first of them stands', () => {
    const capped = capProblems(many(maxProblems + 5));
    expect(capped).toHaveLength(maxProblems + 1);
    expect(capped.at(-1)).toEqual({
      code: 'sidecar.syntax',
      message: { id: 'problems.more', args: { count: 5 } },
      span: { start: maxProblems, end: maxProblems },
    });
    expect(capped.map((one) => render(one.message)).at(-1)).toContain('5');
  });

  it('counts each code by itself, so that none is hidden by another', () => {
    const late = problem('sidecar.duplicate-id', 9_999);
    expect(capProblems([...many(5_000), late]).slice(-2)).toEqual([
      expect.objectContaining({ message: { id: 'problems.more', args: { count: 4_000 } } }),
      late,
    ]);
  });

  it('holds for files', () => {
    const entries = Array.from(
      { length: 3_000 },
      (_, at) => `  - { id: c${at}, kind: claim, exact: x, oops: 1 }\n`,
    ).join('');
    const sidecar = readSidecar(`annotations:\n${entries}`);
    expect(sidecar.annotations).toHaveLength(3_000);
    expect(sidecar.problems).toHaveLength(maxProblems + 1);
    expect(readProject('oops: 1\n'.repeat(3_000)).problems).toHaveLength(maxProblems + 2);
  });
});
