import type { Message } from '../messages/message.ts';
import type { Annotation, Ref, Relation } from '../model/annotation.ts';
import { isWithin, join, parentOf, type Uri } from '../model/uri.ts';
import { nearest } from '../sidecar/nearest.ts';
import { targetSidecar } from '../workspace/corpusIndex.ts';
import type { Reported, Rule, SidecarContext } from './rule.ts';

/** Relations, `continues`, `within` and answers to what is not there, and paths that lead out of the workspace. */
export const relationUnknownTarget: Rule = {
  code: 'relation.unknown-target',
  severity: 'error',
  checks: [
    {
      of: 'reading',
      run(context, { annotation }, report) {
        const { snapshot, file } = context;
        for (const ref of [annotation.continues, annotation.within]) {
          if (ref && ref.id !== '' && !file.sidecar.byId.has(ref.id))
            report(unknownId(ref, othersThan(annotation, file)));
        }
        for (const relation of annotation.relations) {
          if (!snapshot.corpus.resolve(file.uri, relation.target)) report(unknownTarget(context, annotation, relation));
        }
        if (annotation.answers.length > 0) for (const found of unknownQuestions(context, annotation)) report(found);
        for (const { target, span } of annotation.evidence) {
          if (mayLeave(target) && leaves(context, target)) {
            report({ message: { id: 'finding.relation.outside.evidence', args: { path: target } }, entry: span });
          }
        }
      },
    },
  ],
};

function unknownId({ id, span }: Ref, ids: Iterable<string>): Reported {
  const near = nearest(id, ids);
  return found({ id: 'finding.relation.unknown-id', args: { id } }, span, near);
}

/** The ids that a reference of `annotation` may mean: nothing continues or repeats itself. */
function* othersThan(annotation: Annotation, { sidecar }: SidecarContext['file']): Iterable<string> {
  for (const id of sidecar.byId.keys()) if (id !== annotation.id) yield id;
}

function unknownTarget(context: SidecarContext, annotation: Annotation, { target, span }: Relation): Reported {
  const { snapshot, file } = context;
  const { path, id, text } = target;
  if (id === '') return { message: { id: 'finding.relation.no-id', args: { target: text } }, entry: span };
  if (path === undefined) return unknownId({ id, span }, othersThan(annotation, file));
  if (mayLeave(path) && leaves(context, path)) {
    return { message: { id: 'finding.relation.outside', args: { path } }, entry: span };
  }
  const uri = targetSidecar(file.uri, target);
  const sidecar = uri && snapshot.sidecars.get(uri);
  if (sidecar) {
    const near = nearest(id, sidecar.sidecar.byId.keys());
    const message: Message = { id: 'finding.relation.unknown-id.in', args: { id, path } };
    return found(message, span, near, near && `${text.slice(0, text.length - id.length)}${near}`);
  }
  const article = articleOf(file.uri, path);
  const annotated = article !== undefined && snapshot.articles.has(article);
  const args = { path, layer: target.layer ?? '' };
  if (!annotated) return { message: { id: 'finding.relation.no-article', args }, entry: span };
  return {
    message: { id: target.layer === undefined ? 'finding.relation.no-sidecar' : 'finding.relation.no-layer', args },
    entry: span,
  };
}

function* unknownQuestions({ snapshot, file }: SidecarContext, { answers }: Annotation): Iterable<Reported> {
  const project = file.project && snapshot.projects.get(file.project)?.project;
  for (const { question } of answers) {
    if (project?.questions.has(question.id)) continue;
    const { id, span } = question;
    if (!project) yield { message: { id: 'finding.relation.no-project', args: { id } }, entry: span };
    else
      yield found(
        { id: 'finding.relation.unknown-question', args: { id } },
        span,
        nearest(id, project.questions.keys()),
      );
  }
}

function found(message: Message, span: Ref['span'], near: string | undefined, text = near): Reported {
  if (near === undefined || text === undefined) return { message, entry: span };
  const withNear = nearVariants[message.id as keyof typeof nearVariants];
  return {
    message: { id: withNear, args: { ...message.args, near } },
    entry: span,
    data: { kind: 'replace', span, text },
  };
}

const nearVariants = {
  'finding.relation.unknown-id': 'finding.relation.unknown-id.near',
  'finding.relation.unknown-id.in': 'finding.relation.unknown-id.in.near',
  'finding.relation.unknown-question': 'finding.relation.unknown-question.near',
} as const;

/**
 * Whether a path is worth the work of resolving it: absolute, or with a step upwards. Links are neither, but for those
 * to one machine's disk.
 */
const mayLeave = (path: string): boolean =>
  /^file:/i.test(path) ||
  (/^(?:[/\\]|[a-z]:[/\\])|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path) && !/^[a-z][a-z\d+.-]+:/i.test(path));

/** Whether a path of a sidecar leads out of every folder of the workspace (of the project where no folder is known). */
function leaves({ snapshot, file }: SidecarContext, path: string): boolean {
  if (/^(?:[/\\]|[a-z]:|file:)/i.test(path)) return true;
  const roots = snapshot.roots.length > 0 || !file.project ? snapshot.roots : [parentOf(file.project)];
  const target = articleOf(file.uri, path.replaceAll('\\', '/'));
  return target !== undefined && roots.length > 0 && !roots.some((root) => isWithin(root, target));
}

/** Undefined where a URI has no folders. */
function articleOf(sidecar: Uri, path: string): Uri | undefined {
  try {
    return join(parentOf(sidecar), path);
  } catch {
    return undefined;
  }
}
