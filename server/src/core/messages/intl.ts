/** Keeps what `make` makes for a language: formatters cost a thousand times as much to make as to use. */
function perLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const before = made.get(language);
    if (before !== undefined) return before;
    const formatter = make(language);
    made.set(language, formatter);
    return formatter;
  };
}

export const numberFormat = perLanguage((language) => new Intl.NumberFormat(language));
export const pluralRules = perLanguage((language) => new Intl.PluralRules(language));
export const conjunction = perLanguage((language) => new Intl.ListFormat(language, { type: 'conjunction' }));
