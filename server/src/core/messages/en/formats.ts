import type { Template, TemplateArgs } from '../catalogue.ts';

const annotations = (a: TemplateArgs): string => a.plural('count', { one: '# annotation', other: '# annotations' });
const articles = (a: TemplateArgs): string => a.plural('count', { one: '# article', other: '# articles' });

/** English words about exporting and importing. */
export const formats = {
  'formats.name.web-annotation': () => 'W3C Web Annotation (JSON-LD)',
  'formats.name.brat': () => 'brat standoff',
  'formats.name.webanno-tsv': () => 'WebAnno TSV 3.3 (INCEpTION)',
  'formats.name.cas-json': () => 'UIMA CAS JSON 0.4',
  'formats.name.cas-xmi': () => 'UIMA CAS XMI',
  'formats.name.label-studio': () => 'Label Studio JSON',
  'formats.name.doccano': () => 'doccano JSONL',
  'formats.name.conll': () => 'CoNLL (BIO)',
  'formats.name.csv': () => 'CSV, one row an annotation',
  'formats.name.jsonl': () => 'JSON Lines, one line an annotation',
  'formats.name.claim-review': () => 'ClaimReview (schema.org)',
  'formats.name.tei': () => 'TEI P5 with standOff',
  'formats.name.html': () => 'Report (HTML)',
  'formats.name.markdown': () => 'Report (Markdown)',

  'formats.loss.unplaced': (a) => `Left out, having no place in the article: ${annotations(a)}.`,
  'formats.loss.key': (a) => `No room for ${a.text('detail')}: ${annotations(a)}.`,
  'formats.loss.speaker-key': (a) =>
    `No room for ${a.text('detail')}: ${a.plural('count', { one: '# speaker', other: '# speakers' })}.`,
  'formats.loss.article-key': (a) => `No room for ${a.text('detail')} of the article: ${articles(a)}.`,
  'formats.loss.discontinuous': (a) => `In several pieces, now one from beginning to end: ${annotations(a)}.`,
  'formats.loss.overlap': (a) => `Left out, as another stands at the same place: ${annotations(a)}.`,
  'formats.loss.edges': (a) => `Made to begin and end with whole words: ${annotations(a)}.`,
  'formats.loss.characters': (a) => `Characters that the format cannot hold were replaced: ${annotations(a)}.`,
  'formats.loss.article-characters': (a) =>
    `Characters of the article that the format cannot hold were replaced: ${articles(a)}.`,
  'formats.loss.reference': (a) => `References to what is not in this file, left out: ${annotations(a)}.`,
  'formats.loss.kind': (a) =>
    `Of the kind ${a.text('detail')}, written as the kind that it is like: ${annotations(a)}.`,
  'formats.loss.not-meant': (a) => `Left out, as the format is not meant for them: ${annotations(a)}.`,

  'formats.forbidden.outside': (a) =>
    `${a.text('path')} would lead out of the folder that is written to. Nothing was written.`,
  'formats.forbidden.source': (a) =>
    `${a.text('path')} would be written over a file that is exported from. Choose another folder. Nothing was written.`,
  'formats.forbidden.taken': (a) =>
    `${a.list('names')} would be written to one and the same file, ${a.text('path')}. Export them one by one, into different folders. Nothing was written.`,

  'formats.import.no-article': (a) => `There is no article ${a.text('file')} to annotate, and its text is not given.`,
  'formats.import.unplaced': (a) => `${a.text('words')} is not found in the article.`,
  'formats.import.part': (a) =>
    `The cue or mention ${a.text('words')} was left out: no words lead to it beside the passage.`,
  'formats.import.other-id': (a) =>
    `The id ${a.text('id')} is another annotation's; this one is called ${a.text('now')}.`,
  'formats.import.speaker-kept': (a) =>
    `The speaker ${a.text('id')} is there already and was left as is; the imported file says otherwise.`,
  'formats.import.kept': (a) =>
    `The annotation ${a.text('id')} is there already and was left as is; the imported file says otherwise under ${a.list('keys')}.`,
  'formats.import.keys-kept': (a) =>
    `${a.list('keys')}: there already, and left as is; the imported file says otherwise.`,
  'formats.import.path': (a) => `${a.text('path')} is no path inside the folder.`,
  'formats.import.excluded': (a) => `The project file leaves ${a.text('file')} out.`,
  'formats.import.other-text': (a) =>
    `${a.text('file')} is there with another text, which stays; passages were looked up in it by their words.`,
  'formats.import.json': () => 'From here on, this is not JSON.',
  'formats.import.not-annotation': () => 'This is no Web Annotation, nor a list of them.',
  'formats.import.other-page': (a) => `Further annotations are at ${a.text('url')}; they were not read.`,
  'formats.import.whole-article': () => 'It is about an article as a whole, not about a passage.',
  'formats.import.no-passage': (a) =>
    `Neither words nor a position tell the passage, only what cannot be followed here: ${a.list('selectors')}.`,
  'formats.import.left-out': (a) => `There is no room for ${a.list('keys')}.`,
} as const satisfies Record<string, Template>;
