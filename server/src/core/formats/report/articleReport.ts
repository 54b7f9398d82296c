import type { ArticleInfo } from '../../model/sidecar.ts';
import type { Uri } from '../../model/uri.ts';
import type { Finding } from '../../rules/rule.ts';
import { articleKeys } from '../../sidecar/knownKeys.ts';
import { webTarget } from '../../text/webTarget.ts';
import { articleInfoOf, displayName } from '../../workspace/scope.ts';
import type { ExportDocument, ExportLayer } from '../format.ts';
import { type Counts, countsOf } from './counts.ts';
import { addressIn, type Item, itemsOf } from './item.ts';
import { encodePath, pathBetween } from './links.ts';
import { otherKeys } from './otherKeys.ts';
import { filled, foreign, type Part, type Row, textRow, words } from './part.ts';
import { indexPath, reportPath } from './reportPaths.ts';
import { type ReportSpeaker, reportSpeakers } from './speakers.ts';
import { mainDirection, type TextBlock, textBlocks } from './textBlocks.ts';

/** All that a report says of an article, before it is HTML or Markdown. */
export interface ArticleReport {
  readonly document: ExportDocument;
  /** Of the report, relative to the folder that is written to. */
  readonly path: string;
  /** The title, else the name of the file. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** In which most of the text runs. */
  readonly direction: 'rtl' | 'ltr';
  readonly outlet?: string;
  readonly published?: string;
  readonly facts: readonly Row[];
  /** Whether the article is written in Markdown. */
  readonly markdown: boolean;
  readonly blocks: readonly TextBlock[];
  /** By number. */
  readonly items: readonly Item[];
  /** The items, by where a report lists them: what somebody says, what else stands in the text, and what has no place. */
  readonly statements: readonly Item[];
  readonly others: readonly Item[];
  readonly unplaced: readonly Item[];
  /** The item of an annotation, by its sidecar and id. */
  readonly find: (sidecar: Uri, id: string) => Item | undefined;
  /** The address of the index, relative to this report. */
  readonly toIndex: string;
  /** The same of what a report of the same export says of an annotation; undefined where there is none about that article. */
  readonly linkTo: (article: Uri, layer: string | undefined, id: string) => string | undefined;
  readonly speakers: readonly ReportSpeaker[];
  readonly findings: readonly Finding[];
  readonly counts: Counts;
}

/** `extension` is that of reports. */
export function articleReport(document: ExportDocument, locale: string, extension: string): ArticleReport {
  const { snapshot, path, text, layers, article, findings } = document;
  const items = itemsOf(document, locale);
  const byAnnotation = new Map(items.map((item) => [item.annotation, item]));
  const infos = layers.map(({ file }) => articleInfoOf(snapshot, file.uri));
  const first = <Key extends 'title' | 'published' | 'language'>(key: Key): string | undefined =>
    infos.map((info) => info[key]).find((value) => value);
  const title = first('title') ?? path.split('/').at(-1) ?? path;
  const language = first('language') ?? article.language;
  const published = first('published');
  const outlet = outletName(layers);
  const markdown = /\.(?:md|markdown)$/i.test(path);
  const blocks = textBlocks(text, markdown);
  const speakers = reportSpeakers(items, layers);
  const own = reportPath(path, extension);
  const addressOf = (file: string): string => encodePath(pathBetween(own, file));
  return {
    document,
    path: own,
    title,
    language,
    direction: runsRightToLeft(language) ? 'rtl' : mainDirection(blocks, title),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    facts: factsOf(document, infos),
    markdown,
    blocks,
    items,
    statements: items.filter(({ spans, statement }) => spans && statement),
    others: items.filter(({ spans, statement }) => spans && !statement),
    unplaced: items.filter(({ spans }) => !spans),
    find: (sidecar, id) => {
      const annotation = snapshot.sidecars.get(sidecar)?.sidecar.byId.get(id);
      return annotation && byAnnotation.get(annotation);
    },
    toIndex: addressOf(indexPath(extension)),
    linkTo: (other, layer, id) => {
      const target = document.pathOf(other);
      if (target === undefined) return undefined;
      const within = addressIn(layer, id);
      return addressOf(reportPath(target, extension)) + (within === undefined ? '' : `#${encodePath(within)}`);
    },
    speakers,
    findings,
    counts: countsOf(items, speakers.filter(({ says }) => says.length > 0).length, findings),
  };
}

/** Of a BCP 47 language, as it is written by default. */
const runsRightToLeft = (language: string): boolean => /^(?:ar|fa|he|ur|ckb|ps|sd|ug|yi|dv)\b/i.test(language);

const outletName = (layers: readonly ExportLayer[]): string | undefined => {
  const layer = layers.find(({ outlet }) => outlet);
  return layer?.outlet && displayName(layer.speakers.get(layer.outlet.id), layer.outlet.id);
};

/** What the sidecars say of the article, a thing that several say alike once. */
function factsOf({ layers, article }: ExportDocument, infos: readonly ArticleInfo[]): readonly Row[] {
  const each = (values: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(values.filter((value): value is string => Boolean(value))),
  ];
  const languages = each(infos.map(({ language }) => language));
  const { encoding } = article;
  return filled([
    textRow('report.outlet', outletName(layers)),
    textRow('report.published', ...each(infos.map(({ published }) => published))),
    textRow('report.language', ...(languages.length > 0 ? languages : [article.language])),
    {
      label: { id: 'report.source' },
      values: each(infos.map(({ url }) => url)).map((url) => [foreign(url, webTarget(url))]),
    },
    {
      label: { id: 'report.status' },
      values: each(infos.map(({ status }) => status)).map((status) => [
        words(status === 'finished' ? 'report.status.finished' : 'report.status.draft'),
      ]),
    },
    {
      label: { id: 'report.annotators' },
      values: layers.flatMap((layer) =>
        (layer.file.sidecar.annotator ?? layer.name) === undefined ? [] : [who(layer)],
      ),
    },
    textRow('report.encoding', encoding),
    {
      label: { id: 'report.waived' },
      values: infos.flatMap(({ waive }) =>
        waive.map(({ code, reason }): readonly Part[] => [{ is: 'code', text: code }, foreign(reason)]),
      ),
    },
    ...layers.flatMap(({ file }) => {
      const { root } = file.sidecar;
      const about = root?.kind === 'map' ? root.pairs.find(({ key }) => key.text === 'article')?.value : undefined;
      return otherKeys(about?.kind === 'map' ? about : undefined, articleKeys);
    }),
  ]);
}

function who({ name, file }: ExportLayer): readonly Part[] {
  const { annotator } = file.sidecar;
  if (annotator === undefined) return name === undefined ? [] : [words('card.layer', { layer: name })];
  return [foreign(annotator), ...(name === undefined ? [] : [words('report.inLayer', { layer: name })])];
}
