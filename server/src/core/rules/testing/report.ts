import { render } from '../../messages/render.ts';
import { baseName, pathOf } from '../../model/uri.ts';
import { type Fixture, type FixtureOptions, fixture } from '../../workspace/testing/fixture.ts';
import { checkArticle, checkProject, checkSidecarWithoutArticle } from '../check.ts';
import type { RuleCode } from '../codes.ts';
import type { Finding, Place } from '../rule.ts';

/** Every finding of a loaded fixture: articles first, then sidecars beside none, then project files. */
export function allFindings({ snapshot }: Fixture): readonly Finding[] {
  const { articles, sidecars, projects } = snapshot;
  const orphans = [...sidecars.values()].filter((file) => !articles.has(file.article));
  return [
    ...[...articles.keys()].flatMap((uri) => checkArticle(snapshot, uri)),
    ...orphans.flatMap((file) => checkSidecarWithoutArticle(snapshot, file.uri)),
    ...[...projects.keys()].flatMap((uri) => checkProject(snapshot, uri)),
  ];
}

/** The findings of one rule. */
export async function findingsOf(
  code: RuleCode,
  source: string,
  options?: FixtureOptions,
): Promise<readonly Finding[]> {
  return allFindings(await fixture(`${source}\n`, options)).filter((finding) => finding.code === code);
}

/** The findings of one rule (or of all) as lines: `file “wording” severity`, with the code where all are asked for. */
export async function report(
  code: RuleCode | 'all',
  source: string,
  options?: FixtureOptions,
): Promise<readonly string[]> {
  const files = await fixture(`${source}\n`, options);
  return allFindings(files)
    .filter((finding) => code === 'all' || finding.code === code)
    .map(
      ({ code: own, severity, place }) => `${placeLine(files, place)} ${code === 'all' ? `${own} ` : ''}${severity}`,
    );
}

/** The messages of one rule's findings, without isolates, each with its related information behind `  `. */
export async function messages(code: RuleCode, source: string, options?: FixtureOptions): Promise<readonly string[]> {
  const files = await fixture(`${source}\n`, options);
  const words = (message: Finding['message']): string => render(message).replace(/[\u2068\u2069]/g, '');
  return allFindings(files)
    .filter((finding) => finding.code === code)
    .flatMap(({ message, related }) => [
      words(message),
      ...related.map((each) => `  ${placeLine(files, each.place)} ${words(each.message)}`),
    ]);
}

const placeLine = (files: Fixture, { uri, spans }: Place): string =>
  [baseName(uri), ...(spans ? [`“${spans.map((at) => wording(files, pathOf(uri), at)).join(' | ')}”`] : [])].join(' ');

const wording = (files: Fixture, path: string, at: { start: number; end: number }): string =>
  (files.texts[path] ?? '').slice(at.start, at.end);
