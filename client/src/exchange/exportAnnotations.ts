import { type Uri, window, workspace } from 'vscode';
import type { ExportResult } from '../../../server/src/protocol/exchange.ts';
import type { ActiveArticle } from '../activeArticle.ts';
import { dialogue } from '../annotate/dialogue.ts';
import { t } from '../words.ts';
import { askFormat, askSources, type ExportPlan, type ExportQuestions } from './askExport.ts';
import type { ExchangeServer } from './exchangeServer.ts';
import type { Pages } from './pages.ts';
import { articlePath, chooseFolder, exportsFolder, isFolder, nameOf } from './places.ts';
import type { Reports } from './reports.ts';
import { lossesText } from './reportText.ts';
import { withProgress } from './withProgress.ts';

export interface Exporting {
  readonly server: ExchangeServer;
  readonly active: ActiveArticle;
  readonly reports: Reports;
  readonly pages: Pages;
}

/** Exports what was chosen in the Explorer, the article of a tab, or what is asked for. */
export async function exportAnnotations(to: Exporting, chosen: readonly Uri[]): Promise<void> {
  const folders = new Set<string>();
  for (const uri of chosen) if (await isFolder(uri)) folders.add(uri.toString());
  const questions: ExportQuestions = {
    formats: await to.server.formats([]),
    into: exportsFolder,
    isMany: (sources) => {
      if (sources.length === 0 || sources.some((uri) => folders.has(uri.toString()))) return true;
      return new Set(sources.map(articlePath)).size > 1;
    },
  };
  const article = chosen.length === 0 ? to.active.current?.uri : undefined;
  const plan = await dialogue(article ? askSources(article, questions) : askFormat(chosen, questions));
  if (!plan) return;
  const into = plan.into ?? (await chooseFolder(t('Where to?'), exportsFolder(plan.sources)));
  if (into) await carryOut(to, { ...plan, into });
}

async function carryOut(to: Exporting, plan: ExportPlan & { readonly into: Uri }): Promise<void> {
  const { server } = to;
  const { sources, format, into } = plan;
  const result = await withProgress(t('Exporting annotations'), (reached, token) =>
    server.export(
      {
        format: format.id,
        uris: sources.map((uri) => server.fromUri(uri)),
        into: server.fromUri(into),
        ...(plan.together && { together: `${togetherName(sources)}${format.extension}` }),
      },
      reached,
      token,
    ),
  );
  if (!result) return;
  if ('refused' in result) return void window.showErrorMessage(result.refused);
  if (result.cancelled) return void window.showInformationMessage(result.message);
  await tell(to, plan, result);
}

/** What one file for all articles is called: as the folder that they are in. */
function togetherName(sources: readonly Uri[]): string {
  const [only, ...more] = sources;
  const roots = workspace.workspaceFolders ?? [];
  const folder =
    only && more.length === 0 ? only : sources.length === 0 && roots.length === 1 ? roots[0]?.uri : undefined;
  return (folder && nameOf(folder)) || 'annotations';
}

async function tell(
  { server, pages, reports }: Exporting,
  { format, into }: ExportPlan & { readonly into: Uri },
  { message, main, losses }: Exclude<ExportResult, { readonly refused: string }>,
): Promise<void> {
  const [open, show] = [t('Open Result'), t('Show Losses')];
  const lossy = losses.summary.length > 0;
  const buttons = [...(main === undefined ? [] : [open]), ...(lossy ? [show] : [])];
  // A notification with buttons stays, and both may be wanted.
  for (;;) {
    const choice = await window.showInformationMessage(message, ...buttons);
    if (choice === open && main !== undefined) await openResult(pages, server.toUri(main), into);
    if (choice === show) {
      const words = {
        title: t('What {0} cannot hold', format.name),
        more: t('and more'),
        data: t('The same as data'),
      };
      await reports.show(t('Losses'), lossesText(losses, words));
    }
    if (choice === undefined || buttons.length < 2) return;
    buttons.splice(buttons.indexOf(choice), 1);
  }
}

async function openResult(pages: Pages, file: Uri, folder: Uri): Promise<void> {
  if (file.path.endsWith('.html')) return pages.open(file, folder);
  await window.showTextDocument(await workspace.openTextDocument(file), { preview: false });
}
