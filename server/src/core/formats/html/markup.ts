/** HTML that is safe to stand in a page as it is. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Content = Markup | string | number | undefined | readonly Content[];

/** Puts HTML together: whatever is filled in becomes text, in elements and in quoted attributes, unless it is markup. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = strings[0] ?? '';
  contents.forEach((content, i) => {
    text += contentHtml(content) + (strings[i + 1] ?? '');
  });
  return new Markup(text);
}

export const nothing = new Markup('');

function contentHtml(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.html;
  if (typeof content === 'object') return content.map(contentHtml).join('');
  return escapeHtml(String(content));
}

/**
 * Text as HTML, for elements and quoted attributes. Line breaks become LF, which is what parsers make of them; what HTML
 * cannot hold (NUL, halves of surrogate pairs) becomes U+FFFD.
 */
export const escapeHtml = (text: string): string =>
  text.replace(/\r\n?|[\0&<>"']|\p{Cs}/gu, (mark) => entities[mark] ?? (mark.startsWith('\r') ? '\n' : '\uFFFD'));

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
