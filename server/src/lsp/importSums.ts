import type { ImportResult as DocumentResult } from '../core/formats/importing/runImport.ts';
import type { Message } from '../core/messages/message.ts';
import { render } from '../core/messages/render.ts';
import { join, type Uri } from '../core/model/uri.ts';
import type { ImportProblemItem, ImportResult } from '../protocol/exchange.ts';
import type { Session } from './session.ts';

/** Problems that are sent one by one; they are counted all. */
const maxProblems = 1_000;
const maxFiles = 1_000;

/** What an import comes to, one document after the other. */
export class ImportSums {
  readonly #session: Session;
  readonly #articles = new Set<Uri>();
  readonly #files = new Set<Uri>();
  readonly #problems: ImportProblemItem[] = [];
  readonly written: Uri[] = [];
  #added = 0;
  #present = 0;
  #problemCount = 0;
  #last: Uri | undefined;
  /** Sources that were begun. */
  sources = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  in(from: Uri, into: Uri): { add(result: DocumentResult): void } {
    return { add: (result) => this.#add(from, into, result) };
  }

  result(cancelled: boolean): ImportResult {
    const counts = { added: this.#added, present: this.#present, articles: this.#articles.size };
    const problems = this.#problemCount;
    const message: Message = cancelled
      ? { id: 'exchange.import-cancelled', args: counts }
      : problems > 0
        ? { id: 'exchange.imported-partly', args: { ...counts, problems } }
        : { id: 'exchange.imported', args: counts };
    return {
      ...counts,
      message: render(message, this.#session.client.locale),
      problems: this.#problems,
      problemCount: problems,
      files: [...this.#files].map((uri) => this.#session.documents.spelling(uri)),
      cancelled,
    };
  }

  #add(from: Uri, into: Uri, { source, article, sidecar, created, added, present, problems }: DocumentResult): void {
    const uri = join(from, source);
    if (uri !== this.#last) this.sources += 1;
    this.#last = uri;
    this.#added += added;
    this.#present += present;
    if (article !== undefined) this.#articles.add(join(into, article));
    if (article !== undefined && created) this.written.push(join(into, article));
    if (sidecar !== undefined && added > 0) {
      const file = join(into, sidecar);
      this.written.push(file);
      if (this.#files.size < maxFiles) this.#files.add(file);
    }
    this.#problemCount += problems.length;
    for (const { source: place, message } of problems) {
      if (this.#problems.length >= maxProblems) break;
      const words = render(message, this.#session.client.locale);
      this.#problems.push({ uri, path: source, ...(place === undefined ? {} : { place }), words });
    }
  }
}
