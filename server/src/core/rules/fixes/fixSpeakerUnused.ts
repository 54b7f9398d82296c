import { act, type Fixer, nameIn } from './subject.ts';

/** The entry goes. It may be work of somebody who is not done yet, so “fix all” leaves it. */
export const fixSpeakerUnused: Fixer = (subject) => {
  const { finding, file } = subject;
  const id = finding.speaker;
  if (id === undefined) return [];
  const title = { id: 'fix.remove-speaker', args: { name: nameIn(subject, id) } } as const;
  return [
    act(
      title,
      { type: 'removeSpeaker', file: file.uri, id },
      { preferred: true, alike: { id: 'fix.remove-speaker.all' } },
    ),
  ];
};
