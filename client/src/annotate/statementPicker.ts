import { CancellationTokenSource, ThemeIcon } from 'vscode';
import type { AnnotationAddress, StatementOffer } from '../../../server/src/protocol/editing.ts';
import { isolate } from '../bidi.ts';
import { t } from '../words.ts';
import { choose, heading, type Row } from './choose.ts';
import type { Next, Step } from './dialogue.ts';
import type { EditingServer } from './editingServer.ts';
import { excerpt } from './words.ts';

export interface StatementQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly of?: number;
  /** The article or sidecar that is asked from; its own statements come first. */
  readonly uri: string;
  /** Only those of the article. */
  readonly own: boolean;
  /** Left out: an annotation cannot refer to itself. */
  readonly without: AnnotationAddress;
}

/** Characters of a passage that a row shows. */
const length = 90;

/** Asks for a statement; the server searches, in the wording and the speaker. */
export function askStatement<R>(
  server: EditingServer,
  question: StatementQuestion,
  then: (offer: StatementOffer) => Next<R>,
): Step<R> {
  return async (screen) => {
    let running = new CancellationTokenSource();
    const answer = await choose<StatementOffer>(screen, {
      title: question.title,
      placeholder: question.placeholder,
      ...(question.of !== undefined && { of: question.of }),
      rows: async (typed) => {
        running.cancel();
        running = new CancellationTokenSource();
        const { token } = running;
        try {
          const { statements, more } = await server.statements(question.uri, typed.trim(), question.own, token);
          return rowsOf(
            statements.filter(({ at }) => !isSame(at, question.without)),
            more,
          );
        } catch (error) {
          if (token.isCancellationRequested) return [];
          throw error;
        }
      },
    });
    running.dispose();
    return typeof answer === 'string' ? answer : then(answer.value);
  };
}

const isSame = (a: AnnotationAddress, b: AnnotationAddress): boolean =>
  a.sidecar === b.sidecar && a.annotation === b.annotation;

/** Under the article that each stands in. */
function rowsOf(statements: readonly StatementOffer[], more: boolean): readonly Row<StatementOffer>[] {
  const rows = statements.flatMap((statement, i): readonly Row<StatementOffer>[] => {
    const { article, speaker, quotation } = statement;
    const row = {
      label: excerpt(quotation, length),
      description: speaker ? isolate(speaker) : t('no source'),
      iconPath: new ThemeIcon(speaker ? 'comment' : 'question'),
      value: statement,
    };
    return statements[i - 1]?.article === article ? [row] : [heading(isolate(article)), row];
  });
  return more ? [...rows, heading(t('More are found by typing some words of them'))] : rows;
}
