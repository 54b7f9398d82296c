import {
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActionKinds } from '../core/features/codeActionTypes.ts';
import { tokenModifiers, tokenTypes } from '../core/features/types.ts';
import { editCommand } from '../protocol/editing.ts';
import { exchangeCommands } from '../protocol/exchange.ts';
import type { Client } from './client.ts';
import { completionTriggers } from './requests/completion.ts';

const anyFile: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

/** What the server offers to this client. */
export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    ...(client.utf16 ? { positionEncoding: 'utf-16' } : {}),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    documentSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    codeLensProvider: { resolveProvider: true },
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: true,
      range: true,
    },
    inlayHintProvider: true,
    foldingRangeProvider: true,
    documentLinkProvider: {},
    completionProvider: { triggerCharacters: [...completionTriggers] },
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    codeActionProvider: client.codeActions.literals
      ? { codeActionKinds: [...codeActionKinds], resolveProvider: client.codeActions.resolvesEdit }
      : true,
    executeCommandProvider: { commands: [editCommand, ...Object.values(exchangeCommands)] },
    ...(client.pullDiagnostics
      ? { diagnosticProvider: { identifier: 'isnad', interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: anyFile, didRename: anyFile, didCreate: anyFile, didDelete: anyFile },
    },
  };
}
