import type { Outline, OutlineStatement } from '../../core/features/outline.ts';
import type { OutlineFormat, OutlineRun } from './outlineFormat.ts';

/** What `schemas/outline.ts` describes: one article a line. */
export function outlineJson(): OutlineFormat {
  let any = false;
  return {
    begin: () => '[',
    article(run, outline) {
      const line = `${any ? ',' : ''}\n${JSON.stringify(articleOf(run, outline))}`;
      any = true;
      return line;
    },
    end: () => (any ? '\n]\n' : ']\n'),
  };
}

const articleOf = (run: OutlineRun, { file, speakers, unattributed }: Outline): object => ({
  file: run.path(file),
  speakers: speakers.map(({ id, name, statements }) => ({
    id,
    name,
    statements: statements.map((each) => statementOf(run, each)),
  })),
  unattributed: unattributed.map((each) => statementOf(run, each)),
});

const statementOf = (run: OutlineRun, { id, kind, sidecar, anchor, spans, via }: OutlineStatement): object => ({
  id,
  kind,
  sidecar: run.path(sidecar),
  anchor,
  spans: spans?.map(({ start, end }) => [start, end]) ?? null,
  via,
});
