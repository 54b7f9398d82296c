import type { Project } from '../model/project.ts';
import type { Severity } from '../model/schema.ts';
import type { Uri } from '../model/uri.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { ArticleFile, Snapshot } from '../workspace/snapshot.ts';
import { complete, type Raised, type Subject } from './complete.ts';
import { sidecarContext } from './context.ts';
import { Ledger } from './ledger.ts';
import { rules } from './registry.ts';
import type { Finding, Report, Reported, Rule, RuleCheck, SidecarContext } from './rule.ts';
import { waiversIn } from './waivers.ts';

/**
 * All findings about an article and its sidecars, base and layers, with severities set and waivers applied, by file,
 * place and code. Empty where the snapshot has no such article, and when `token` is cancelled on the way.
 */
export function checkArticle(
  snapshot: Snapshot,
  article: Uri,
  token: CancellationToken = neverCancelled,
): readonly Finding[] {
  const file = snapshot.articles.get(article);
  if (!file) return [];
  const run = new Run(snapshot, file.project, token);
  const contexts = file.sidecars.flatMap((uri) => {
    const sidecar = snapshot.sidecars.get(uri);
    return sidecar ? [sidecarContext(snapshot, file, sidecar)] : [];
  });
  run.article(file, contexts);
  for (const context of contexts) run.sidecar(context);
  return run.finish(contexts);
}

/** Findings about a sidecar that stands beside no article. */
export function checkSidecarWithoutArticle(
  snapshot: Snapshot,
  sidecar: Uri,
  token: CancellationToken = neverCancelled,
): readonly Finding[] {
  const file = snapshot.sidecars.get(sidecar);
  if (!file) return [];
  const run = new Run(snapshot, file.project, token);
  const context = sidecarContext(snapshot, undefined, file);
  run.sidecar(context);
  return run.finish([context]);
}

/** Findings about a project file. */
export function checkProject(
  snapshot: Snapshot,
  project: Uri,
  token: CancellationToken = neverCancelled,
): readonly Finding[] {
  if (!snapshot.projects.has(project)) return [];
  const run = new Run(snapshot, project, token);
  run.project(project);
  return run.finish([]);
}

type CheckOf<T extends RuleCheck['of']> = Extract<RuleCheck, { of: T }>;

/** The rules in force, by what their checks look at. */
type Plan = { readonly [T in RuleCheck['of']]: readonly { readonly rule: Rule; readonly check: CheckOf<T> }[] } & {
  readonly inForce: ReadonlySet<string>;
};

const noSeverities: ReadonlyMap<string, Severity> = new Map();

/** One for each project file, as it is asked for again with every article. */
const plans = new WeakMap<ReadonlyMap<string, Severity>, Plan>();

function planFor(severities: ReadonlyMap<string, Severity>): Plan {
  const before = plans.get(severities);
  if (before) return before;
  const active = rules.filter((rule) => (severities.get(rule.code) ?? rule.severity) !== 'off');
  const checksOf = <T extends RuleCheck['of']>(of: T): readonly { readonly rule: Rule; readonly check: CheckOf<T> }[] =>
    active.flatMap((rule) =>
      rule.checks.filter((check): check is CheckOf<T> => check.of === of).map((check) => ({ rule, check })),
    );
  const plan: Plan = {
    reading: checksOf('reading'),
    sidecar: checksOf('sidecar'),
    article: checksOf('article'),
    project: checksOf('project'),
    waivers: checksOf('waivers'),
    inForce: new Set(active.map((rule) => rule.code)),
  };
  plans.set(severities, plan);
  return plan;
}

/** One check of one subject: gathers what the rules in force report, then settles waivers and order. */
class Run {
  readonly #snapshot: Snapshot;
  readonly #token: CancellationToken;
  readonly #project: Project | undefined;
  readonly #plan: Plan;
  readonly #severities: ReadonlyMap<string, Severity>;
  #raised: Raised[] = [];

