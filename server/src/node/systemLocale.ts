/** The BCP 47 tag that POSIX variables ask for (`ar_SY.UTF-8` → `ar-SY`); English where they ask for none. */
export function systemLocale(env: Readonly<Record<string, string | undefined>>): string {
  const given = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return bcp47(given) ?? 'en';
}

/** A language as people and POSIX write it (`ar`, `ar_SY.UTF-8`) as BCP 47; undefined where it is none. */
export function bcp47(given: string): string | undefined {
  const tag = given.replace(/[.@].*$/, '').replaceAll('_', '-');
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined;
}
