import type { CancellationToken } from 'vscode-languageserver';
import { type ExportResult, exchangeCommands, exchangeRequests, type ImportResult } from '../../protocol/exchange.ts';
import type { Changes } from '../changes.ts';
import type { Commands } from '../commands.ts';
import { Fields } from '../fields.ts';
import { type LongWork, longWork } from '../longWork.ts';
import type { Session } from '../session.ts';
import { exportArticles } from './export.ts';
import { registerFormats } from './formats.ts';
import { importAnnotations } from './import.ts';

type Result = ExportResult | ImportResult;

/** Exporting and importing: as requests of our client, and as commands for every editor. */
export function registerExchange(session: Session, changes: Changes, commands: Commands): void {
  registerFormats(session);
  register('export', (sent, work) => exportArticles(session, sent, work));
  register('import', (sent, work) => importAnnotations(session, changes, sent, work));

  function register(what: 'export' | 'import', work: (sent: Fields, work: LongWork) => Promise<Result>): void {
    const carryOut = (params: unknown, path: string, cancel: CancellationToken): Promise<Result> => {
      const sent = new Fields(params, path);
      const workDoneToken = sent.has('workDoneToken') ? sent.token('workDoneToken') : undefined;
      const asked = { cancel, ...(workDoneToken === undefined ? {} : { workDoneToken }) };
      return longWork(session, `exchange.${what}ing`, asked, (long) => work(sent, long));
    };
    session.connection.onRequest<Result, never>(exchangeRequests[what], (params: unknown, token: CancellationToken) =>
      carryOut(params, 'params', token),
    );
    commands.add(exchangeCommands[what], async ([sent], token) => {
      const result = await carryOut(sent, 'arguments[0]', token);
      await ('refused' in result ? session.warn(result.refused) : session.inform(result.message));
      return result;
    });
  }
}
