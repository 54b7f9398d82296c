import { render } from '../../core/messages/render.ts';
import type { Place } from '../../core/rules/rule.ts';
import type { Checked, CheckFormat, Run } from './checkFormat.ts';
import { linesOf } from './checkFormat.ts';

/** What `schemas/check.ts` describes: one finding a line, so that it can be read by eye and compared by line. */
export function json(): CheckFormat {
  let any = false;
  return {
    quotes: false,
    begin: () => '[',
    file(run, checked) {
      return results(run, checked)
        .map((result) => {
          const line = `${any ? ',' : ''}\n${JSON.stringify(result)}`;
          any = true;
          return line;
        })
        .join('');
    },
    end: () => (any ? '\n]\n' : ']\n'),
  };
}

export function results(run: Run, { findings }: Checked): readonly object[] {
  const { snapshot, locale } = run;
  return findings.map(({ code, severity, message, place, annotation, sidecar, related }) => {
    const [first] = place.spans ?? [];
    const position = first && linesOf(snapshot, place.uri)?.position(first.start);
    return {
      file: run.path(place.uri),
      code,
      severity,
      message: render(message, locale),
      spans: spansOf(place),
      annotation: annotation ?? null,
      sidecar: sidecar === undefined ? null : run.path(sidecar),
      line: position ? position.line + 1 : null,
      column: position ? position.character + 1 : null,
      related: related.map((other) => ({
        file: run.path(other.place.uri),
        spans: spansOf(other.place),
        message: render(other.message, locale),
      })),
    };
  });
}

const spansOf = ({ spans }: Place): readonly (readonly [number, number])[] | null =>
  spans?.map(({ start, end }) => [start, end] as const) ?? null;
