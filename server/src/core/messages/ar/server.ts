import type { Template } from '../catalogue.ts';

/** Arabic words of the language server. */
export const server = {
  'server.reading': () => 'إسناد: قراءة المقالات',
  'server.reading-count': (a) => `${a.text('done')} من ${a.text('total')}`,
  'server.cannot-create': (a) =>
    `لا ينشئ هذا المحرر ملفات عند الطلب، ولا يوجد ${a.text('name')} بعد. أنشئ ملفاً فارغاً بهذا الاسم ثم حاول مرة أخرى.`,
  'server.bad-layer': (a) =>
    `الإعداد ${a.text('setting')} قيمته ${a.text('layer')}، وهي لا تصلح في اسم ملف: دع النقاط والشرطات المائلة وسائر العلامات.`,
  'server.not-applied': (a) => `لم يقبل المحرر التغيير: ${a.text('reason')}`,
  'server.saved': (a) =>
    a.plural('count', {
      zero: 'إسناد: كتابة التعليقات كما صارت مقاطعها',
      one: 'إسناد: كتابة تعليق كما صار مقطعه',
      two: 'إسناد: كتابة تعليقين كما صار مقطعاهما',
      few: 'إسناد: كتابة # تعليقات كما صارت مقاطعها',
      many: 'إسناد: كتابة # تعليقاً كما صارت مقاطعها',
      other: 'إسناد: كتابة # تعليق كما صارت مقاطعها',
    }),
  'server.not-saved': (a) => `لم تُكتب التعليقات كما صارت مقاطعها. ${a.text('reason')}`,
  'server.outside': (a) =>
    `تغيّر ${a.text('name')} خارج المحرر. تعليقاته: وُجد ${a.text('found')}، وانتقل ${a.text('moved')}، والتبس ${a.text('ambiguous')}، وضاع ${a.text('lost')}.`,
  'server.outside-many': (a) =>
    `تغيّرت مقالات خارج المحرر: ${a.text('count')}. التعليقات: وُجد ${a.text('found')}، وانتقل ${a.text('moved')}، والتبس ${a.text('ambiguous')}، وضاع ${a.text('lost')}.`,
} as const satisfies Record<string, Template>;
