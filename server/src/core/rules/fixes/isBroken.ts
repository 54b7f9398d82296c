import type { ProjectFile, SidecarFile } from '../../workspace/snapshot.ts';

/** Whether YAML rejects the file: nothing but the mending of that may then edit it. */
export const isBroken = (file: SidecarFile | ProjectFile): boolean =>
  ('sidecar' in file ? file.sidecar : file.project).problems.some(({ code }) => code === 'sidecar.syntax');
