import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import type { Location, ShowReferencesArguments, ShowStatementsArguments } from '../../server/src/protocol/requests.ts';
import { ActiveArticle } from './activeArticle.ts';
import { annotating } from './annotate/annotating.ts';
import { type EditHost, editMiddleware } from './annotate/editMiddleware.ts';
import { ArticleLanguage } from './articleLanguage.ts';
import { Articles } from './articles.ts';
import { clientName, clientOptions } from './clientOptions.ts';
import { commandIds } from './commandIds.ts';
import { exchange } from './exchange/exchange.ts';
import { answerFileRequests } from './fileRequests.ts';
import { Highlights } from './highlights/highlights.ts';
import { goTo } from './navigation/navigation.ts';
import { openArticle, openSidecar } from './navigation/sidecars.ts';
import { readerCommands } from './reader/readerCommands.ts';
import { Readers } from './reader/readers.ts';
import { Server } from './server.ts';
import { showReferences } from './showReferences.ts';
import { openSpeaker, type SpeakersNode, SpeakersView } from './speakersView.ts';
import { showStatements } from './statements.ts';
import { statusBar } from './statusBar.ts';
import { t } from './words.ts';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What both hosts do; they differ in how the server is started. */
export async function start(context: ExtensionContext, createClient: CreateClient): Promise<BaseLanguageClient> {
  const log = window.createOutputChannel(clientName, { log: true });
  let lookAgain = (): void => {};
  const language = new ArticleLanguage(context.workspaceState, () => lookAgain());
  const articles = new Articles(language.adopt);
  let host: EditHost | undefined;
  const client = createClient(
    clientOptions(
      context,
      articles,
      log,
      editMiddleware(() => host),
    ),
  );
  const server = new Server(client);
  const readers = new Readers();
  const { edits, disposables } = annotating(server, articles, readers);
  host = { edits, toUri: (uri) => server.toUri(uri) };
  articles.start(server);
  lookAgain = () => articles.adoptOpen();
  const active = new ActiveArticle(server, readers);
  const speakers = new SpeakersView(server);
  context.subscriptions.push(
    log,
    server,
    language,
    articles,
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) articles.reset();
      setState(newState);
    }),
    ...answerFileRequests(client),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('isnad.language')) void restart(client);
    }),
    active,
    speakers,
    ...statusBar(active),
    new Highlights(server, articles, Uri.joinPath(context.extensionUri, 'client', 'media')),
    readers,
    readers.start(server, context.extensionUri, log),
    readerCommands(active, readers),
    ...disposables,
    ...exchange(server, active),
    ...registerCommands(context, server, readers, active, speakers, () => log.show()),
  );
  setState(client.state);
  try {
    await client.start();
  } catch (error) {
    setState(State.Stopped);
    log.error(error instanceof Error ? error : String(error));
    const [showLog, retry] = [t('Show Log'), t('Try Again')];
    void window.showErrorMessage(t('The language server of Isnad did not start.'), retry, showLog).then((choice) => {
      if (choice === showLog) log.show();
      if (choice === retry) void commands.executeCommand(commandIds.restartServer);
    });
  }
  return client;
}

function registerCommands(
  context: ExtensionContext,
  server: Server,
  readers: Readers,
  active: ActiveArticle,
  speakers: SpeakersView,
  showLog: () => void,
): Disposable[] {
  const register = commands.registerCommand;
  return [
    register(commandIds.nextAnnotation, () => goTo(server, readers, 'next', 'annotations')),
    register(commandIds.previousAnnotation, () => goTo(server, readers, 'previous', 'annotations')),
    register(commandIds.nextUnsourced, () => goTo(server, readers, 'next', 'unsourced')),
    register(commandIds.previousUnsourced, () => goTo(server, readers, 'previous', 'unsourced')),
    register(commandIds.openSidecar, () => openSidecar(server, active, readers)),
    register(commandIds.openArticle, () => openArticle(server, active, readers)),
    register(commandIds.showStatements, (...args: ShowStatementsArguments | []) => {
      const [uri, which = 'claims'] = args;
      const article = typeof uri === 'string' ? server.toUri(uri) : active.current?.uri;
      if (article) return showStatements(server, readers, article, which);
      return window.showInformationMessage(t('The active editor shows no article.'));
    }),
    register(commandIds.showReferences, (...args: ShowReferencesArguments) => showReferences(server, ...args)),
    register(commandIds.openSpeaker, (node?: SpeakersNode) => {
      const location: Location | undefined = speakers.definitionOf(node);
      return openSpeaker(server, location);
    }),
    register(commandIds.openWalkthrough, () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
    register(commandIds.restartServer, () => restart(server.client)),
    register(commandIds.showLog, showLog),
  ];
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

function setState(state: State): void {
  const name = state === State.Running ? 'ready' : state === State.Starting ? 'starting' : 'failed';
  void commands.executeCommand('setContext', 'isnad.state', name);
}
