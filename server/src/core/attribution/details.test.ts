import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSidecar } from '../sidecar/readSidecar.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';
import { detailsOf } from './details.ts';
import { detailsIn } from './testing/marked.ts';

function known(yaml: string): ReadonlyMap<string, KnownSpeaker> {
  const { speakers } = readSidecar(`isnad: 1\nspeakers:\n${yaml.replace(/^/gm, '  ')}`);
  return new Map([...speakers].map(([id, speaker]) => [id, { id, speaker, entries: [] }]));
}

const speakers = known(`
silo: { name: طلال سلو, names: { en: Talal Silo }, type: person, role: المتحدث الرسمي }
sdf: { name: قوات سوريا الديمقراطية, aliases: [قسد], type: group }
rasil: { name: وكالة رسيل, names: { en: Rasil News Agency }, type: agency }
activists: { name: ناشطون, type: group, identification: anonymous }
ali: { name: علي حسن, type: person }
omar: { name: عمر حسن, type: person }
dams: { name: مؤسسة السدود, names: { en: Dam Operating Corporation }, type: organization }`);

const who = (source: string, language: string) => {
  const { details } = detailsIn(source, language, { speakers });
  return details.speaker ?? (details.newName === undefined ? undefined : `new ${details.newName}`);
};

describe('whom the mention names', () => {
  test.each([
    ['وقال طلال سلو ⟦إن الحرب انتهت⟧.', 'silo'],
    ['وقال العميد طلال سلّو ⟦إن الحرب انتهت⟧.', 'silo'],
    ['وقال المتحدث باسم قوات سورية الديمقراطية طلال سلو ⟦إن الحرب انتهت⟧.', 'silo'],
    ['وقال سلو ⟦إن الحرب انتهت⟧.', 'silo'],
    ['وقال المتحدث الرسمي ⟦إن الحرب انتهت⟧.', 'silo'],
    ['وأعلنت «قسد» ⟦أن الحرب انتهت⟧.', 'sdf'],
    ['وأعلنت قوات سوريا الديمقراطية (قسد) ⟦أن الحرب انتهت⟧.', 'sdf'],
    ['وذكرت رسيل ⟦أن الحرب انتهت⟧.', 'rasil'],
    ['ونقلت وكالة رسيل عن ناشطين ⟦أن الحرب انتهت⟧.', 'activists'],
    ['وقال حسن ⟦إن الحرب انتهت⟧.', 'new حسن'],
    ['Silo said ⟦the war was over⟧.', 'silo'],
    ['The Dam Operating Corporation said ⟦the dam holds⟧.', 'dams'],
    ['Rasil reported ⟦that the dam holds⟧.', 'rasil'],
  ])('%s', (source, expected) => {
    expect(who(source, /[a-z]/.test(source) ? 'en' : 'ar')).toBe(expected);
  });
});

describe('the name of somebody new', () => {
  test.each([
    ['وقال وزير المال ⟦إن الخزينة فارغة⟧.', 'new وزير المال'],
    ['وقال العميد إياس الطحان ⟦إن البحث مستمر⟧.', 'new إياس الطحان'],
    ['وقال مدير الدفاع المدني العميد إياس الطحان ⟦إن البحث مستمر⟧.', 'new إياس الطحان'],
    ['وقال المتحدث باسم الجيش، "سامي عيد"، ⟦إن البحث مستمر⟧.', 'new سامي عيد'],
    ['وقال سامي عيد عضو المجلس المحلي ⟦إن البحث مستمر⟧.', 'new سامي عيد'],
    ['وقال مدير مكتب «قسد» مصطفى بالي ⟦إن البحث مستمر⟧.', 'new مصطفى بالي'],
    ['وقال النائب العام ⟦إن البحث مستمر⟧.', 'new النائب العام'],
    ['وأعلنت جماعة «الرقة تُذبح بصمت» ⟦أن البحث مستمر⟧.', 'new جماعة الرقة تُذبح بصمت'],
    ['وأضاف البيان ⟦أن البحث مستمر⟧.', undefined],
    ['وأفاد مراسلنا ⟦بأن البحث مستمر⟧.', undefined],
    ['وأضاف ⟦أن البحث مستمر⟧.', undefined],
    ['Anna Holt, the mayor, said ⟦the road is open⟧.', 'new Anna Holt'],
    ['The mayor, Anna Holt, said ⟦the road is open⟧.', 'new Anna Holt'],
    ['A clerk of the court said ⟦the road is open⟧.', 'new clerk of the court'],
    ['The White Helmets said ⟦the road is open⟧.', 'new White Helmets'],
    ['The lawyer said ⟦the road is open⟧.', undefined],
    ['His lawyer said ⟦the road is open⟧.', undefined],
  ])('%s', (source, expected) => {
    expect(who(source, /[a-z]/.test(source) ? 'en' : 'ar')).toBe(expected);
  });
});

