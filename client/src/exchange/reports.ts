import { type Disposable, Uri, window, workspace } from 'vscode';

const scheme = 'isnad-report';

/** Documents of ours that a person reads: what an export lost, what an import could not place. */
export class Reports implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #provider: Disposable;
  readonly #closed: Disposable;
  #made = 0;

  constructor() {
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    });
    this.#closed = workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString()));
  }

  /** `name` is what its tab says, without an ending; a name of a file has no marks of direction. */
  async show(name: string, markdown: string): Promise<void> {
    this.#made += 1;
    const uri = Uri.from({ scheme, path: `/${this.#made}/${name.replace(/[\u2066-\u2069]/g, '')}.md` });
    this.#texts.set(uri.toString(), markdown);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  }

  dispose(): void {
    this.#provider.dispose();
    this.#closed.dispose();
  }
}
