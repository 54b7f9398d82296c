import { type Format, formatIds } from '../../core/formats/format.ts';
import { runImport } from '../../core/formats/importing/runImport.ts';
import { sourcesIn } from '../../core/formats/importing/sourcesIn.ts';
import type { Editors } from '../../core/formats/importing/withEditors.ts';
import { formatOf } from '../../core/formats/registry.ts';
import type { Message } from '../../core/messages/message.ts';
import { isolate, render } from '../../core/messages/render.ts';
import { isWithin, parentOf, type Uri } from '../../core/model/uri.ts';
import { isLayerName } from '../../core/sidecar/pairing.ts';
import { folderUri } from '../../core/workspace/discover.ts';
import type { ImportResult } from '../../protocol/exchange.ts';
import type { Changes } from '../changes.ts';
import { explained } from '../explained.ts';
import { type Fields, invalid } from '../fields.ts';
import { ImportSums } from '../importSums.ts';
import type { LongWork } from '../longWork.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../workspaceEdit.ts';

/** Takes over what another tool wrote. What is annotated already stays; unsaved changes in editors stay, too. */
export async function importAnnotations(
  session: Session,
  changes: Changes,
  sent: Fields,
  work: LongWork,
): Promise<ImportResult> {
  const { client, files, workspace } = session;
  const format = formatOf(sent.word('format', formatIds));
  const sources = sent.uris('sources').map(folderUri);
  const into = sent.has('into') ? folderUri(sent.uri('into')) : undefined;
  const layer = sent.has('layer') ? sent.text('layer') : undefined;
  if (layer !== undefined && !isLayerName(layer)) throw invalid('params.layer', 'the name of a layer');
  const refuse = (message: Message): ImportResult => ({ refused: render(message, client.locale) });
  const name = (id: Format['id']) => ({ literal: isolate(render({ id: `formats.name.${id}` }, client.locale)) });
  if (!format?.import)
    return refuse({ id: 'exchange.not-importable', args: { format: name(sent.word('format', formatIds)) } });

  await session.loaded(work.token);
  const jobs = new Map<Uri, Uri[]>();
  for (const source of sources) {
    const isFolder = (await files.stat(source))?.type === 'folder';
    const from = isFolder ? source : parentOf(source);
    const found = isFolder ? await sourcesIn(files, source, format.import, work.token) : [source];
    jobs.set(from, [...(jobs.get(from) ?? []), ...found]);
  }
  const total = [...jobs.values()].reduce((sum, { length }) => sum + length, 0);
  if (total === 0) return refuse({ id: 'exchange.no-sources', args: { format: name(format.id) } });

  const sums = new ImportSums(session);
  for (const [from, each] of jobs) {
    const target = into ?? from;
    const output = session.output(target);
    if (!output) return refuse({ id: 'exchange.cannot-write' });
    const roots = session.roots.filter((root) => isWithin(root, target));
    const job = sums.in(from, target);
    try {
      await runImport({
        format: format.import,
        files,
        from,
        sources: each,
        into: target,
        roots: roots.length > 0 ? roots : [target],
        options: { force: false, ...(layer === undefined ? {} : { layer: layer === 'base' ? null : layer }) },
        output: () => session.output(target) ?? output,
        editors: editorsOf(session),
        unreadable: (path) => job.add({ source: path, created: false, added: 0, present: 0, problems: [unreadable] }),
        done: async (result) => {
          job.add(result);
          await work.reached(sums.sources, total);
        },
        token: work.token,
      });
    } catch (error) {
      await tell(session, changes, sums.written);
      return refuse(explained(session, error, 'import'));
    }
  }
  await tell(session, changes, sums.written);
  await workspace.settled();
  return sums.result(work.token.isCancellationRequested);
}

const unreadable = { message: { id: 'exchange.import.unreadable' } } as const;

/** What was written beside the editor is known at once, without waiting for the file system to tell. */
async function tell({ workspace }: Session, changes: Changes, written: readonly Uri[]): Promise<void> {
  if (written.length === 0) return;
  await workspace.refresh(written);
  changes.elsewhere();
}

/** The open documents, as far as an import has to do with them. */
const editorsOf = (session: Session): Editors => ({
  text: (uri) => (session.documents.get(uri) ? session.documents.text(uri) : undefined),
  async change(snapshot, edits) {
    const { client, documents } = session;
    const isCurrent = (): boolean => documents.text(edits.uri) === (snapshot.sidecars.get(edits.uri)?.text ?? '');
    if (!isCurrent()) return false;
    const label = render({ id: 'exchange.importing' }, client.locale);
    const { failure } = client.appliesEdits
      ? await session.apply(label, toWorkspaceEdit(session, snapshot, [edits]))
      : { failure: render({ id: 'exchange.cannot-write' }, client.locale) };
    if (failure === undefined) return true;
    if (isCurrent()) throw new Error(failure);
    return false;
  },
});
