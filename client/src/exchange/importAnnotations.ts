import { type Uri, window, workspace } from 'vscode';
import type { ImportResult } from '../../../server/src/protocol/exchange.ts';
import { dialogue } from '../annotate/dialogue.ts';
import { t } from '../words.ts';
import { askImportFormat, type ImportPlan } from './askImport.ts';
import type { ExchangeServer } from './exchangeServer.ts';
import { chooseFiles, chooseFolder, nameOf } from './places.ts';
import type { Reports } from './reports.ts';
import { problemsText } from './reportText.ts';
import { withProgress } from './withProgress.ts';

export interface Importing {
  readonly server: ExchangeServer;
  readonly reports: Reports;
}

/** Imports the files and folders that were chosen in the Explorer, or those that are asked for. */
export async function importAnnotations({ server, reports }: Importing, chosen: readonly Uri[]): Promise<void> {
  const formats = (await server.formats(chosen.map(nameOf))).filter((format) => format.imports);
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const layer = workspace.getConfiguration('isnad').get<string>('layer', '');
  const plan = await dialogue(askImportFormat({ formats, sources: chosen, roots, layer }));
  if (!plan) return;
  const [start] = roots;
  const sources = await sourcesOf(plan, start);
  if (sources.length === 0) return;
  const into = plan.into === 'choose' ? await chooseFolder(t('Where are the articles?'), start) : plan.into;
  if (!into) return;
  const result = await withProgress(t('Importing annotations'), (reached, token) =>
    server.import(
      {
        format: plan.format.id,
        sources: sources.map((uri) => server.fromUri(uri)),
        ...(into !== 'beside' && { into: server.fromUri(into) }),
        ...(plan.layer !== undefined && { layer: plan.layer }),
      },
      reached,
      token,
    ),
  );
  if (!result) return;
  if ('refused' in result) return void window.showErrorMessage(result.refused);
  await tell(server, reports, result);
}

async function sourcesOf({ sources }: ImportPlan, start: Uri | undefined): Promise<readonly Uri[]> {
  const title = t('What is to be imported?');
  if (sources === 'files') return chooseFiles(title, start);
  if (sources !== 'folder') return sources;
  const folder = await chooseFolder(title, start);
  return folder ? [folder] : [];
}

async function tell(
  server: ExchangeServer,
  reports: Reports,
  { message, files, problems, problemCount }: Exclude<ImportResult, { readonly refused: string }>,
): Promise<void> {
  const [open, show] = [t('Open Result'), t('Show Problems')];
  const [first] = files;
  const buttons = [...(first === undefined ? [] : [open]), ...(problemCount > 0 ? [show] : [])];
  for (;;) {
    const choice = await (problemCount > 0
      ? window.showWarningMessage(message, ...buttons)
      : window.showInformationMessage(message, ...buttons));
    if (choice === open && first !== undefined) {
      await window.showTextDocument(await workspace.openTextDocument(server.toUri(first)), { preview: false });
    }
    if (choice === show) {
      const words = { title: t('What could not be taken over'), more: t('and more'), data: '' };
      await reports.show(t('Problems of the import'), problemsText(problems, problemCount, words));
    }
    if (choice === undefined || buttons.length < 2) return;
    buttons.splice(buttons.indexOf(choice), 1);
  }
}
