import type { Annotation } from '../../model/annotation.ts';
import type { BaseKind } from '../../model/schema.ts';
import type { ExportEntry } from '../format.ts';
import { list, structure, symbol, text, waivers } from './features.ts';
import { maybe, type Node, node } from './node.ts';

/** Motivations that TEI has, which are those of W3C Web Annotation. */
const motivations: Readonly<Record<BaseKind, string>> = {
  claim: 'describing',
  quote: 'describing',
  mention: 'identifying',
  note: 'commenting',
  ignore: 'classifying',
};

/** An annotation: what it is about, and where its features are. */
export const annotationNode = ({ annotation }: ExportEntry, id: string, target: string, features: string): Node =>
  node(
    'annotation',
    {
      'xml:id': id,
      n: annotation.id,
      motivation: motivations[annotation.base],
      target,
      ana: `#${features}`,
    },
    [maybe('note', {}, annotation.note)],
  );

/**
 * The features of an annotation, its words in `article` among them, piece by piece; who said it and how it stands to
 * others are relations.
 */
export function featuresNode(entry: ExportEntry, id: string, article: string): Node {
  const { annotation, chain, reading, spans = [] } = entry;
  const { said } = chain;
  const statement = annotation.base === 'claim' || annotation.base === 'quote' || annotation.stance !== 'said';
  return structure(
    'attribution',
    [
      symbol('kind', annotation.kind),
      symbol('like', annotation.base === annotation.kind ? undefined : annotation.base),
      symbol('mode', annotation.mode),
      symbol('stance', statement ? annotation.stance : undefined),
      text('saidDate', said?.date),
      text('saidPlace', said?.place),
      text('saidMedium', said?.medium),
      text('asOf', annotation.asOf),
      symbol('basis', annotation.basis),
      symbol('certainty', annotation.certainty),
      symbol('translated', annotation.translated),
      text('gist', annotation.gist),
      list('evidence', annotation.evidence.map(evidence)),
      list('review', annotation.review.map(review)),
      list('answers', annotation.answers.map(answer)),
      list(
        'tags',
        annotation.tags.map((tag) => node('string', {}, tag)),
      ),
      waivers(annotation.waive),
      list(
        'wording',
        spans.map(({ start, end }) => node('string', {}, article.slice(start, end))),
      ),
      symbol('anchor', reading.anchor.state),
    ],
    id,
  );
}

const evidence = ({ target, archived, date }: Annotation['evidence'][number]): Node =>
  structure('evidence', [text('target', target), text('archived', archived), text('date', date)]);

const review = ({ verdict, by, date, url }: Annotation['review'][number]): Node =>
  structure('review', [text('verdict', verdict), text('by', by), text('date', date), text('url', url)]);

const answer = ({ question, answer: given }: Annotation['answers'][number]): Node =>
  structure('answer', [symbol('question', question.id), text('answer', given)]);
