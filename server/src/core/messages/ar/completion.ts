import type { Template } from '../catalogue.ts';

/** Documentation and details of completions and renaming. */
export const completion = {
  'completion.entry': () => 'مدخل جديد',
  'completion.entry.annotation': () => 'وسم جديد',
  'completion.entry.relation': () => 'علاقة جديدة',
  'completion.entry.review': () => 'تدقيق جديد',
  'completion.undefined-speaker': () => 'مذكور في هذا الملف ولم يُعرَّف بعد',

  'rename.article': () => 'تُغيَّر المعرّفات في ملفات الوسوم وملف المشروع: اذهب إلى المدخل وغيّره هناك.',
  'rename.nothing': () => 'تُغيَّر معرّفات المتحدثين والوسوم، ولا معرّف هنا.',
  'rename.no-target': (a) => `لا يؤدي ${a.text('target')} إلى وسم.`,
  'rename.undefined': (a) => `لا متحدث معرّفه ${a.text('id')}. عرّفه تحت speakers أولاً.`,
  'rename.not-an-id': (a) =>
    `لا يصلح ${a.text('name')} معرّفاً. تصلح الحروف والأرقام و«.» و«_» و«-»، وأوله حرف أو رقم أو «_».`,
  'rename.taken': (a) => `${a.text('name')} مأخوذ في ${a.text('file')}. اختر اسماً آخر.`,
  'rename.twice': (a) => `في ${a.text('file')} وسمان معرّفهما ${a.text('id')}. أعط أحدهما معرّفاً آخر بيدك أولاً.`,
  'rename.split': (a) =>
    `يذكر ${a.text('file')} المعرّف ${a.text('id')} ولا يعرّفه، وهو يعني متحدثين مختلفين باختلاف الملفات. عرّفه فيه أولاً.`,
  'rename.unreadable': (a) =>
    `في ${a.text('file')} خطأ في الصياغة، فلا يُعرف يقيناً ما الذي يذكره. أصلحه أولاً؛ لم يتغير شيء.`,
  'rename.fixed': (a) =>
    `يكتب ${a.text('file')} المعرّف بطريقة لا يمكن تغييره بها وحده (إحالة أو مرساة أو رموز هروب). لم يتغير شيء.`,
  'rename.this-file': () => 'هذا الملف',
  'rename.other-files': (a) =>
    a.plural('count', {
      one: 'ملف آخر',
      two: 'ملفان آخران',
      few: '# ملفات أخرى',
      many: '# ملفاً آخر',
      other: '# ملف آخر',
    }),

  'rule.text.unannotated-quotation': () => 'اقتباس لم يسمه أحد بعد.',
  'rule.text.unannotated-attribution': () => 'كلام منسوب لم يسمه أحد بعد.',
} as const satisfies Record<string, Template>;
