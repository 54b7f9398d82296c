import type { SymbolInformation } from 'vscode-languageserver';
import { workspaceSymbols } from '../../core/features/workspaceSymbols.ts';
import { locationIn } from '../convert.ts';
import { cancelled, type Session } from '../session.ts';
import { symbolKind } from './documentSymbol.ts';

export function registerWorkspaceSymbol(session: Session): void {
  const { connection, documents, workspace } = session;
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    await workspace.idle();
    const snapshot = workspace.snapshot();
    const found = workspaceSymbols(snapshot, query, token);
    if (token.isCancellationRequested) return cancelled();
    return found.map(
      (symbol): SymbolInformation => ({
        name: symbol.name,
        kind: symbolKind(symbol.kind),
        containerName: symbol.container,
        location: locationIn(snapshot, documents, symbol.location),
      }),
    );
  });
}
