import type { Template } from '../catalogue.ts';

/** English words of the command line. */
export const cli = {
  'cli.tagline': () => 'Who says it, through whom we have it, and what nobody stands behind.',
  'cli.help.usage': () => 'Usage',
  'cli.help.commands': () => 'Commands',
  'cli.help.options': () => 'Options',
  'cli.help.exit-codes': () => 'Exit codes',
  'cli.help.command': () => 'command',
  'cli.help.path': () => 'path',
  'cli.help.paths': () =>
    'A path is an article, its sidecar, a project file or a folder; without one, the working folder is meant.',
  'cli.help.sources': () =>
    'A path is a file that another tool wrote, or a folder with such files. Sidecars go beside the articles, into the ' +
    'same folder or that of --out; what is annotated already stays as it is.',
  'cli.help.more': () => 'More about a command:',
  'cli.help.one-of': (a) => `(${a.text('values')})`,
  'cli.help.default': (a) => `(default: ${a.text('value')})`,

  'cli.command.check': () => 'Report what is unsourced, contradicted, lost or wrong in annotated articles',
  'cli.command.outline': () => 'List the speakers of each article with all that they say in it',
  'cli.command.export': () => 'Write annotations in the format of another tool, or as a report',
  'cli.command.import': () => 'Take over annotations that another tool wrote',
  'cli.command.lsp': () => 'Run the language server for an editor',

  'cli.option.format': () => 'How to write the results',
  'cli.option.export-format': () => 'The format to write',
  'cli.option.import-format': () => 'The format of the files',
  'cli.option.import-out': () => 'The folder that articles and sidecars go to (default: where the files are)',
  'cli.option.import-layer': () => 'The layer to write to, whatever the files say; base is the sidecar without a name',
  'cli.option.fail-on': () => 'The mildest finding that makes the exit code 1',
  'cli.option.out': () =>
    'The folder to write to, or one file for formats that take many articles; - is standard output',
  'cli.option.layer': () => "Only this annotator's layer; base is the sidecar without a name",
  'cli.option.shard': () => 'Only part i of n, as i/n; all parts in order are the whole',
  'cli.option.base': () => 'What ids begin with where a format wants IRIs',
  'cli.option.timestamp': () => 'Write the time into the results: now, or a date and time',
  'cli.option.force': () => 'Replace annotations that have the same id or stand at the same place',
  'cli.option.report': () => 'A JSON file to write all that was lost or could not be placed to',
  'cli.option.locale': () => "The language of messages, as in LANG (default: the terminal's)",
  'cli.option.help': () => 'Show this help',
  'cli.option.version': () => 'Show the version',
  'cli.option.stdio': () => 'Speak over standard input and output, as it does anyway',
  'cli.option.clientProcessId': () => 'End when the editor with this process id does',

  'cli.exit.0': () => 'no findings, or only milder ones than --fail-on names',
  'cli.exit.1': () => 'findings of that severity or a worse one',
  'cli.exit.import.0': () => 'all was taken over',
  'cli.exit.import.1': () => 'something could not be taken over',
  'cli.exit.2': () => 'the command could not do its work',

  'cli.error.unknown-command': (a) => `There is no command ${a.text('name')}.`,
  'cli.error.unknown-option': (a) => `There is no option ${a.text('name')}.`,
  'cli.error.did-you-mean': (a) => `Did you mean ${a.text('name')}?`,
  'cli.error.missing-value': (a) => `${a.text('option')} needs a value.`,
  'cli.error.needless-value': (a) => `${a.text('option')} takes no value.`,
  'cli.error.invalid-value': (a) =>
    `${a.text('value')} is no value for ${a.text('option')}; it takes ${a.text('values')}.`,
  'cli.error.invalid-locale': (a) => `${a.text('value')} is no language tag, such as ar or en-GB.`,
  'cli.error.needless-path': (a) => `${a.text('command')} takes no path, and ${a.text('path')} was given.`,
  'cli.error.no-such-path': (a) => `There is no file or folder ${a.text('path')}.`,
  'cli.error.unreadable': (a) => `${a.text('path')} cannot be read (${a.text('reason')}).`,
  'cli.error.unwritable': (a) => `${a.text('path')} cannot be written (${a.text('reason')}).`,
  'cli.error.output': (a) => `The results cannot be written (${a.text('reason')}).`,
  'cli.error.nothing-changed': () => 'Nothing was changed.',
  'cli.error.out-file': (a) => `${a.text('path')} is a file. Name a folder.`,
  'cli.error.out-ending': (a) => `The name of one file for all articles ends with ${a.text('ending')}.`,
  'cli.reason.permission': () => 'You have no permission to do that.',
  'cli.reason.full': () => 'There is no room left.',
  'cli.reason.read-only': () => 'Nothing can be written there.',
  'cli.reason.name': () => 'The name is too long.',
  'cli.reason.folder': () => 'A folder stands there.',
  'cli.reason.file': () => 'A file stands where a folder is needed.',
  'cli.error.format-needed': (a) => `Say which format with --format: ${a.text('values')}.`,
  'cli.error.source-needed': () => 'Name a file or folder to import.',
  'cli.error.out-needed': (a) =>
    `${a.text('format')} writes a file for each article: name a folder with ${a.text('option')}.`,
  'cli.error.invalid-shard': (a) => `${a.text('value')} is no part such as 2/8.`,
  'cli.error.invalid-base': (a) => `${a.text('value')} is no IRI that ends with / or # or :.`,
  'cli.error.invalid-time': (a) => `${a.text('value')} is neither now nor a date and time.`,
  'cli.error.unexpected': (a) => `Something went wrong inside isnad: ${a.text('reason')}`,
  'cli.error.see-help': (a) => `Run ${a.text('command')} to see what there is.`,

  'cli.note.unreadable': (a) => `${a.text('path')} cannot be read and was left out (${a.text('reason')}).`,
  'cli.note.not-annotated': (a) => `${a.text('path')} has no annotations: it has no sidecar and belongs to no project.`,
  'cli.note.nothing-annotated': (a) => `There are no annotated articles in ${a.text('path')}.`,
  'cli.note.no-layer': (a) => `No article here has a layer ${a.text('layer')}.`,

  'cli.export.done': (a) =>
    `${a.plural('articles', { one: '# article', other: '# articles' })} exported to ${a.text('path')} (${a.text('format')}).`,
  'cli.export.losses': (a) => `What ${a.text('format')} cannot hold:`,
  'cli.import.nothing': () => 'There was no file of this format.',
  'cli.import.more': (a) => a.plural('count', { one: 'and # more problem', other: 'and # more problems' }),
  'cli.import.done': (a) =>
    `${a.plural('added', { one: '# annotation', other: '# annotations' })} added in ` +
    `${a.plural('articles', { one: '# article', other: '# articles' })}, ${a.number('present')} there already, ` +
    `${a.plural('problems', { one: '# problem', other: '# problems' })}.`,

  'cli.progress.load': () => 'Reading',
  'cli.progress.check': () => 'Checking',
  'cli.progress.export': () => 'Exporting',
  'cli.progress.import': () => 'Importing',
  'cli.progress.count': (a) => `${a.text('done')} of ${a.text('total')}`,

  'cli.severity.error': () => 'error',
  'cli.severity.warning': () => 'warning',
  'cli.severity.information': () => 'information',
  'cli.severity.hint': () => 'hint',

  'cli.summary.articles': (a) => a.plural('count', { one: '# article', other: '# articles' }),
  'cli.summary.claims': (a) => a.plural('count', { one: '# claim', other: '# claims' }),
  'cli.summary.quotes': (a) => a.plural('count', { one: '# quotation', other: '# quotations' }),
  'cli.summary.unsourced': (a) => a.plural('count', { one: '# unsourced', other: '# unsourced' }),
  'cli.summary.speakers': (a) => a.plural('count', { one: '# speaker', other: '# speakers' }),
  'cli.summary.error': (a) => a.plural('count', { one: '# error', other: '# errors' }),
  'cli.summary.warning': (a) => a.plural('count', { one: '# warning', other: '# warnings' }),
  'cli.summary.information': (a) => a.plural('count', { one: '# information', other: '# information' }),
  'cli.summary.hint': (a) => a.plural('count', { one: '# hint', other: '# hints' }),
  'cli.summary.clean': () => 'No findings',

  'cli.sarif.help': (a) => `What ${a.text('code')} reports, and what to do about it.`,

  'cli.outline.unattributed': () => 'Nobody is named',
  'cli.outline.via': () => 'via',
  'cli.outline.moved': () => 'moved',
  'cli.outline.ambiguous': () => 'several places fit',
  'cli.outline.lost': () => 'not found in the article',
} as const satisfies Record<string, Template>;
