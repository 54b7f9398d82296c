import { documentOf } from '../../core/formats/document.ts';
import { type ExportDocument, type Format, formatIds } from '../../core/formats/format.ts';
import { idBase, standardBase } from '../../core/formats/idBase.ts';
import { LossSums, lossMessage } from '../../core/formats/lossSums.ts';
import { formatOf } from '../../core/formats/registry.ts';
import { type Exported, runExport } from '../../core/formats/runExport.ts';
import { isSafePath } from '../../core/formats/safePath.ts';
import { type Selection, selectArticles } from '../../core/formats/selectArticles.ts';
import type { Message } from '../../core/messages/message.ts';
import { isolate, render } from '../../core/messages/render.ts';
import { join, type Uri } from '../../core/model/uri.ts';
import { folderUri } from '../../core/workspace/discover.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import type { ExportResult, LossItem } from '../../protocol/exchange.ts';
import { explained } from '../explained.ts';
import { type Fields, invalid } from '../fields.ts';
import type { LongWork } from '../longWork.ts';
import type { Session } from '../session.ts';

/** Losses that are sent one by one; they are counted all. */
const maxLosses = 5_000;

/** Writes what articles hold in another format, as they stand in the editor: unsaved changes count. */
export async function exportArticles(session: Session, sent: Fields, work: LongWork): Promise<ExportResult> {
  const { client, workspace } = session;
  const format = formatFrom(sent);
  const wanted = sent.uris('uris').map(folderUri);
  const into = folderUri(sent.uri('into'));
  const together = sent.has('together') ? sent.text('together') : undefined;
  if (together !== undefined && (!isSafePath(together) || together.includes('/'))) {
    throw invalid('params.together', 'the name of a file');
  }
  const base = sent.has('base') ? idBase(sent.text('base')) : standardBase;
  if (base === undefined) throw invalid('params.base', 'an IRI that ends with /, # or :');
  const refuse = (message: Message): ExportResult => ({ refused: render(message, client.locale) });

  await session.loaded(work.token);
  // A file that was opened from elsewhere is in no folder that was read.
  for (const uri of wanted) if (!workspace.snapshot().articles.has(uri)) await workspace.ensure(uri);
  const losses = new LossSums();
  const list: LossItem[] = [];
  if (work.token.isCancellationRequested) {
    return resultOf(session, format, into, { articles: 0, files: [], cancelled: true }, losses, list);
  }
  const snapshot = workspace.snapshot();
  const selection = selectArticles(snapshot, wanted, into);
  if (selection.articles.length === 0) return refuse({ id: 'exchange.no-articles' });
  if (!selection.folder) return refuse({ id: 'exchange.no-common-folder' });
  const output = session.output(into, selection.sources);
  if (!output) return refuse({ id: 'exchange.cannot-write' });

  let done = 0;
  try {
    const exported = await runExport({
      format,
      options: { locale: client.locale, base },
      documents: documents(session, snapshot, selection, work),
      output,
      ...(together === undefined || format.export.kind !== 'records' ? {} : { together }),
      done: async ({ path }, lost) => {
        done += 1;
        losses.add(path, lost);
        for (const loss of lost) if (list.length < maxLosses) list.push({ file: path, ...loss });
        await work.reached(done, selection.articles.length);
      },
      token: work.token,
    });
    return resultOf(session, format, into, exported, losses, list);
  } catch (error) {
    return refuse(explained(session, error, 'export'));
  }
}

function formatFrom(sent: Fields): Format {
  const format = formatOf(sent.word('format', formatIds));
  if (!format) throw invalid('params.format', 'a format that there is');
  return format;
}

async function* documents(
  { workspace }: Session,
  snapshot: Snapshot,
  { articles, path }: Selection,
  { token }: LongWork,
): AsyncIterable<ExportDocument> {
  const exported = new Set(articles);
  for (const uri of articles) {
    if (token.isCancellationRequested) return;
    // The text that the snapshot is about: what an editor had then, else the file.
    const text = snapshot.articles.get(uri)?.text ?? (await workspace.onDisk(uri));
    const document = text === undefined ? undefined : documentOf(snapshot, uri, { text, path, exported });
    if (document) yield document;
  }
}

function resultOf(
  { client: { locale } }: Session,
  { id }: Format,
  into: Uri,
  { articles, files, main, cancelled }: Exported,
  losses: LossSums,
  list: readonly LossItem[],
): ExportResult {
  const summary = cancelled
    ? []
    : losses.list().map(({ examples, ...sum }) => ({ ...sum, words: render(lossMessage(sum), locale) }));
  const name = { literal: isolate(render({ id: `formats.name.${id}` }, locale)) };
  const message: Message = cancelled
    ? { id: 'exchange.export-cancelled' }
    : { id: summary.length > 0 ? 'exchange.lossy' : 'exchange.exported', args: { articles, format: name } };
  return {
    message: render(message, locale),
    articles: cancelled ? 0 : articles,
    files: files.map((path) => join(into, path)),
    ...(main === undefined ? {} : { main: join(into, main) }),
    losses: { summary, list: cancelled ? [] : list },
    cancelled,
  };
}
