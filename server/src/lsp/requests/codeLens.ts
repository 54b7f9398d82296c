import type { CodeLens, Command } from 'vscode-languageserver';
import { codeLens } from '../../core/features/codeLens.ts';
import { references } from '../../core/features/references.ts';
import type * as features from '../../core/features/types.ts';
import { toUri } from '../../core/model/uri.ts';
import type { ShowReferencesArguments, ShowStatementsArguments } from '../../protocol/requests.ts';
import { linesOf, locationIn, rangeIn } from '../convert.ts';
import type { Session } from '../session.ts';

/** What a lens carries until it comes into view. */
interface LensData {
  readonly title: string;
  readonly uri: string;
  /** Where the speaker stands whose references are wanted. */
  readonly offset: number;
}

/** Counts as lenses. Those over speakers look for references only once they come into view. */
export function registerCodeLens(session: Session): void {
  const { client, connection, documents } = session;
  const { showStatements, showReferences } = client.options.commands ?? {};
  connection.onCodeLens(
    session.answer((snapshot, uri, { textDocument }, token): CodeLens[] =>
      codeLens(snapshot, uri, client.locale, token).map(({ span, title, action }): CodeLens => {
        const range = rangeIn(snapshot, uri, span);
        if (action.type === 'speaker') {
          return { range, data: { title, uri: textDocument.uri, offset: span.start } satisfies LensData };
        }
        const lensArguments: ShowStatementsArguments = [documents.spelling(action.article), action.which];
        return { range, command: command(title, showStatements, lensArguments) };
      }),
    ),
  );
  connection.onCodeLensResolve(async (lens, token): Promise<CodeLens> => {
    const data: unknown = lens.data;
    if (!isLensData(data)) return lens;
    await session.workspace.idle();
    const snapshot = session.workspace.snapshot();
    const places = references(snapshot, toUri(data.uri), data.offset, false, token);
    const lensArguments: ShowReferencesArguments = [
      data.uri,
      linesOf(snapshot, toUri(data.uri))?.position(data.offset) ?? lens.range.start,
      places.map((place: features.Location) => locationIn(snapshot, documents, place)),
    ];
    return { range: lens.range, command: command(data.title, showReferences, lensArguments) };
  });
}

/** Clients show a lens without a command of theirs as words. */
const command = (title: string, name: string | undefined, args: readonly unknown[]): Command =>
  name === undefined ? { title, command: '' } : { title, command: name, arguments: [...args] };

const isLensData = (data: unknown): data is LensData =>
  typeof data === 'object' &&
  data !== null &&
  'title' in data &&
  typeof data.title === 'string' &&
  'uri' in data &&
  typeof data.uri === 'string' &&
  'offset' in data &&
  typeof data.offset === 'number';
