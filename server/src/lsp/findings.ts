import type { Uri } from '../core/model/uri.ts';
import { checkArticle, checkProject, checkSidecarWithoutArticle } from '../core/rules/check.ts';
import type { Finding } from '../core/rules/rule.ts';
import { targetSidecar } from '../core/workspace/corpusIndex.ts';
import type { CancellationToken } from '../core/workspace/fileSystem.ts';
import type { ArticleFile, Snapshot } from '../core/workspace/snapshot.ts';

/** What findings are worked out for: an article with its sidecars, a sidecar beside no article, a project file. */
export type Subject = Uri & { readonly subject?: never };

export function subjectOf(snapshot: Snapshot, uri: Uri): Subject | undefined {
  if (snapshot.articles.has(uri) || snapshot.projects.has(uri)) return uri;
  const sidecar = snapshot.sidecars.get(uri);
  return sidecar && (snapshot.articles.has(sidecar.article) ? sidecar.article : uri);
}

/** All subjects of a workspace. */
export function subjectsOf(snapshot: Snapshot): readonly Subject[] {
  const alone = [...snapshot.sidecars.values()].filter((file) => !snapshot.articles.has(file.article));
  return [...snapshot.projects.keys(), ...snapshot.articles.keys(), ...alone.map((file) => file.uri)];
}

/** The files whose findings one subject holds. */
export const filesOf = (snapshot: Snapshot, subject: Subject): readonly Uri[] => [
  subject,
  ...(snapshot.articles.get(subject)?.sidecars ?? []),
];

interface Known {
  readonly findings: readonly Finding[];
  readonly sidecars: Snapshot['sidecars'];
  readonly projects: Snapshot['projects'];
  /** The article, and those that relations tie to it, as they stood. */
  readonly articles: ReadonlyMap<Uri, ArticleFile | undefined>;
}

/**
 * Findings by subject, kept while nothing that they depend on changed: the articles they look into, and all sidecars
 * and project files. Editing one article so leaves the findings of the others as they are.
 */
export class FindingsCache {
  readonly #known = new Map<Subject, Known>();

  /** The very same list as long as it holds. Undefined when `token` was cancelled. */
  of(snapshot: Snapshot, subject: Subject, token: CancellationToken): readonly Finding[] | undefined {
    const before = this.#known.get(subject);
    if (before && holds(before, snapshot)) return before.findings;
    const findings = check(snapshot, subject, token);
    if (token.isCancellationRequested) return undefined;
    const { sidecars, projects } = snapshot;
    const articles = new Map(relatedArticles(snapshot, subject).map((uri) => [uri, snapshot.articles.get(uri)]));
    this.#known.set(subject, { findings, sidecars, projects, articles });
    return findings;
  }

  /** What was found last, even if something changed since; works it out where nothing was yet. */
  latest(snapshot: Snapshot, subject: Subject, token: CancellationToken): readonly Finding[] {
    return this.#known.get(subject)?.findings ?? this.of(snapshot, subject, token) ?? [];
  }

  /** Forgets subjects that are gone. */
  prune(snapshot: Snapshot): void {
    for (const subject of this.#known.keys()) {
      if (subjectOf(snapshot, subject) !== subject) this.#known.delete(subject);
    }
  }
}

function holds({ sidecars, projects, articles }: Known, snapshot: Snapshot): boolean {
  if (sidecars !== snapshot.sidecars || projects !== snapshot.projects) return false;
  for (const [uri, article] of articles) if (snapshot.articles.get(uri) !== article) return false;
  return true;
}

function check(snapshot: Snapshot, subject: Subject, token: CancellationToken): readonly Finding[] {
  if (snapshot.articles.has(subject)) return checkArticle(snapshot, subject, token);
  if (snapshot.projects.has(subject)) return checkProject(snapshot, subject, token);
  return checkSidecarWithoutArticle(snapshot, subject, token);
}

/** Of a question that a whole archive answers, the places of so many answers are kept up to date. */
const maxAnswers = 100;

/** The article itself and those whose wording or places its findings may show. */
function relatedArticles(snapshot: Snapshot, subject: Subject): readonly Uri[] {
  const found = new Set<Uri>([subject]);
  const add = (sidecar: Uri | undefined): void => {
    const article = sidecar && snapshot.sidecars.get(sidecar)?.article;
    if (article) found.add(article);
  };
  for (const uri of snapshot.articles.get(subject)?.sidecars ?? []) {
    for (const annotation of snapshot.sidecars.get(uri)?.sidecar.annotations ?? []) {
      for (const { target } of annotation.relations) add(targetSidecar(uri, target));
      for (const { from } of snapshot.corpus.incoming(uri, annotation.id)) add(from.sidecar);
      for (const { question } of annotation.answers) {
        const project = snapshot.sidecars.get(uri)?.project;
        const answers = snapshot.corpus.answers(project, question.id);
        for (const answer of answers.slice(0, maxAnswers)) add(answer.sidecar);
      }
    }
  }
  return [...found];
}
