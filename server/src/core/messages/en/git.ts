import type { Template } from '../catalogue.ts';

/** English words of `isnad merge` and `isnad diff`. */
export const git = {
  'cli.command.merge': () => 'Merge three versions of a sidecar or project file, as a merge driver of git',
  'cli.command.diff': () => 'Say in words what changed between two versions of a sidecar or project file',
  'cli.help.versions': () =>
    'The three versions are files; OURS is written over with the result. Entries and keys that one side alone changed ' +
    'are taken from it; what both changed in different ways is marked as a conflict.',
  'cli.help.pair': () =>
    'The two versions are files; a file that is not there any more, or not yet, is /dev/null. With --git, the arguments ' +
    'are those that git gives to an external diff.',
  'cli.option.marker-size': () => 'How many characters a conflict marker has',
  'cli.option.path': () => 'The name of the file that the three are versions of',
  'cli.option.output': () => 'The file to write the result to instead of OURS; - is standard output',
  'cli.option.label-base': () => 'What conflict markers call BASE',
  'cli.option.label-ours': () => 'What conflict markers call OURS',
  'cli.option.label-theirs': () => 'What conflict markers call THEIRS',
  'cli.option.git': () => 'Take the arguments of GIT_EXTERNAL_DIFF, and exit with 0 whatever differs',
  'cli.exit.merge.0': () => 'merged without conflicts',
  'cli.exit.merge.1': () => 'merged, with conflicts marked in the result',
  'cli.exit.diff.0': () => 'nothing differs in meaning',
  'cli.exit.diff.1': () => 'something differs',

  'cli.merge.clean': (a) => `${a.text('path')} is merged without conflicts.`,
  'cli.merge.conflicts': (a) =>
    `${a.text('path')} has ${a.plural('count', { one: '# conflict', other: '# conflicts' })}; the places are marked in the file.`,
  'cli.merge.by-lines': (a) =>
    `${a.text('path')} was merged line by line, because its entries cannot be told apart; look through the result.`,
  'cli.merge.conflict.changed': (a) => `${a.text('what')}: changed in both versions.`,
  'cli.merge.conflict.added': (a) => `${a.text('what')}: added in both versions, and not alike.`,
  'cli.merge.conflict.deleted-by-ours': (a) => `${a.text('what')}: deleted in ours, changed in theirs.`,
  'cli.merge.conflict.deleted-by-theirs': (a) => `${a.text('what')}: changed in ours, deleted in theirs.`,
  'cli.merge.conflict.more': (a) => a.plural('count', { one: '# conflict more', other: '# conflicts more' }),
  'cli.merge.gone-annotation': (a) =>
    `Annotation ${a.text('id')} names annotation ${a.text('target')}, which the other version deleted.`,
  'cli.merge.gone-speaker': (a) =>
    `Annotation ${a.text('id')} names speaker ${a.text('speaker')}, whom the other version deleted from this file.`,
  'cli.merge.wants-three': () => 'It takes three files: BASE, OURS and THEIRS.',
  'cli.merge.not-text': (a) => `${a.text('path')} is not UTF-8 text.`,
  'cli.merge.invalid-size': (a) =>
    `${a.text('value')} is no size for conflict markers, which is a whole number from 1.`,
} as const satisfies Record<string, Template>;
