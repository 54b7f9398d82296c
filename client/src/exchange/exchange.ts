import { commands, type Disposable, Uri } from 'vscode';
import type { ActiveArticle } from '../activeArticle.ts';
import { commandIds } from '../commandIds.ts';
import type { Server } from '../server.ts';
import { ExchangeServer } from './exchangeServer.ts';
import { exportAnnotations } from './exportAnnotations.ts';
import { importAnnotations } from './importAnnotations.ts';
import { Pages } from './pages.ts';
import { Reports } from './reports.ts';
import { answerWriteRequests } from './writeFiles.ts';

/** Exporting and importing: the commands, and what carries them out. */
export function exchange(server: Server, active: ActiveArticle): Disposable[] {
  const reports = new Reports();
  const pages = new Pages();
  const asking = new ExchangeServer(server);
  const register = commands.registerCommand;
  return [
    reports,
    pages,
    ...answerWriteRequests(server.client),
    register(commandIds.exportAnnotations, (...args: unknown[]) =>
      exportAnnotations({ server: asking, active, reports, pages }, chosenIn(args)),
    ),
    register(commandIds.importAnnotations, (...args: unknown[]) =>
      importAnnotations({ server: asking, reports }, chosenIn(args)),
    ),
  ];
}

/** Menus give the resource that they were opened on, then all that are selected; the palette gives nothing. */
function chosenIn([resource, selected]: readonly unknown[]): readonly Uri[] {
  const all = Array.isArray(selected) ? selected.filter((each) => each instanceof Uri) : [];
  if (!(resource instanceof Uri)) return all;
  return all.some((uri) => uri.toString() === resource.toString()) ? all : [resource];
}
