import { type ExtensionContext, Uri } from 'vscode';
import { type LanguageClientOptions, type Middleware, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/requests.ts';
import type { Articles } from './articles.ts';
import { commandIds } from './commandIds.ts';
import { documentSymbols } from './documentSymbols.ts';
import { articleLanguages, sidecarLanguage } from './languages.ts';
import { locale } from './words.ts';

export const clientId = 'isnad';
export const clientName = 'Isnad';

/** Documents are chosen by language: in the browser they have other schemes than `file`. {@link Articles} narrows. */
export function clientOptions(
  context: ExtensionContext,
  articles: Articles,
  outputChannel: NonNullable<LanguageClientOptions['outputChannel']>,
  edits: Middleware,
): LanguageClientOptions {
  const initializationOptions = (): InitializationOptions => ({
    fileSystem: true,
    writesFiles: true,
    notifications: true,
    locale: locale(),
    docsUri: Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    commands: {
      showStatements: commandIds.showStatements,
      showReferences: commandIds.showReferences,
      edit: commandIds.editAnnotation,
      fix: commandIds.fix,
      suggest: 'editor.action.triggerSuggest',
    },
  });
  return {
    documentSelector: [sidecarLanguage, ...articleLanguages].map((language) => ({ language })),
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    middleware: { ...articles.middleware, ...documentSymbols, ...edits },
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}
