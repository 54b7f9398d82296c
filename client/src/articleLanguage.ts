import { type Disposable, languages, type Memento, type TextDocument, workspace } from 'vscode';
import { articleLanguage } from './languages.ts';
import { articleLanguageEnabled, onSettingChanged } from './settings.ts';

const plain = 'plaintext';
const key = 'articleLanguage.declined';
const limit = 500;

/**
 * Gives plain-text articles a language of their own, in which right-to-left text reads well. Only plain text is ever
 * changed, and a document that a person put back to plain text stays so, in later sessions too.
 */
export class ArticleLanguage implements Disposable {
  readonly #memory: Memento;
  /** Open documents of the language, and who gave it to them. */
  readonly #open = new Map<string, 'ours' | 'theirs'>();
  readonly #disposables: Disposable[];

  /** @param onEnabled Runs when the setting was switched on: articles that are open may be adopted now. */
  constructor(memory: Memento, onEnabled: () => void) {
    this.#memory = memory;
    this.#disposables = [
      workspace.onDidOpenTextDocument((document) => this.#watch(document)),
      workspace.onDidCloseTextDocument((document) => {
        // A change of language closes a document and opens it again; it is not really closed then.
        if (document.isClosed) this.#open.delete(document.uri.toString());
      }),
      onSettingChanged('articleLanguage.enabled', () => {
        if (articleLanguageEnabled()) onEnabled();
        else void this.#takeBack();
      }),
    ];
  }

  /** Changes the language of an article where it may be changed, and says whether it does. */
  readonly adopt = (document: TextDocument): boolean => {
    const uri = document.uri.toString();
    if (document.languageId !== plain || !articleLanguageEnabled() || this.#declined().includes(uri)) return false;
    this.#open.set(uri, 'ours');
    void languages.setTextDocumentLanguage(document, articleLanguage);
    return true;
  };

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #watch(document: TextDocument): void {
    const uri = document.uri.toString();
    if (document.languageId === articleLanguage) {
      if (this.#open.has(uri)) return;
      this.#open.set(uri, 'theirs');
      this.#remember(uri, false);
    } else if (this.#open.delete(uri)) {
      this.#remember(uri, true);
    }
  }

  async #takeBack(): Promise<void> {
    for (const document of workspace.textDocuments) {
      const uri = document.uri.toString();
      if (document.languageId !== articleLanguage || this.#open.get(uri) !== 'ours') continue;
      this.#open.delete(uri);
      await languages.setTextDocumentLanguage(document, plain);
    }
  }

  #declined(): readonly string[] {
    return this.#memory.get<readonly string[]>(key, []);
  }

  #remember(uri: string, declined: boolean): void {
    const others = this.#declined().filter((other) => other !== uri);
    void this.#memory.update(key, declined ? [...others, uri].slice(-limit) : others);
  }
}
