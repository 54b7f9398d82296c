import type { Evidence, Review } from '../../model/annotation.ts';
import { relativeTo } from '../../model/relativeTo.ts';
import { baseName } from '../../model/uri.ts';
import { annotationKeys } from '../../sidecar/knownKeys.ts';
import { findQuotations } from '../../text/quotations.ts';
import { wording } from '../../text/shorten.ts';
import { webTarget } from '../../text/webTarget.ts';
import type { AnnotationRef } from '../../workspace/corpus.ts';
import { displayName } from '../../workspace/scope.ts';
import type { ArticleReport } from './articleReport.ts';
import type { Item } from './item.ts';
import { otherKeys } from './otherKeys.ts';
import { filled, foreign, type Part, type Row, textRow, words } from './part.ts';

/** All that is told of an annotation beside its words, its chain and what supports it. */
export function detailsOf(item: Item, report: ArticleReport): readonly Row[] {
  const { document, find } = report;
  const { annotation, layer, chain, statement } = item;
  const { file, speakers } = layer;
  const project = file.project && document.snapshot.projects.get(file.project)?.project;
  const own = (ref: { readonly id: string } | undefined): readonly Part[][] => {
    if (!ref) return [];
    const other = find(file.uri, ref.id);
    return [other ? [{ is: 'item', number: other.number }] : [foreign(ref.id), words('report.missing')]];
  };
  return filled([
    // Whom a mention names says nothing by it, so they stand in no chain.
    textRow('card.speaker', ...(statement ? [] : chain.speakers.map(({ id }) => displayName(speakers.get(id), id)))),
    textRow('card.gist', annotation.gist),
    textRow('card.cue', annotation.cue?.pieces.join(' … ')),
    textRow('report.mention', annotation.base === 'mention' ? undefined : annotation.mention?.pieces.join(' … ')),
    textRow('card.said', chain.said?.date, chain.said?.place, chain.said?.medium),
    textRow('card.asOf', annotation.asOf),
    textRow('card.translated', annotation.translated),
    {
      label: { id: 'card.answers' },
      values: annotation.answers.map(({ question, answer }) => [
        foreign(project?.questions.get(question.id)?.text || question.id),
        foreign(answer),
      ]),
    },
    { label: { id: 'card.continues' }, values: own(annotation.continues) },
    { label: { id: 'card.within' }, values: own(annotation.within) },
    ...relationRows(item, report),
    textRow('card.tags', ...annotation.tags),
    textRow('card.note', annotation.note),
    {
      label: { id: 'report.waived' },
      values: annotation.waive.map(({ code, reason }) => [{ is: 'code', text: code }, foreign(reason)]),
    },
    ...otherKeys(annotation.node, annotationKeys),
  ]);
}

/** What makes a statement more than words: evidence, and what reviewers found. */
export function supportOf({ annotation, layer }: Item): readonly Row[] {
  const evidence = (entry: Evidence): readonly Part[] => {
    const known = layer.speakers.get(entry.target);
    return [
      known ? foreign(displayName(known, entry.target)) : foreign(entry.target, webTarget(entry.target)),
      ...(entry.date ? [foreign(entry.date)] : []),
      ...(entry.archived ? archived(entry.archived) : []),
    ];
  };
  const archived = (address: string): readonly Part[] => [words('card.archived'), foreign(address, webTarget(address))];
  const review = ({ verdict, by, date, url }: Review): readonly Part[] => [
    foreign(verdict),
    ...(by ? [words('card.reviewedBy', { by })] : []),
    ...(date ? [foreign(date)] : []),
    ...(url ? [foreign(url, webTarget(url))] : []),
  ];
  return filled([
    { label: { id: 'card.evidence' }, values: annotation.evidence.map(evidence) },
    { label: { id: 'card.review' }, values: annotation.review.map(review) },
  ]);
}

function relationRows({ annotation, layer }: Item, report: ArticleReport): readonly Row[] {
  const { uri, sidecar } = layer.file;
  const { corpus } = report.document.snapshot;
  const out = annotation.relations.map(({ type, target }): Row => {
    const to = corpus.resolve(uri, target);
    const value = to ? otherSide(to, report) : [foreign(target.text), words('report.missing')];
    return { label: { id: `relation.${type}` }, values: [value] };
  });
  // Of several annotations with one id, relations mean the first.
  const incoming = sidecar.byId.get(annotation.id) === annotation ? corpus.incoming(uri, annotation.id) : [];
  const back = incoming.map(
    ({ type, from }): Row => ({ label: { id: `relation.by.${type}` }, values: [otherSide(from, report)] }),
  );
  return [...out, ...back];
}

/** The statement at the other end of a relation: its number here, its words and its file elsewhere. */
function otherSide({ sidecar, annotation }: AnnotationRef, { document, find, linkTo }: ArticleReport): readonly Part[] {
  const here = find(sidecar, annotation.id);
  if (here) return [{ is: 'item', number: here.number }];
  const file = document.snapshot.sidecars.get(sidecar);
  const quotation = quoted(wording(annotation.selector.pieces, 160));
  if (!file) return [quotation];
  const layer = file.layer === undefined ? [] : [words('report.inLayer', { layer: file.layer })];
  const text = relativeTo(document.article.uri, file.article) ?? baseName(file.article);
  const href = linkTo(file.article, file.layer, annotation.id);
  return [quotation, href === undefined ? foreign(text) : { is: 'report', text, href }, ...layer];
}

function quoted(text: string): Part {
  const quotations = findQuotations(text);
  const marked = quotations[0]?.open.start === 0 && quotations.some(({ close }) => close.end === text.length);
  return { is: 'quotation', text, marked };
}
