import {
  type Command,
  commands,
  type Disposable,
  EventEmitter,
  env,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { Location, SpeakerArticle, SpeakerItem, SpeakerStatement } from '../../server/src/protocol/requests.ts';
import { fitted } from './bidi.ts';
import { toRange } from './convert.ts';
import type { Server } from './server.ts';
import { joined, numeral, t } from './words.ts';

export type SpeakersNode =
  | { readonly of: 'speaker'; readonly speaker: SpeakerItem }
  | { readonly of: 'article'; readonly speaker: SpeakerItem; readonly article: SpeakerArticle }
  | { readonly of: 'statement'; readonly path: string; readonly statement: SpeakerStatement };

const viewId = 'isnad.speakers';

/** Characters of right-to-left text that fit a row of each level. */
const lengths = { speaker: 32, article: 34, statement: 33 } as const;

/** Typing in an article changes it often; the tree follows at this pace, in milliseconds. */
const pace = 300;

const icons: Readonly<Record<string, string>> = {
  person: 'account',
  organization: 'organization',
  group: 'organization',
  agency: 'broadcast',
  outlet: 'book',
  document: 'file-text',
};

const kindIcons: Readonly<Record<string, { icon: string; color: string }>> = {
  claim: { icon: 'comment', color: 'isnad.claimBorder' },
  quote: { icon: 'quote', color: 'isnad.quoteBorder' },
  mention: { icon: 'mention', color: 'isnad.mentionBorder' },
  note: { icon: 'note', color: 'isnad.noteBorder' },
};

/** Speaker → articles → statements, over the whole workspace. */
export class SpeakersView implements TreeDataProvider<SpeakersNode>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<SpeakersNode>;
  readonly #disposables: Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stale = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#changed,
      this.#view,
      server.onChanged(() => this.#schedule()),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#stale) this.#schedule();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async getChildren(node?: SpeakersNode): Promise<SpeakersNode[]> {
    if (!node) {
      const { speakers, loading } = await this.#server.speakers({});
      this.#say(loading);
      return [...speakers].sort(byName).map((speaker) => ({ of: 'speaker', speaker }));
    }
    if (node.of === 'speaker') {
      const { speaker } = node;
      const { articles } = await this.#server.speakerArticles({ key: speaker.key });
      return articles.map((article) => ({ of: 'article', speaker, article }));
    }
    if (node.of === 'article') {
      const path = `${node.speaker.key}\n${node.article.uri}`;
      return node.article.statements.map((statement) => ({ of: 'statement', path, statement }));
    }
    return [];
  }

  getTreeItem(node: SpeakersNode): TreeItem {
    if (node.of === 'speaker') return this.#speakerItem(node.speaker);
    if (node.of === 'article') return this.#articleItem(node.speaker, node.article);
    return this.#statementItem(node.path, node.statement);
  }

  definitionOf(node: SpeakersNode | undefined): Location | undefined {
    return node?.of === 'speaker' ? node.speaker.definition : undefined;
  }

  #speakerItem(speaker: SpeakerItem): TreeItem {
    // The group of statements without a speaker has no name of its own.
    const name = speaker.name || t('No speaker');
    const item = new TreeItem(
      fitted(name, lengths.speaker),
      speaker.articles > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    const counts = [statementCount(speaker.statements), articleCount(speaker.articles)];
    item.id = `speaker:${speaker.key}`;
    item.iconPath = new ThemeIcon(speaker.name ? (icons[speaker.type ?? ''] ?? 'account') : 'question');
    item.description = described(speaker.statements, speaker.description, lengths.speaker - name.length);
    item.tooltip = [name, speaker.description, ...counts].filter(Boolean).join('\n');
    item.contextValue = speaker.definition ? 'speaker' : 'undefinedSpeaker';
    item.accessibilityInformation = { label: [name, speaker.description, ...counts].filter(Boolean).join(', ') };
    return item;
  }

  #articleItem(speaker: SpeakerItem, article: SpeakerArticle): TreeItem {
    const item = new TreeItem(fitted(article.label, lengths.article), TreeItemCollapsibleState.Expanded);
    const uri = this.#server.toUri(article.uri);
    item.id = `${speaker.key}\n${article.uri}`;
    item.iconPath = new ThemeIcon('file-text');
    item.description = numeral(article.statements.length);
    item.tooltip = `${article.label}\n${uri.path}`;
    item.contextValue = 'article';
    item.accessibilityInformation = { label: `${article.label}, ${statementCount(article.statements.length)}` };
    return item;
  }

  #statementItem(path: string, statement: SpeakerStatement): TreeItem {
    const item = new TreeItem(fitted(statement.label, lengths.statement));
    const look = kindIcons[statement.kind];
    item.id = `${path}\n${statement.location.uri}\n${statement.id}`;
    item.iconPath = new ThemeIcon(look?.icon ?? 'comment', look && new ThemeColor(look.color));
    item.tooltip = [statement.label, statement.description].filter(Boolean).join('\n');
    item.contextValue = 'statement';
    item.accessibilityInformation = {
      label: [statement.kind, statement.label, statement.description].filter(Boolean).join(', '),
    };
    item.command = this.#openCommand(item.tooltip, statement.location);
    return item;
  }

  #openCommand(title: string, { uri, range }: Location): Command {
    return { title, command: 'vscode.open', arguments: [this.#server.toUri(uri), { selection: toRange(range) }] };
  }

  #say(loading: boolean): void {
    void commands.executeCommand('setContext', 'isnad.loading', loading);
    if (loading) this.#view.message = t('Reading articles…');
    else this.#view.message = undefined as unknown as string;
  }

  #schedule(): void {
    if (!this.#view.visible) {
      this.#stale = true;
      return;
    }
    this.#stale = false;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed.fire();
    }, pace);
  }
}

/** In the order of the display language; statements without a speaker come first. */
const byName = (a: SpeakerItem, b: SpeakerItem): number =>
  Number(a.name !== '') - Number(b.name !== '') || collator.compare(a.name, b.name);

const collator = new Intl.Collator(env.language);

/** The number first, so that it stands beside the name whichever way the words run. */
const described = (count: number, words: string | undefined, room: number): string =>
  joined([numeral(count), words && room > 5 && fitted(words, room)]);

const statementCount = (count: number): string => t('Statements: {0}', numeral(count));

const articleCount = (count: number): string => t('Articles: {0}', numeral(count));

/** Opens the place where a speaker is defined. */
export async function openSpeaker(server: Server, location: Location | undefined): Promise<void> {
  if (!location) return;
  await commands.executeCommand('vscode.open', server.toUri(location.uri), { selection: toRange(location.range) });
}
