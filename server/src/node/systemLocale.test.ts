import { describe, expect, it } from 'vitest';
import { bcp47, systemLocale } from './systemLocale.ts';

describe('systemLocale', () => {
  it.each([
    [{ LANG: 'ar_SY.UTF-8' }, 'ar-SY'],
    [{ LANG: 'de_DE@euro', LC_ALL: 'fr_FR' }, 'fr-FR'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ar' }, 'ar'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{}, 'en'],
  ])('of %j is %s', (env, locale) => {
    expect(systemLocale(env)).toBe(locale);
  });
});

it('takes nothing for a language that is none', () => {
  for (const text of ['', 'C', 'arabic!', '../x', 'a b']) expect(bcp47(text)).toBeUndefined();
});
