import type { Project } from '../../model/project.ts';
import type { Sidecar } from '../../model/sidecar.ts';
import type { ProjectFile, SidecarFile } from '../../workspace/snapshot.ts';

const known = new WeakMap<Sidecar | Project, boolean>();

/** Whether YAML rejects the file: nothing but the mending of that may then edit it. */
export function isBroken(file: SidecarFile | ProjectFile): boolean {
  const content = 'sidecar' in file ? file.sidecar : file.project;
  const before = known.get(content);
  if (before !== undefined) return before;
  const broken = content.problems.some(({ code }) => code === 'sidecar.syntax');
  known.set(content, broken);
  return broken;
}
