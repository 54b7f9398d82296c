import { articleInfoOf, displayName } from '../../workspace/scope.ts';
import type { ExportDocument, ExportLayer } from '../format.ts';
import { maybe, type Node, node } from './node.ts';

/** What the file is and what it is about. `speaker` leads to the entry of a speaker. */
export function header(
  document: ExportDocument,
  layer: ExportLayer | undefined,
  language: string,
  speaker: (id: string) => string | undefined,
): Node {
  const article = layer && articleInfoOf(document.snapshot, layer.file.uri);
  const by = layer?.file.sidecar.annotator ?? layer?.name;
  const outlet = layer?.outlet;
  const title = article?.title ?? document.path.slice(document.path.lastIndexOf('/') + 1);
  return node('teiHeader', {}, [
    node('fileDesc', {}, [
      node('titleStmt', {}, [
        node('title', {}, title),
        by ? node('respStmt', {}, [node('resp', {}, 'annotator'), node('name', {}, by)]) : undefined,
      ]),
      node('publicationStmt', {}, [node('authority', {}, by || 'Isnad')]),
      node('sourceDesc', {}, [
        node('bibl', {}, [
          node('title', {}, title),
          outlet &&
            node('publisher', { corresp: speaker(outlet.id) }, displayName(layer?.speakers.get(outlet.id), outlet.id)),
          maybe('date', { when: w3cDate(article?.published) }, article?.published),
          node('idno', { type: 'path' }, document.path),
          maybe('idno', { type: 'URI' }, article?.url),
        ]),
      ]),
    ]),
    node('profileDesc', {}, [node('langUsage', {}, [node('language', { ident: language })])]),
  ]);
}

/** Where the date is one that the attribute may have: a year, a month, or a day that there is. */
function w3cDate(date: string | undefined): string | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '') ?? [];
  if (year === undefined || year === '0000') return undefined;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(day) ? date : undefined;
}

/** Where it is one that `xml:lang` may have. */
export const languageTag = (tag: string): string | undefined =>
  /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
