import { describe, expect, it } from 'vitest';
import { directionOf } from './direction.ts';
import { detectLanguage } from './language.ts';

describe('detectLanguage', () => {
  it.each([
    ['قال المتحدث باسم قوات سوريا الديمقراطية إن المقاتلين غادروا', 'ar'],
    ['وی گفت که این گزارش را هیچ کس نپذیرفت و پرونده بسته شد', 'fa'],
    ['انہوں نے کہا کہ یہ خبر درست نہیں ہے', 'ur'],
    ['The minister said that the report was not true', 'en'],
    ['Le ministre a dit que le rapport est dans les mains de la police', 'fr'],
    ['Der Minister sagte, dass der Bericht nicht stimmt und die Lage ernst ist', 'de'],
    ['השר אמר כי הדיווח אינו נכון', 'he'],
    ['«رويترز» BBC قال المتحدث إن الخبر صحيح', 'ar'],
    ['12345 !!', 'und'],
    ['', 'und'],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('directionOf', () => {
  it.each([
    ['12 «قال»', 'rtl'],
    ['“Yes” قال', 'ltr'],
    ['שלום', 'rtl'],
    ['123', 'ltr'],
  ])('%s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});
