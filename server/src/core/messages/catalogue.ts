import { ar } from './ar/index.ts';
import { en } from './en/index.ts';

/** English is the source; every other language has the same ids, each taking the same arguments. */
export type Catalogue = Readonly<Record<MessageId, Template>>;

export type MessageId = keyof typeof en;

/** Arguments arrive ready for their surroundings: isolated, and escaped where the target is Markdown. */
export type Template = (args: TemplateArgs) => string;

/** `text` gives an argument as words, `number` as a number (for plural forms). */
export interface TemplateArgs {
  text(name: string): string;
  number(name: string): number;
  /** The items joined as the language joins a list. */
  list(name: string): string;
  /** Picks the plural form by CLDR category, `other` where the category has none. */
  plural(name: string, forms: PluralForms): string;
}

export type PluralForms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export const catalogues: Readonly<Record<string, Catalogue>> = { en, ar };

/** The languages that are read from right to left. */
export const rightToLeft: ReadonlySet<string> = new Set(['ar']);
