import { commands, type Disposable, env, UIKind, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { commandIds } from '../commandIds.ts';
import { asPanel } from './panelPage.ts';
import { nameOf } from './places.ts';

/**
 * Shows reports: in the browser where files of this machine can be opened there, else in a tab of the editor, which
 * follows the links from page to page.
 */
export class Pages implements Disposable {
  readonly #command: Disposable;
  #panel: WebviewPanel | undefined;
  #page: Uri | undefined;
  #folder: Uri | undefined;

  constructor() {
    this.#command = commands.registerCommand(commandIds.openReportPage, (link: unknown) =>
      typeof link === 'string' ? this.#follow(link) : undefined,
    );
  }

  async open(page: Uri, folder: Uri): Promise<void> {
    const isHere = page.scheme === 'file' && env.remoteName === undefined && env.uiKind === UIKind.Desktop;
    if (isHere && (await env.openExternal(page))) return;
    this.#folder = folder;
    await this.#show(page);
  }

  dispose(): void {
    this.#command.dispose();
    this.#panel?.dispose();
  }

  async #show(page: Uri): Promise<void> {
    const html = new TextDecoder().decode(await workspace.fs.readFile(page));
    this.#page = page;
    if (!this.#panel) {
      this.#panel = window.createWebviewPanel('isnad.report', nameOf(page), ViewColumn.Active, {
        enableCommandUris: [commandIds.openReportPage],
        enableFindWidget: true,
        localResourceRoots: [],
      });
      this.#panel.onDidDispose(() => {
        this.#panel = undefined;
      });
    }
    this.#panel.title = nameOf(page);
    this.#panel.webview.html = asPanel(html, commandIds.openReportPage);
    this.#panel.reveal();
  }

  /** From one page of a report to another. */
  async #follow(link: string): Promise<void> {
    if (!this.#page || !this.#folder) return;
    const [path = ''] = link.split('#');
    const target = Uri.joinPath(this.#page, '..', decodeURIComponent(path));
    const isInside = target.path.startsWith(`${this.#folder.path.replace(/\/$/, '')}/`);
    if (isInside && target.path.endsWith('.html')) await this.#show(target);
  }
}
