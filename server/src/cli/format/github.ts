import { render } from '../../core/messages/render.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { Level } from '../severity.ts';
import type { CheckFormat, Run } from './checkFormat.ts';
import { linesOf } from './checkFormat.ts';

/** Workflow commands of GitHub Actions: each finding becomes a remark beside its line in a pull request. */
export function github(): CheckFormat {
  return {
    quotes: false,
    begin: () => '',
    file: (run, { findings }) => findings.map((finding) => command(run, finding)).join(''),
    end: () => '',
  };
}

const commands = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<Level, string>;

function command(run: Run, { code, severity, message, place, annotation }: Finding): string {
  const [first] = place.spans ?? [];
  const range = first && linesOf(run.snapshot, place.uri)?.range(first);
  const properties: [string, string | number][] = [['file', run.path(place.uri)]];
  if (range) {
    properties.push(['line', range.start.line + 1], ['endLine', range.end.line + 1]);
    properties.push(['col', range.start.character + 1]);
    // The end column counts on the first line, so it may stand only where that is the last one too.
    if (range.start.line === range.end.line) properties.push(['endColumn', range.end.character + 1]);
  }
  properties.push(['title', annotation === undefined ? code : `${code} (${annotation})`]);
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${written}::${escapeData(render(message, run.locale))}\n`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
