import type { Message } from '../core/messages/message.ts';
import { render } from '../core/messages/render.ts';
import { baseName, type Uri } from '../core/model/uri.ts';
import type { ArticleFile } from '../core/workspace/snapshot.ts';
import { editingNotifications } from '../protocol/editing.ts';
import type { Changes } from './changes.ts';
import { Fields } from './fields.ts';
import type { Session } from './session.ts';
import { isChanged, noTally, sum, type Tally, tally } from './tally.ts';

/** What belongs to one checkout or pull comes within this time, in several messages. Milliseconds. */
const pause = 300;
/** So long after a file was written, its editor has said that it saved it. Milliseconds. */
const patience = 1_000;

/**
 * Changes of articles that no edit in the editor explains: git, another program. Their annotations are looked for anew,
 * nothing is written, and what came of it is told, once for all that happened together.
 */
export class OutsideChanges {
  readonly #session: Session;
  readonly #changes: Changes;
  /** How articles stood before, until that is told. */
  readonly #before = new Map<Uri, ArticleFile>();
  /** What the disk has of open articles, where that is not what the editor has. */
  readonly #onDisk = new Map<Uri, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, changes: Changes) {
    this.#session = session;
    this.#changes = changes;
    const { connection, documents } = session;
    connection.onNotification(editingNotifications.reloaded, (params: unknown) =>
      this.#reloaded(documents.uriOf(new Fields(params, 'params').uri('uri'))),
    );
    changes.onEdit = (uri) => {
      const disk = this.#onDisk.get(uri);
      if (disk !== undefined && disk === documents.text(uri)) this.#reloaded(uri);
    };
  }

  /** Files or folders were created, changed or deleted on disk. */
  async changed(uris: readonly Uri[]): Promise<void> {
    const { workspace } = this.#session;
    const { articles } = workspace.snapshot();
    const others = new Set<string>();
    for (const uri of uris) {
      const article = articles.get(uri);
      if (article) this.#note(article);
      else others.add(uri);
    }
    // A folder that was replaced stands for all that is in it.
    if (others.size > 0) {
      for (const article of articles.values()) if (hasAncestor(article.uri, others)) this.#note(article);
    }
    await workspace.refresh(uris);
    for (const uri of uris) if (workspace.isOpen(uri) && articles.has(uri)) await this.#compare(uri);
    this.#changes.elsewhere();
    this.#tellLater();
  }

  #note(article: ArticleFile): void {
    if (!this.#session.workspace.isOpen(article.uri) && !this.#before.has(article.uri)) {
      this.#before.set(article.uri, article);
    }
  }

  /** An open article was written: by its editor, or by something else that its editor takes over sooner or later. */
  async #compare(uri: Uri): Promise<void> {
    const { client, documents, workspace } = this.#session;
    // Our own client tells of that itself.
    if (client.options.notifications || !client.tellsSaves) return;
    const disk = await workspace.onDisk(uri);
    if (disk === undefined || disk === this.#session.savedText(uri)) return;
    if (disk !== documents.text(uri)) {
      this.#onDisk.set(uri, disk);
      return;
    }
    const version = documents.get(uri)?.version;
    setTimeout(() => {
      const isSaved = disk === this.#session.savedText(uri);
      if (!isSaved && documents.get(uri)?.version === version) this.#reloaded(uri);
    }, patience);
  }

  #reloaded(uri: Uri): void {
    const { workspace, documents } = this.#session;
    this.#onDisk.delete(uri);
    const article = workspace.snapshot().articles.get(uri);
    if (!article || !documents.get(uri)) return;
    if (!this.#before.has(uri)) this.#before.set(uri, this.#changes.before(uri) ?? article);
    this.#session.saved(uri);
    workspace.readAfresh(uri);
    this.#changes.edited(uri);
    this.#tellLater();
  }

  #tellLater(): void {
    clearTimeout(this.#timer);
    if (this.#before.size > 0) this.#timer = setTimeout(() => this.#tell(), pause);
  }

  #tell(): void {
    const { articles } = this.#session.workspace.snapshot();
    let all: Tally = noTally;
    const changed: Uri[] = [];
    for (const [uri, before] of this.#before) {
      const now = articles.get(uri);
      if (!now || now.readings.size === 0 || !isChanged(before, now)) continue;
      changed.push(uri);
      all = sum(all, tally(before, now));
    }
    this.#before.clear();
    const [first] = changed;
    if (!first) return;
    const { found, moved, ambiguous, lost } = all;
    const counts = { found, moved, ambiguous, lost };
    const message: Message =
      changed.length === 1
        ? { id: 'server.outside', args: { name: baseName(first), ...counts } }
        : { id: 'server.outside-many', args: { count: changed.length, ...counts } };
    const words = render(message, this.#session.client.locale);
    this.#session.connection.console.info(words);
    if (all.unsettled > 0) this.#session.inBackground('showMessage', this.#session.warn(words));
  }
}

function hasAncestor(uri: Uri, folders: ReadonlySet<string>): boolean {
  for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1)) {
    if (folders.has(uri.slice(0, at))) return true;
  }
  return false;
}
