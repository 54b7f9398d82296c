import type { Project } from '../model/project.ts';
import type { Sidecar } from '../model/sidecar.ts';

const known = new WeakMap<Sidecar | Project, ReadonlySet<string>>();

/** Every id that a sidecar or project file names as a speaker; an entry that names itself does not count. */
export function namesIn(file: Sidecar | Project): ReadonlySet<string> {
  const before = known.get(file);
  if (before) return before;
  const names = new Set<string>();
  for (const [id, { affiliation, maybe }] of file.speakers) {
    if (affiliation && affiliation.id !== id) names.add(affiliation.id);
    if (maybe && maybe.id !== id) names.add(maybe.id);
  }
  if ('annotations' in file) {
    if (file.article.outlet) names.add(file.article.outlet.id);
    for (const annotation of file.annotations) {
      for (const { id } of annotation.speakers) names.add(id);
      for (const { id } of annotation.for) names.add(id);
      for (const relays of annotation.via) for (const { speaker } of relays) names.add(speaker.id);
      for (const { target } of annotation.evidence) names.add(target);
    }
  }
  known.set(file, names);
  return names;
}
