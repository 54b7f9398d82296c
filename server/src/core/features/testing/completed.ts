import { pathOf } from '../../model/uri.ts';
import { type Fixture, fixture } from '../../workspace/testing/fixture.ts';
import { type Completion, type Completions, completion, wantsArticle } from '../completion.ts';

/** What is offered at the `$0` of a fixture. */
export interface Completed extends Completions {
  readonly files: Fixture;
  readonly labels: readonly string[];
  /** The file at the cursor. */
  readonly text: string;
  /** The item of that label. Throws where there is none. */
  item(label: string): Completion;
  /** The file after choosing a label, placeholders as they are. */
  after(label: string): string;
  /** The line (or lines) that choosing a label changed. */
  line(label: string): string;
}

export interface CompletedOptions {
  readonly snippets?: boolean;
  readonly crlf?: boolean;
  readonly locale?: string;
}

export async function completed(
  source: string,
  { snippets = false, crlf = false, locale = 'en' }: CompletedOptions = {},
): Promise<Completed> {
  const files = await fixture(crlf ? source.replaceAll('\n', '\r\n').replaceAll(/^(\s*\/\/- \S+)\r$/gm, '$1') : source);
  const { snapshot, cursor } = files;
  const text = files.texts[pathOf(cursor.uri)] ?? '';
  const file = snapshot.sidecars.get(cursor.uri)?.article;
  const article = wantsArticle(snapshot, cursor.uri, cursor.offset)
    ? file && snapshot.articles.get(file)?.text
    : undefined;
  const found = completion(snapshot, cursor.uri, cursor.offset, { locale, snippets, article });
  const item = (label: string): Completion => {
    const one = found.items.find((each) => each.label === label);
    if (!one) throw new Error(`${label} is not among ${found.items.map((each) => each.label).join(', ')}`);
    return one;
  };
  const after = (label: string): string => {
    const { span, text: inserted } = item(label);
    return text.slice(0, span.start) + inserted + text.slice(span.end);
  };
  return {
    ...found,
    files,
    text,
    labels: found.items.map(({ label }) => label),
    item,
    after,
    line(label) {
      const { span, text: inserted } = item(label);
      const end = text.indexOf('\n', span.end);
      const start = text.lastIndexOf('\n', span.start - 1) + 1;
      return text.slice(start, span.start) + inserted + text.slice(span.end, end < 0 ? text.length : end);
    },
  };
}
