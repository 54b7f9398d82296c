import { patterns } from '../../model/schema/vocabulary.ts';
import { normalize } from '../../text/normalize.ts';

/**
 * The dates that a date in another form may mean, as the format writes them: the year last, parts divided by slashes,
 * dots, hyphens or spaces, digits of either script. Two where day and month may be either; none where it is no date.
 */
export function datesMeant(text: string): readonly string[] {
  const parts = normalize(text.trim())
    .text.split(/\s*[-/.\s\u060d]\s*/u)
    .map((part) => (/^\d$/.test(part) ? `0${part}` : part));
  const [first = '', second = '', third = ''] = parts;
  const orders =
    parts.length === 2
      ? [
          [first, second],
          [second, first],
        ]
      : [
          [first, second, third],
          [third, second, first],
          [third, first, second],
        ];
  const found = orders.filter(([year = '']) => year.length === 4).map((order) => order.join('-'));
  return [...new Set(found)].filter((date) => parts.length <= 3 && isDate.test(date));
}

const isDate = new RegExp(patterns.date, 'u');
