import type { MessageId } from '../../messages/catalogue.ts';
import { render } from '../../messages/render.ts';
import { freeIds } from './freeIds.ts';
import type { Completion, Place } from './offer.ts';
import { requiredAt } from './schemaAt.ts';
import { escapeSnippet, lineBreakOf } from './write.ts';

/** An item of a list of maps, with the keys that it needs. `path` ends in the item's `*`. */
export function entryItem(place: Place, path: readonly string[]): Completion | undefined {
  const { cursor, file, snippets, locale } = place;
  const keys = requiredAt(file, path);
  if (keys.length === 0 || cursor.quote !== '' || cursor.siblings.size > 0) return undefined;
  // Where the list itself has not begun, its first dash comes along.
  const begins = cursor.path.length < path.length && !cursor.flow;
  const lead = begins ? '- ' : cursor.lead;
  const column = cursor.column + (begins ? 2 : 0);
  const given: Readonly<Record<string, string>> =
    path.join('.') === 'annotations.*' ? { id: freeIds(place)[0] ?? 'c1', kind: 'claim' } : {};
  const parts = keys.map((key, i) => {
    const value = given[key] ?? '';
    return `${key}: ${snippets ? `\${${i + 1}${value === '' ? '' : `:${escapeSnippet(value)}`}}` : value}`;
  });
  const joint = `${lineBreakOf(place.text)}${' '.repeat(column)}`;
  const text = cursor.flow ? `${lead}${snippets ? '{ ' : '{ '}${parts.join(', ')} }` : `${lead}${parts.join(joint)}`;
  const name = path.filter((step) => step !== '*').at(-1) ?? '';
  return {
    kind: 'entry',
    label: render({ id: labels[name] ?? 'completion.entry' }, locale),
    detail: keys.join(', '),
    filter: `${keys.join(' ')} ${name}`,
    span: cursor.span,
    text: snippets ? `${text}$0` : text,
    snippet: snippets,
    again: false,
  };
}

const labels: Readonly<Record<string, MessageId>> = {
  annotations: 'completion.entry.annotation',
  relations: 'completion.entry.relation',
  review: 'completion.entry.review',
};
