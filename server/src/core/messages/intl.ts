/**
 * Keeps what `make` makes for a locale: formatters cost a thousand times as much to make as to use. A locale that is no
 * language tag counts as its language.
 */
function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const before = made.get(locale);
    if (before !== undefined) return before;
    const formatter = make(isTag(locale) ? locale : (locale.split(/[-_]/)[0] ?? 'en'));
    made.set(locale, formatter);
    return formatter;
  };
}

function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}

export const numberFormat = perLocale((locale) => new Intl.NumberFormat(locale));
export const pluralRules = perLocale((locale) => new Intl.PluralRules(locale));
export const conjunction = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
