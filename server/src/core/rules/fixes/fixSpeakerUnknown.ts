import type { SpeakerType } from '../../model/schema.ts';
import { type SpeakerRef, speakerRefsBetween, speakerRefsOf } from '../../workspace/speakerRefs.ts';
import type { Fix } from '../fix.ts';
import { replacement } from './replacement.ts';
import { act, type Fixer, isSame, type Subject } from './subject.ts';

/** The speaker that was meant, or a new one with that id, here or in the project file. */
export const fixSpeakerUnknown: Fixer = (subject) => {
  const { sidecar, file } = subject;
  const ref = refAt(subject);
  if (!ref) return replacement(subject);
  const type = types[ref.role];
  const name = nameFrom(ref.id);
  const make = (uri: typeof file.uri, id: 'fix.create-speaker' | 'fix.create-speaker.project'): Fix =>
    act(
      { id, args: { id: ref.id } },
      { type: 'addSpeaker', file: uri, id: ref.id, speaker: { name, ...(type ? { type } : {}) } },
      { asks: { for: 'name', otherwise: { id, args: { id: ref.id } } } },
    );
  return [
    ...replacement(subject),
    ...(sidecar ? [make(sidecar.uri, 'fix.create-speaker')] : []),
    ...(sidecar?.project ? [make(sidecar.project, 'fix.create-speaker.project')] : []),
    ...(sidecar ? [] : [make(file.uri, 'fix.create-speaker.project')]),
  ];
};

function refAt({ finding, sidecar, project }: Subject): SpeakerRef | undefined {
  const refs = sidecar ? speakerRefsOf(sidecar.sidecar) : speakerRefsBetween(project?.project.speakers.values() ?? []);
  return refs.find(({ span }) => isSame(span, finding.entry));
}

/** What the place that names somebody says about what they are. */
const types: Partial<Record<SpeakerRef['role'], SpeakerType>> = {
  outlet: 'outlet',
  document: 'document',
  affiliation: 'organization',
};

/** An id as a name: `talal-silo` → Talal Silo, `طلال-سلو` → طلال سلو, `sdf` → SDF. */
function nameFrom(id: string): string {
  if (id.length <= 3) return id.toUpperCase();
  const words = id
    .replace(/[-_.]+/g, ' ')
    .trim()
    .replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return words || id;
}
