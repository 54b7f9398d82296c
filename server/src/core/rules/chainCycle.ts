import type { Annotation } from '../model/annotation.ts';
import type { Speaker } from '../model/speaker.ts';
import { displayName } from '../workspace/scope.ts';
import { circles } from './circles.ts';
import { quoteOf } from './quoteOf.ts';
import type { Report, Rule, SidecarContext } from './rule.ts';

/** Chains that come back to where they were: a party twice, affiliations, `continues` or `within` in a circle. */
export const chainCycle: Rule = {
  code: 'chain.cycle',
  severity: 'warning',
  checks: [
    { of: 'reading', run: (context, { annotation }, report) => partyTwice(context, annotation, report) },
    {
      of: 'sidecar',
      run(context, report) {
        statementsInCircle(context, report);
        const { speakers } = context.file.sidecar;
        if (speakers.size === 0) return;
        // A circle is told where one of its links is written.
        const ids = reachable(speakers.keys(), (id) => context.speaker(id)?.speaker);
        affiliationsInCircle(ids, (id) => context.speaker(id)?.speaker, speakers, report);
      },
    },
    {
      of: 'project',
      run({ file }, report) {
        const { speakers } = file.project;
        affiliationsInCircle(speakers.keys(), (id) => speakers.get(id), speakers, report);
      },
    },
  ],
};

/** Inherited chains are told where they are written. */
function partyTwice(context: SidecarContext, annotation: Annotation, report: Report): void {
  if (annotation.speakers.length === 0 && annotation.via.length === 0 && !annotation.within) return;
  const { speakers, hops } = context.chain(annotation);
  const links: (readonly string[])[] = [speakers.map(({ id }) => id)];
  for (const { relays } of hops) links.push(relays.map(({ speaker }) => speaker.id));
  if (context.outlet) links.push([context.outlet.id]);
  const last = new Map<string, number>();
  const again = new Set<string>();
  links
    .filter((ids) => ids.length > 0)
    .forEach((ids, i) => {
      for (const id of ids) {
        if (i - (last.get(id) ?? i) > 1) again.add(id);
        last.set(id, i);
      }
    });
  if (again.size === 0) return;
  const names = [...again].map((id) => displayName(context.speaker(id), id));
  report({ message: { id: 'finding.chain.cycle', args: { names } } });
}

function statementsInCircle({ file }: SidecarContext, report: Report): void {
  const { annotations, byId } = file.sidecar;
  const next = (annotation: Annotation): readonly Annotation[] =>
    [annotation.continues, annotation.within].flatMap((ref) => (ref && byId.get(ref.id)) ?? []);
  const linked = annotations.filter(({ continues, within }) => continues || within);
  // Where every link leads back in the file, as people write them, there is no circle.
  if (linked.every((annotation) => next(annotation).every((to) => to.index < annotation.index))) return;
  for (const [first, ...others] of circles(linked, next)) {
    if (!first) continue;
    report({
      message: { id: 'finding.chain.cycle.statements', args: { ids: [first, ...others].map(({ id }) => id) } },
      annotation: first,
      entry: (first.continues ?? first.within)?.span ?? first.idSpan,
      related: others.map((other) => ({
        place: { uri: file.uri, spans: [other.idSpan] },
        message: { id: 'related.circle', args: { id: other.id, quote: quoteOf(other) } },
      })),
    });
  }
}

/** `local` are the entries of the file; a circle none of whose links is written there is another file's. */
function affiliationsInCircle(
  ids: Iterable<string>,
  speakerOf: (id: string) => Speaker | undefined,
  local: ReadonlyMap<string, Speaker>,
  report: Report,
): void {
  const next = (id: string): readonly string[] => {
    const affiliation = speakerOf(id)?.affiliation;
    return affiliation ? [affiliation.id] : [];
  };
  for (const circle of circles(ids, next)) {
    const here = circle.find((id) => local.get(id)?.affiliation !== undefined);
    const affiliation = here === undefined ? undefined : local.get(here)?.affiliation;
    if (here === undefined || !affiliation) continue;
    const args = { ids: circle };
    report({ message: { id: 'finding.chain.cycle.affiliation', args }, speaker: here, entry: affiliation.span });
  }
}

/** The ids and all that their affiliations lead to. */
function reachable(ids: Iterable<string>, speakerOf: (id: string) => Speaker | undefined): ReadonlySet<string> {
  const found = new Set(ids);
  // A set grows while it is walked.
  for (const id of found) {
    const next = speakerOf(id)?.affiliation?.id;
    if (next !== undefined) found.add(next);
  }
  return found;
}
