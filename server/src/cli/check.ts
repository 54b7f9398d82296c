import type { Uri } from '../core/model/uri.ts';
import { checkArticle, checkProject, checkSidecarWithoutArticle } from '../core/rules/check.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { type Arguments, choice } from './arguments.ts';
import { countIn } from './counts.ts';
import type { Checked, CheckFormat, Run } from './format/checkFormat.ts';
import { github } from './format/github.ts';
import { json } from './format/json.ts';
import { pretty } from './format/pretty.ts';
import { sarif } from './format/sarif.ts';
import { loadShard } from './loadShard.ts';
import { docsFolder } from './package.ts';
import type { LoadedProject } from './project.ts';
import { failLevels, fails } from './severity.ts';
import { shardFrom } from './shard.ts';
import type { Terminal } from './terminal.ts';

export const checkFormats = ['pretty', 'json', 'sarif', 'github'] as const;

const formats: Readonly<Record<(typeof checkFormats)[number], () => CheckFormat>> = { pretty, json, sarif, github };

/** `isnad check`: returns 1 where there are findings at or above `--fail-on`, 2 where a file could not be read. */
export async function check(given: Arguments, terminal: Terminal): Promise<number> {
  const project = await loadShard(given.paths, shardFrom(given.options.get('shard')), terminal);
  const { snapshot, subjects, progress, path, folder, notes } = project;
  const { locale, version, out } = terminal;
  const run: Run = { snapshot, locale, version, out, path, folder, docs: docsFolder };
  const format = formats[choice(given, 'format', checkFormats, 'pretty')]();
  const failOn = choice(given, 'fail-on', failLevels, 'warning');

  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  let failed = false;
  const results = new Buffered(project, terminal);
  await results.write(format.begin(run));
  for (const [i, uri] of subjects.entries()) {
    progress.show('check', i, subjects.length);
    const checked = await checkedFile(project, uri, format.quotes);
    for (const { severity } of checked.findings) {
      findings[severity]++;
      failed ||= fails(severity, failOn);
    }
    if (checked.findings.length > 0) await results.write(format.file(run, checked));
  }
  const exitCode = project.isComplete() ? (failed ? 1 : 0) : 2;
  await results.write(format.end(run, { counts: () => countIn(snapshot, subjects), findings, exitCode, notes }));
  await results.flush();
  await project.report();
  return exitCode;
}

async function checkedFile(project: LoadedProject, uri: Uri, quotes: boolean): Promise<Checked> {
  const findings = findingsAbout(project.snapshot, uri);
  const texts = new Map<Uri, string>();
  for (const { place } of quotes ? findings : []) {
    if (texts.has(place.uri)) continue;
    const text = await project.text(place.uri);
    if (text !== undefined) texts.set(place.uri, text);
  }
  // What shows in the file itself comes before what its sidecars say.
  const elsewhere = (finding: Finding): number => (finding.place.uri === uri ? 0 : 1);
  return { uri, texts, findings: findings.toSorted((a, b) => elsewhere(a) - elsewhere(b)) };
}

function findingsAbout(snapshot: Snapshot, uri: Uri): readonly Finding[] {
  if (snapshot.articles.has(uri)) return checkArticle(snapshot, uri);
  return snapshot.projects.has(uri) ? checkProject(snapshot, uri) : checkSidecarWithoutArticle(snapshot, uri);
}

const chunk = 64 * 1024;

/** Gathers results into fewer, larger writes; the progress bar makes way for each. */
class Buffered {
  readonly #project: LoadedProject;
  readonly #terminal: Terminal;
  #waiting = '';

  constructor(project: LoadedProject, terminal: Terminal) {
    this.#project = project;
    this.#terminal = terminal;
  }

  async write(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= (this.#terminal.out.isTerminal ? 1 : chunk)) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (text === '') return;
    this.#project.progress.clear();
    await this.#terminal.out.write(text);
  }
}
