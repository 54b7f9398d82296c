import { directionOf } from '../../text/direction.ts';

/**
 * Isolates as elements, which show in the source of a page and which nobody takes for hidden characters, and only where
 * they make a difference: a run in the direction of the page needs none. Pairs are made by rendering, so they match;
 * what is not closed ends with the text.
 */
export function directed(rendered: string, direction: 'rtl' | 'ltr'): string {
  const stack: { readonly mark: string; content: string }[] = [{ mark: '', content: '' }];
  const close = (): void => {
    const inner = stack.pop();
    const outer = stack.at(-1);
    if (inner && outer) outer.content += element(inner.mark, inner.content, direction);
  };
  for (const part of rendered.split(/([\u2066-\u2069])/)) {
    const top = stack.at(-1);
    if (part === '\u2069') {
      if (stack.length > 1) close();
    } else if (/^[\u2066-\u2068]$/.test(part)) stack.push({ mark: part, content: '' });
    else if (top) top.content += part;
  }
  while (stack.length > 1) close();
  return stack[0]?.content ?? '';
}

const marks: Readonly<Record<string, 'rtl' | 'ltr'>> = { '\u2066': 'ltr', '\u2067': 'rtl' };

/** Letters that run the other way; from right to left, digits with their signs do so too. */
const others = {
  ltr: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u,
  rtl: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Nd}]/u,
} as const;

function element(mark: string, content: string, around: 'rtl' | 'ltr'): string {
  const words = content.replace(/<[^>]*>/g, '');
  const own = marks[mark] ?? directionOf(words);
  if (own === around && (marks[mark] !== undefined || !others[around].test(words))) return content;
  return `<span dir="${own}">${content}</span>`;
}