  constructor(snapshot: Snapshot, project: Uri | undefined, token: CancellationToken) {
    this.#snapshot = snapshot;
    this.#token = token;
    this.#project = project && snapshot.projects.get(project)?.project;
    this.#severities = this.#project?.rules ?? noSeverities;
    this.#plan = planFor(this.#severities);
  }

  article(article: ArticleFile, contexts: readonly SidecarContext[]): void {
    for (const { rule, check } of this.#plan.article) {
      check.run(
        { snapshot: this.#snapshot, article },
        this.#report(rule, () => ({ file: article.uri, contexts })),
      );
    }
  }

  sidecar(context: SidecarContext): void {
    const { file } = context;
    for (const { rule, check } of this.#plan.sidecar) {
      check.run(
        context,
        this.#report(rule, () => ({ file: file.uri, contexts: [context] })),
      );
    }
    let subject: Subject = { file: file.uri, contexts: [context] };
    const checks = this.#plan.reading.map(({ rule, check }) => ({
      check,
      group: rule.group,
      report: this.#report(rule, () => subject),
    }));
    for (const reading of context.readings) {
      if (this.#token.isCancellationRequested) return;
      subject = { file: file.uri, contexts: [context], annotation: reading.annotation };
      let sourcing = false;
      for (const { check, group, report } of checks) {
        if (group && sourcing) continue;
        const before = this.#raised.length;
        check.run(context, reading, report);
        sourcing ||= group !== undefined && this.#raised.length > before;
      }
    }
  }

  project(uri: Uri): void {
    const file = this.#snapshot.projects.get(uri);
    if (!file) return;
    for (const { rule, check } of this.#plan.project) {
      check.run(
        { snapshot: this.#snapshot, file },
        this.#report(rule, () => ({ file: uri, contexts: [], project: file })),
      );
    }
  }

  finish(contexts: readonly SidecarContext[]): readonly Finding[] {
    const ledger = new Ledger(contexts, this.#project);
    const findings = this.#settle(ledger);
    const { inForce } = this.#plan;
    // Waivers of the last rule can be judged only once it has spoken.
    for (const aboutItself of [false, true]) {
      for (const context of contexts) {
        const idle = waiversIn(context.file.sidecar).filter(
          ({ waiver }) =>
            inForce.has(waiver.code) && (waiver.code === 'waiver.unused') === aboutItself && !ledger.used(waiver),
        );
        if (idle.length === 0) continue;
        for (const { rule, check } of this.#plan.waivers) {
          check.run(
            context,
            idle,
            this.#report(rule, () => ({ file: context.file.uri, contexts: [context] })),
          );
        }
      }
      // Such a waiver would silence the finding about itself.
      findings.push(...(aboutItself ? this.#take().map((each) => each.finding) : this.#settle(ledger)));
    }
    return this.#token.isCancellationRequested ? [] : findings.sort(inOrder);
  }

  /** What stays of the findings raised since the last call. */
  #settle(ledger: Ledger): Finding[] {
    return this.#take()
      .filter((each) => !ledger.silences(each))
      .map((each) => each.finding);
  }

  #take(): readonly Raised[] {
    const raised = this.#raised;
    this.#raised = [];
    return raised;
  }

  #report(rule: Rule, subject: () => Subject): Report {
    const set = this.#severities.get(rule.code);
    return (reported: Reported) => {
      const severity = set ?? reported.severity ?? rule.severity;
      if (severity !== 'off') this.#raised.push(complete(rule.code, severity, reported, subject()));
    };
  }
}

function inOrder(a: Finding, b: Finding): number {
  if (a.place.uri !== b.place.uri) return a.place.uri < b.place.uri ? -1 : 1;
  const byStart = (a.place.spans?.[0].start ?? -1) - (b.place.spans?.[0].start ?? -1);
  if (byStart !== 0) return byStart;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
