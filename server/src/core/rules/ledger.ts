import type { Waiver } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { Raised } from './complete.ts';
import { baseOf } from './context.ts';
import type { SidecarContext } from './rule.ts';
import { hasWaivers, waiversIn } from './waivers.ts';

/** Applies waivers, the nearest first: the annotation's, its speakers', the article's; remembers which were of use. */
export class Ledger {
  readonly #used = new Set<Waiver>();
  /** Most files waive nothing. */
  readonly #idle: boolean;

  constructor(contexts: readonly SidecarContext[], project: Project | undefined) {
    this.#idle =
      !(project && hasWaivers(project)) && contexts.every(({ file }) => waiversIn(file.sidecar).length === 0);
  }

  used(waiver: Waiver): boolean {
    return this.#used.has(waiver);
  }

  silences({ finding, subject }: Raised): boolean {
    if (this.#idle) return false;
    for (const waivers of waiversFor({ finding, subject })) {
      for (const waiver of waivers) {
        if (waiver.code !== finding.code) continue;
        this.#used.add(waiver);
        return true;
      }
    }
    return false;
  }
}

function* waiversFor({ finding, subject }: Raised): Iterable<readonly Waiver[]> {
  const { annotation, contexts, project } = subject;
  if (project && finding.speaker !== undefined) yield project.project.speakers.get(finding.speaker)?.waive ?? [];
  if (annotation) yield annotation.waive;
  for (const context of contexts) {
    const ids = new Set<string>();
    if (finding.speaker !== undefined) ids.add(finding.speaker);
    else if (annotation) {
      const { speakers, hops } = context.chain(annotation);
      for (const { id } of speakers) ids.add(id);
      for (const { relays } of hops) for (const { speaker } of relays) ids.add(speaker.id);
    }
    for (const id of ids) for (const { speaker } of context.speaker(id)?.entries ?? []) yield speaker.waive;
    yield context.file.sidecar.article.waive;
    const base = context.file.layer === undefined ? undefined : baseOf(context.snapshot, context.article);
    if (base) yield base.sidecar.article.waive;
  }
}
