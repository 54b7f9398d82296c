import type { Template, TemplateArgs } from '../catalogue.ts';

/** What had to be left out with something else. */
const also = (a: TemplateArgs): string => (a.number('count') > 0 ? ` وتُرك معه: ${a.list('with')}.` : '');

/** Arabic words about brat: labels on its screen, and what its files could not be read for. */
export const brat = {
  'formats.brat.part.Source': () => 'المتحدث',
  'formats.brat.part.Cue': () => 'لفظ الإسناد',
  'formats.brat.part.Content': () => 'المقول',
  'formats.brat.part.Relay': () => 'الناقل',
  'formats.brat.role.Via': () => 'عبر',
  'formats.brat.relation.continues': () => 'يكمل',
  'formats.brat.relation.within': () => 'ضمن',
  'formats.brat.relation.contradicts': () => 'يخالف',
  'formats.brat.relation.supports': () => 'يؤيد',
  'formats.brat.relation.repeats': () => 'يكرر',
  'formats.brat.relation.updates': () => 'يحدّث',
  'formats.brat.attribute.mode': () => 'الأسلوب',
  'formats.brat.attribute.stance': () => 'الموقف',
  'formats.brat.attribute.basis': () => 'شرط النشر',
  'formats.brat.attribute.certainty': () => 'اليقين',

  'formats.brat.line': (a) => `ليس هذا سطراً من صيغة brat: ${a.text('words')}${also(a)}`,
  'formats.brat.more': (a) =>
    a.plural('count', {
      one: 'ابتداءً من هنا سطر آخر ليس من صيغة brat.',
      two: 'ابتداءً من هنا سطران آخران ليسا من صيغة brat.',
      few: 'ابتداءً من هنا # أسطر أخرى ليست من صيغة brat.',
      many: 'ابتداءً من هنا # سطراً آخر ليست من صيغة brat.',
      other: 'ابتداءً من هنا # سطر آخر ليست من صيغة brat.',
    }),
  'formats.brat.duplicate': (a) => `المعرّف ${a.text('id')} لسطر سابق، فتُرك هذا.`,
  'formats.brat.outside': (a) => `مواضع ${a.text('id')} لا تقود إلى شيء في المقال، فتُرك.${also(a)}`,
  'formats.brat.other-words': (a) =>
    `مواضع ${a.text('id')} تقود إلى ${a.text('found')}، وكلماته ${a.text('words')}، فتُرك.${also(a)}`,
  'formats.brat.missing': (a) => `يحيل ${a.text('id')} إلى ${a.text('other')}، وليس في هذا الملف.${also(a)}`,
  'formats.brat.no-content': (a) => `يذكر ${a.text('id')} من قال ولا يذكر ما قيل، فتُرك.${also(a)}`,
  'formats.brat.unit.utf16': () => 'قُرئت المواضع بعدّ وحدات UTF-16، لا الأحرف كما يعدّ brat.',
  'formats.brat.unit.bytes': () => 'قُرئت المواضع بعدّ البايتات، لا الأحرف كما يعدّ brat.',
  'formats.brat.unit.line-feeds': () => 'قُرئت المواضع بعدّ فاصل السطر واحداً، مع أنه حرفان في المقال.',
  'formats.brat.no-text': (a) => `لا يوجد نص ${a.text('file')} بجانبه، فبُحث عن المقاطع في المقال بألفاظها.`,
} as const satisfies Record<string, Template>;
