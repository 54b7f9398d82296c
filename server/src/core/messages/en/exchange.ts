import type { Template } from '../catalogue.ts';

/** English words about exporting and importing in an editor. */
export const exchange = {
  'exchange.about.web-annotation': () => 'Everything, for tools that speak the W3C standard; can be imported again',
  'exchange.about.brat': () => 'Text and annotations for brat, statements as events',
  'exchange.about.webanno-tsv': () => 'A table of words for INCEpTION and WebAnno',
  'exchange.about.cas-json': () => 'For UIMA and INCEpTION, in JSON',
  'exchange.about.cas-xmi': () => 'For UIMA, in XML, with its type system',
  'exchange.about.label-studio': () => 'Tasks and their labelling configuration for Label Studio',
  'exchange.about.doccano': () => 'One line an article, for doccano',
  'exchange.about.conll': () => 'A word a line with BIO tags, to train models',
  'exchange.about.csv': () => 'A table for a spreadsheet',
  'exchange.about.jsonl': () => 'For scripts and data tools',
  'exchange.about.claim-review': () => 'Reviewed claims, for search engines',
  'exchange.about.tei': () => 'For digital editions, in XML',
  'exchange.about.html': () => 'Pages to read, print and send on',
  'exchange.about.markdown': () => 'A document to read and edit',

  'exchange.exporting': () => 'Isnad: exporting',
  'exchange.importing': () => 'Isnad: importing',
  'exchange.count': (a) => `${a.text('done')} of ${a.text('total')}`,

  'exchange.exported': (a) =>
    `${a.text('format')}: ${a.plural('articles', { one: '# article', other: '# articles' })} exported.`,
  'exchange.lossy': (a) =>
    `${a.text('format')}: ${a.plural('articles', { one: '# article', other: '# articles' })} exported, not everything fits.`,
  'exchange.imported': (a) =>
    `${a.plural('added', { one: '# annotation', other: '# annotations' })} added in ` +
    `${a.plural('articles', { one: '# article', other: '# articles' })}, ${a.text('present')} there already.`,
  'exchange.imported-partly': (a) =>
    `${a.plural('added', { one: '# annotation', other: '# annotations' })} added in ` +
    `${a.plural('articles', { one: '# article', other: '# articles' })}, ${a.text('present')} there already; ` +
    `${a.plural('problems', { one: '# problem', other: '# problems' })}.`,
  'exchange.export-cancelled': () => 'The export was cancelled. Nothing was written.',
  'exchange.import-cancelled': (a) =>
    `The import was cancelled. ${a.plural('added', { one: '# annotation', other: '# annotations' })} had been added by then.`,

  'exchange.no-articles': () => 'There is no article to export in what was chosen.',
  'exchange.no-sources': (a) => `${a.text('format')}: there is no file of this format in what was chosen.`,
  'exchange.no-common-folder': () =>
    'The articles lie in places without a folder in common. Export the folders one by one.',
  'exchange.not-importable': (a) => `${a.text('format')}: this format can be exported, not imported.`,
  'exchange.cannot-write': () => 'This editor offers no way to write files there.',
  'exchange.out-source': (a) =>
    `${a.text('path')} would be written over a file of the workspace. Choose another folder. Nothing was written.`,
  'exchange.export-failed': (a) => `The export failed, and nothing was written: ${a.text('reason')}`,
  'exchange.import-failed': (a) => `The import failed: ${a.text('reason')}`,
  'exchange.import.busy': (a) => `${a.text('file')} was being edited, and nothing was added to it. Import it again.`,
  'exchange.import.unreadable': () => 'The file cannot be read.',
} as const satisfies Record<string, Template>;
