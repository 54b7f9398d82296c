import { type CancellationToken, ProgressLocation, window } from 'vscode';
import { t } from '../words.ts';
import type { Reached } from './exchangeServer.ts';

/** Work that a notification shows the progress of, and lets a person cancel. Undefined where it failed; that was told. */
export async function withProgress<R>(
  title: string,
  work: (reached: (progress: Reached) => void, token: CancellationToken) => Promise<R>,
): Promise<R | undefined> {
  try {
    return await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => {
        let before = 0;
        return work(({ percentage, message }) => {
          const now = percentage ?? before;
          progress.report({ increment: now - before, ...(message !== undefined && { message }) });
          before = now;
        }, token);
      },
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(t('The language server did not do it: {0}', reason));
    return undefined;
  }
}