describe('the mode', () => {
  test.each([
    ['قال: ⟦«السد سليم»⟧.', 'direct'],
    ['قال ⟦أن «السد سليم»⟧.', 'direct'],
    ['قال: «⟦السد سليم⟧».', 'direct'],
    ['قال ⟦إن السد سليم⟧.', 'indirect'],
    ['قال ⟦إن السد «سليم منذ بني قبل عشرين عاماً»⟧.', 'mixed'],
    ['قال ⟦إن السد «لن ينهار»⟧.', 'mixed'],
    ['قال ⟦إن جنود «قسد» انسحبوا⟧.', 'indirect'],
    ['قال ⟦إن جنود «النسور» انسحبوا⟧. وعاد «النسور» أمس.', 'indirect'],
    ['قال ⟦إن جنود «نسور الشرق» انسحبوا⟧.', undefined],
    ['Holt said ⟦the dam was "not built to last"⟧.', 'mixed'],
  ])('%s', (source, mode) => {
    expect(detailsIn(source, 'ar', { speakers }).details.mode).toBe(mode);
  });
});

test('in Markdown, emphasis is looked through and links stay out', () => {
  const { found, wanted } = detailsIn('{قالت} <رئيسة المجلس **سها الورداني**> ل[نبض](a.md) ⟦إن **42** ماتوا⟧.', 'ar', {
    markdown: true,
    speakers: known('nabd: { name: نبض, type: outlet }'),
  });
  expect(found).toEqual(wanted);
});

test('a language without a grammar has the mode alone', () => {
  expect(detailsIn('Der Bürgermeister sagte: ⟦„Der Damm hält.“⟧', 'de').details).toEqual({ mode: 'direct' });
});

test('nothing is said of nothing, nor of a whole book', () => {
  expect(detailsOf('قال', [], { language: 'ar' })).toEqual({});
  const book = 'قال الوزير إن السد سليم. '.repeat(2000);
  expect(detailsOf(book, [{ start: 0, end: book.length }], { language: 'ar' })).toEqual({});
});

const parts = fc.constantFrom(
  ...'وقال|قالت|نقلت|عن|بحسب|وفقاً|لوكالة|الوزير|الذي|أن|إن|،|«|»|"|.|:|(|)|في|بيان|said|according|to|the|that|Holt|told|not|**|\n'.split(
    '|',
  ),
);

test('whatever the text, what comes out lies in it and outside the content', () => {
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('ar', 'en'),
      (words, a, b, language) => {
        const text = words.join(' ');
        const start = Math.min(a % (text.length + 1), b % (text.length + 1));
        const end = Math.max(a % (text.length + 1), b % (text.length + 1));
        const { cue, mention } = detailsOf(text, [{ start, end }], { language, markdown: true, speakers });
        for (const part of [cue, mention]) {
          if (!part) continue;
          expect(part.start).toBeLessThan(part.end);
          expect(part.end <= start || part.start >= end).toBe(true);
          expect(part.start >= 0 && part.end <= text.length).toBe(true);
        }
        if (cue && mention) expect(cue.end <= mention.start || mention.end <= cue.start).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
