import { catalogues, type PluralForms, rightToLeft, type TemplateArgs } from './catalogue.ts';
import { en } from './en/index.ts';
import { escapeMarkdown } from './escape.ts';
import { conjunction, numberFormat, pluralRules } from './intl.ts';
import type { Arg, Message } from './message.ts';

/** First Strong Isolate … Pop Directional Isolate: keeps a run of foreign text from reordering what is around it. */
export const isolate = (text: string): string => `\u2068${text.replace(/[\u2066-\u2069\u202A-\u202E]/g, '')}\u2069`;

/** Whether the words of this locale are read from right to left. */
export const isRightToLeft = (locale: string): boolean => rightToLeft.has(languageOf(locale));

/**
 * A line put together of several runs, its parts in the order of the locale wherever it stands: clients show it in a
 * left-to-right surrounding, so for a right-to-left locale the whole is an isolate of its own (RLI…PDI).
 */
export const inDirection = (line: string, locale: string): string =>
  isRightToLeft(locale) ? `\u2067${line}\u2069` : line;

export type Target = 'plain' | 'markdown';

/**
 * Renders in `locale` (BCP 47; falls back to its language, then to English). A sentence of a right-to-left language comes
 * with its own direction, so that it reads well in a list or a terminal that runs from left to right.
 */
export function render(message: Message, locale = 'en', target: Target = 'plain'): string {
  const language = languageOf(locale);
  const template = catalogues[language]?.[message.id];
  if (!template) return en[message.id](templateArgs(message, 'en', target));
  const words = template(templateArgs(message, locale, target));
  return rightToLeft.has(language) ? `\u2067${words}\u2069` : words;
}

const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? 'en';

function templateArgs(message: Message, locale: string, target: Target): TemplateArgs {
  const get = (name: string): Arg => message.args?.[name] ?? '';
  const words = (arg: string): string => isolate(target === 'markdown' ? escapeMarkdown(arg) : arg);
  const text = (arg: Arg): string => {
    if (typeof arg === 'number') return numberFormat(locale).format(arg);
    if (typeof arg === 'string') return words(arg);
    if ('literal' in arg) return target === 'markdown' ? `\`${arg.literal}\`` : arg.literal;
    return conjunction(locale).format(arg.map(words));
  };
  return {
    text: (name) => text(get(name)),
    list: (name) => text(get(name)),
    number: (name) => Number(get(name)),
    plural: (name, forms: PluralForms) =>
      (forms[pluralRules(locale).select(Number(get(name)))] ?? forms.other).replaceAll('#', text(get(name))),
  };
}
