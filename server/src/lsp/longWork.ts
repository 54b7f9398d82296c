import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import { render } from '../core/messages/render.ts';
import type { CancellationToken } from '../core/workspace/fileSystem.ts';
import { breathe } from './later.ts';
import type { Session } from './session.ts';

/** So long nothing else is dealt with, in milliseconds. */
const turn = 30;

/** Work that a person waits for: it says how far it has come, and can be cancelled. */
export class LongWork {
  readonly #session: Session;
  readonly #progress: WorkDoneProgressReporter;
  readonly token: CancellationToken;
  #shown = -1;
  #since = Date.now();

  constructor(session: Session, progress: WorkDoneProgressReporter, token: CancellationToken) {
    this.#session = session;
    this.#progress = progress;
    this.token = token;
  }

  /** Also lets the messages in that have arrived, as one of them may cancel the work. */
  async reached(done: number, total: number): Promise<void> {
    const percentage = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (percentage !== this.#shown) {
      this.#shown = percentage;
      const words = render({ id: 'exchange.count', args: { done, total } }, this.#session.client.locale);
      this.#progress.report(percentage, words);
    }
    if (Date.now() - this.#since < turn) return;
    await breathe();
    this.#since = Date.now();
  }
}

/** Does work whose progress goes to the token that came with a request, else to a display that the client makes. */
export async function longWork<R>(
  session: Session,
  title: 'exchange.exporting' | 'exchange.importing',
  asked: { readonly workDoneToken?: string | number; readonly cancel: CancellationToken },
  work: (work: LongWork) => Promise<R>,
): Promise<R> {
  const { client, connection } = session;
  const { workDoneToken, cancel } = asked;
  const own = workDoneToken === undefined && client.workDoneProgress;
  const progress = own
    ? await connection.window.createWorkDoneProgress()
    : connection.window.attachWorkDoneProgress(workDoneToken);
  const token: CancellationToken = {
    get isCancellationRequested() {
      return cancel.isCancellationRequested || ('token' in progress && isCancelled(progress.token));
    },
  };
  progress.begin(render({ id: title }, client.locale), 0, undefined, true);
  try {
    return await work(new LongWork(session, progress, token));
  } finally {
    progress.done();
  }
}

const isCancelled = (token: unknown): boolean =>
  typeof token === 'object' && token !== null && 'isCancellationRequested' in token && !!token.isCancellationRequested;
