import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import { type Completion, completion, wantsArticle } from '../../core/features/completion.ts';
import type { Uri } from '../../core/model/uri.ts';
import type { ArticleFile, Snapshot } from '../../core/workspace/snapshot.ts';
import { linesOf, rangesIn } from '../convert.ts';
import type { Session } from '../session.ts';

/** Where typing one of these may be the beginning of something that is known. */
export const completionTriggers: readonly string[] = [':', ' ', '-', '[', '{', ',', '#', '"', "'", '/'];

const kinds = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  speaker: CompletionItemKind.Variable,
  annotation: CompletionItemKind.Reference,
  passage: CompletionItemKind.Text,
  rule: CompletionItemKind.Event,
  entry: CompletionItemKind.Snippet,
} as const satisfies Record<Completion['kind'], CompletionItemKind>;

/** What can be written in sidecars and project files. */
export function registerCompletion(session: Session): void {
  const { client, connection } = session;
  const article = articleTexts(session);
  connection.onCompletion(
    session.answer(async (asked, uri, { position }, token): Promise<CompletionList> => {
      const offset = linesOf(asked, uri)?.offset(position);
      if (offset === undefined) return { isIncomplete: false, items: [] };
      const text = wantsArticle(asked, uri, offset) ? await article(asked, uri) : undefined;
      // The person may have typed on meanwhile; the position is that of the text as it was.
      if (token.isCancellationRequested) return { isIncomplete: true, items: [] };
      const { snippets } = client.completion;
      const found = completion(asked, uri, offset, { locale: client.locale, snippets, article: text });
      const rangeOf = rangesIn(asked, uri);
      const items = found.items.map((item, i) => toItem(session, item, i, rangeOf(item.span)));
      return { isIncomplete: found.incomplete, items };
    }),
  );
}

function toItem(
  { client }: Session,
  item: Completion,
  index: number,
  range: ReturnType<ReturnType<typeof rangesIn>>,
): CompletionItem {
  const { kind, label, description, detail, documentation, filter, text, snippet, again } = item;
  const markup = client.completion.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  const suggest = again ? client.options.commands?.suggest : undefined;
  return {
    label,
    kind: kinds[kind],
    ...(description !== undefined && client.completion.labelDetails ? { labelDetails: { description } } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: { kind: markup, value: documentation } }),
    filterText: filter,
    sortText: String(index).padStart(5, '0'),
    textEdit: { range, newText: text },
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(client.completion.asIs && text.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(suggest === undefined ? {} : { command: { title: '', command: suggest } }),
  };
}

/** The texts of articles beside sidecars; the last one that is not open is kept, since it is asked for at every letter. */
function articleTexts({ workspace }: Session): (snapshot: Snapshot, sidecar: Uri) => Promise<string | undefined> {
  let last: { readonly file: ArticleFile; readonly text: string | undefined } | undefined;
  return async (snapshot, sidecar) => {
    const uri = snapshot.sidecars.get(sidecar)?.article;
    const file = uri && snapshot.articles.get(uri);
    if (!file || file.text !== undefined) return file?.text;
    if (last?.file !== file) last = { file, text: await workspace.text(file.uri) };
    return last.text;
  };
}
