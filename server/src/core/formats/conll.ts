import type { Span } from '../model/span.ts';
import { sentencesOf } from '../text/sentences.ts';
import { tokensOf } from '../text/tokens.ts';
import { UnitIndex } from '../text/units.ts';
import { type Column, columns, type Tag, type Tags, tagsOf } from './conll/tags.ts';
import type { ExportDocument, ExportLayer, Format } from './format.ts';
import type { Losses } from './losses.ts';
import { reportUnfound } from './unfound.ts';
import { type Held, reportUnheld, selectorPaths } from './unheld.ts';

const names = [
  'ID',
  'FORM',
  'ISNAD:START',
  'ISNAD:END',
  'ISNAD:STATEMENT',
  ...columns.map((each) => `ISNAD:${each.toUpperCase()}`),
];

/** Explains the columns, whatever is in the file. */
const head = [
  `# global.columns = ${names.join(' ')}`,
  '# One token a line, an empty line behind each sentence. START and END count characters (code points) of the article',
  '# from 0, END exclusive. STATEMENT tells whose parts a token belongs to: content=c1|cue=c1.',
  '# SOURCE, CUE and CONTENT are tagged in BIO (IOB2); the label of a content is its kind. Pieces of one passage, and',
  '# what goes on in the next sentence, begin with B again under the same STATEMENT.',
  '# Tokens are words and signs; Arabic clitics stay with their word.',
  '# Of contents that overlap the longest is taken, then the first; the others are left out with their cues and sources.',
  '',
].join('\n');

/**
 * CoNLL in BIO, as CoNLL-U Plus (https://universaldependencies.org/ext-format.html), which names its columns and so tells
 * comments from tokens that begin with `#`. Each layer is a document of its own, `# newdoc`.
 */
export const conll: Format = {
  id: 'conll',
  extension: '.conll',
  export: {
    kind: 'records',
    head,
    between: '',
    tail: '',
    article: (document, losses) => document.layers.map((layer) => write(document, layer, losses)).join(''),
  },
};

function write(document: ExportDocument, layer: ExportLayer, losses: Losses): string {
  const { text } = document;
  const units = UnitIndex.of(text);
  const sentences = sentencesOf(text).map((sentence) => tokensOf(text, sentence));
  const { tags, written } = tagsOf(sentences.flat(), layer, losses);
  report(layer, written, losses);
  const lines = [
    `# newdoc id = ${oneLine(document.path)}`,
    ...(layer.name === undefined ? [] : [`# isnad.layer = ${oneLine(layer.name)}`]),
  ];
  let index = 0;
  for (const tokens of sentences) {
    tokens.forEach((token, i) => {
      const row = [
        String(i + 1),
        text.slice(token.start, token.end),
        String(units.codePointOf(token.start)),
        String(units.codePointOf(token.end)),
        statementsAt(tags, index),
        ...columns.map((column) => tagAt(tags, column, index, token, i === 0)),
      ];
      lines.push(row.join('\t'));
      index++;
    });
    lines.push('');
  }
  return lines.map((line) => `${line}\n`).join('');
}

function tagAt(tags: Tags, column: Column, index: number, token: Span, first: boolean): string {
  const tag = tags[column].get(index);
  if (!tag) return 'O';
  const begins = first || tags[column].get(index - 1) !== tag || tag.passage.some(({ start }) => within(start, token));
  return `${begins ? 'B' : 'I'}-${oneWord(tag.label)}`;
}

const within = (offset: number, { start, end }: Span): boolean => start <= offset && offset < end;

function statementsAt(tags: Tags, index: number): string {
  const parts = [...columns].reverse().flatMap((column) => {
    const tag: Tag | undefined = tags[column].get(index);
    return tag ? [`${column}=${tag.statements.map(oneWord).join(',')}`] : [];
  });
  return parts.length > 0 ? parts.join('|') : '_';
}

function report(layer: ExportLayer, written: readonly ExportLayer['entries'][number][], losses: Losses): void {
  reportUnheld(losses, layer, held, { entries: written, speakers: new Set() });
  for (const entry of written) reportUnfound(losses, layer, entry);
  if (layer.file.sidecar.annotator !== undefined) losses.add('article-key', layer, undefined, 'annotator');
}

const held: Held = {
  annotation: new Set([
    ...['id', 'kind', 'prefix', 'suffix', 'occurrence'],
    ...['exact', 'cue', 'mention'].flatMap(selectorPaths),
  ]),
  speaker: new Set(),
  article: new Set(),
};

const oneLine = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** As it can stand in a column that has bars and commas of its own. */
const oneWord = (words: string): string => words.replace(/[\s\p{Cc}|,=]+/gu, '_') || '_';
