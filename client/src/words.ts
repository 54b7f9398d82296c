import { env, l10n, workspace } from 'vscode';
import arabic from '../l10n/bundle.l10n.ar.json' with { type: 'json' };
import { isRightToLeftLanguage } from './bidi.ts';

/** The languages that Isnad speaks beside what a language pack of the editor adds. */
const bundles: Readonly<Record<string, Readonly<Record<string, string>>>> = { ar: arabic };

/**
 * The BCP 47 tag of the language that Isnad speaks: as the setting says, else as the editor does; and where the editor
 * speaks English because it has no other language, as the system does.
 */
export function locale(): string {
  const chosen = workspace.getConfiguration('isnad').get<string>('language', 'auto');
  if (chosen !== 'auto') return chosen;
  const system = Intl.DateTimeFormat().resolvedOptions().locale;
  return languageOf(env.language) === 'en' && bundles[languageOf(system)] ? system : env.language;
}

/** The direction in which that language is read. */
export const direction = (): 'rtl' | 'ltr' => (isRightToLeftLanguage(locale()) ? 'rtl' : 'ltr');

/** A line put together of several pieces: they follow each other in the direction of that language. */
export const directed = (line: string): string => (direction() === 'rtl' ? `\u2067${line}\u2069` : line);

/** What there is of some pieces, side by side. */
export function joined(pieces: readonly (string | false | undefined)[]): string {
  const line = pieces.filter(Boolean).join(' · ');
  return line === '' ? line : directed(line);
}

/** A number as that language writes it. */
export const numeral = (value: number): string => value.toLocaleString(locale());

/** The words for an English sentence of ours; `{0}`, `{1}` … are filled in. */
export function t(sentence: string, ...args: readonly (string | number)[]): string {
  const language = languageOf(locale());
  const words = bundles[language]?.[sentence] ?? (language === languageOf(env.language) ? undefined : sentence);
  if (words === undefined) return l10n.t(sentence, ...args);
  const filled = words.replace(/\{(\d+)\}/g, (placeholder, index: string) =>
    String(args[Number(index)] ?? placeholder),
  );
  // The editor's lists and boxes run from left to right: the sentence brings its own direction.
  return isRightToLeftLanguage(language) ? `\u2067${filled}\u2069` : filled;
}

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? 'en';
