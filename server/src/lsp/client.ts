import { type CompletionClientCapabilities, type InitializeParams, InsertTextMode } from 'vscode-languageserver';
import { toUri, type Uri } from '../core/model/uri.ts';
import type { InitializationOptions } from '../protocol/requests.ts';

/** What the client can do and wants, as plain answers to the questions the server has. */
export interface Client {
  readonly roots: readonly Uri[];
  readonly locale: string;
  readonly options: InitializationOptions;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshCodeLens: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshFoldingRanges: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly definitionLinks: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly workDoneProgress: boolean;
  readonly utf16: boolean;
  /** Takes edits as `documentChanges` that may rename files. */
  readonly renamesFiles: boolean;
  readonly createsFiles: boolean;
  /** Takes edits with the versions of documents. */
  readonly documentChanges: boolean;
  readonly editMetadata: boolean;
  /** Carries edits out that the server asks for. */
  readonly appliesEdits: boolean;
  /** Tells when a document was saved. */
  readonly tellsSaves: boolean;
  readonly codeActions: CodeActionSupport;
  readonly completion: CompletionSupport;
  readonly preparesRename: boolean;
  /** Takes edits with the reason of each, and asks before those that want it. */
  readonly changeAnnotations: boolean;
}

/** What the client can do with completions. */
export interface CompletionSupport {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly markdown: boolean;
  /** Inserts several lines with just the indentation that they have. */
  readonly asIs: boolean;
}

/** What the client can do with code actions. Without literals it takes bare commands only. */
export interface CodeActionSupport {
  readonly literals: boolean;
  readonly resolvesEdit: boolean;
  readonly disabled: boolean;
}

export function readClient(params: InitializeParams, systemLocale: string): Client {
  const { textDocument, workspace, window, general } = params.capabilities;
  const refreshDiagnostics = workspace?.diagnostics?.refreshSupport === true;
  // Clients that pull but cannot be told to pull again would show what was true before another file changed.
  const pullDiagnostics = textDocument?.diagnostic !== undefined && refreshDiagnostics;
  const {
    resourceOperations = [],
    metadataSupport,
    changeAnnotationSupport,
    ...edits
  } = workspace?.workspaceEdit ?? {};
  // Whoever makes files on request takes `documentChanges`, the only place where that can stand, said so or not (Neovim).
  const documentChanges = edits.documentChanges === true || resourceOperations.length > 0;
  const published = pullDiagnostics ? textDocument?.diagnostic : textDocument?.publishDiagnostics;
  const { relatedInformation, codeDescriptionSupport, dataSupport } = {
    ...textDocument?.publishDiagnostics,
    ...published,
  };
  const options = optionsOf(params.initializationOptions);
  return {
    roots: rootsOf(params),
    locale: options.locale ?? params.locale ?? systemLocale,
    options,
    pullDiagnostics,
    refreshDiagnostics,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshFoldingRanges: workspace?.foldingRange?.refreshSupport === true,
    relatedInformation: relatedInformation === true,
    codeDescription: codeDescriptionSupport === true,
    diagnosticData: dataSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    workDoneProgress: window?.workDoneProgress === true,
    utf16: general?.positionEncodings?.includes('utf-16') ?? false,
    documentChanges,
    createsFiles: resourceOperations.includes('create'),
    renamesFiles: resourceOperations.includes('rename'),
    editMetadata: metadataSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    tellsSaves: textDocument?.synchronization?.didSave === true,
    codeActions: {
      literals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
      resolvesEdit:
        textDocument?.codeAction?.dataSupport === true &&
        (textDocument.codeAction.resolveSupport?.properties.includes('edit') ?? false),
      disabled: textDocument?.codeAction?.disabledSupport === true,
    },
    completion: completionOf(textDocument?.completion),
    preparesRename: textDocument?.rename?.prepareSupport === true,
    changeAnnotations: documentChanges && changeAnnotationSupport !== undefined,
  };
}

function completionOf(completion: CompletionClientCapabilities | undefined): CompletionSupport {
  const item = completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    markdown: item?.documentationFormat?.includes('markdown') ?? false,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
  };
}

function rootsOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly Uri[] {
  if (workspaceFolders) return workspaceFolders.map((folder) => toUri(folder.uri));
  if (rootUri) return [toUri(rootUri)];
  return rootPath ? [toUri(`file://${rootPath.startsWith('/') ? '' : '/'}${rootPath.replaceAll('\\', '/')}`)] : [];
}

/** Any editor may send anything here. */
function optionsOf(sent: unknown): InitializationOptions {
  if (typeof sent !== 'object' || sent === null) return {};
  const { fileSystem, writesFiles, notifications, docsUri, locale, commands } = sent as Record<string, unknown>;
  const named = typeof commands === 'object' && commands !== null ? (commands as Record<string, unknown>) : {};
  return {
    ...(fileSystem === true ? { fileSystem } : {}),
    ...(writesFiles === true ? { writesFiles } : {}),
    ...(notifications === true ? { notifications } : {}),
    ...(typeof docsUri === 'string' ? { docsUri: docsUri.replace(/\/$/, '') } : {}),
    ...(typeof locale === 'string' ? { locale } : {}),
    commands: Object.fromEntries(
      clientCommands.flatMap((name) => (typeof named[name] === 'string' ? [[name, named[name]]] : [])),
    ),
  };
}

const clientCommands = ['showStatements', 'showReferences', 'edit', 'fix', 'suggest'] as const;
